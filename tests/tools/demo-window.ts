import { setLevel } from '../e2e/surfaces';
import { startDemo } from './demo-browser';

const PROFILE = 'https://www.linkedin.com/in/amara-lindqvist/';

/** Opens a window to try things in: a posting, a profile with nine badge links, and the extension. */
export async function openDemo(executablePath: string): Promise<void> {
  const demo = await startDemo({ executablePath, headless: false });
  const { world, context, openPage } = demo;
  const options = await openPage('options.html');
  await setLevel(options, 'www.linkedin.com', 'Marks on the page');
  await options.close();
  const posting = await context.newPage();
  await posting.goto(world.posting.url);
  const profile = await context.newPage();
  await profile.goto(PROFILE);
  console.log(
    [
      '',
      'A posting and a profile are open. Click the Proofstack button in the toolbar (or press Alt+Shift+V)',
      'on the posting first, then on the profile: "Check 9". All people and issuers are invented.',
      'Close the window to end.',
    ].join('\n'),
  );
  await context.waitForEvent('close', { timeout: 0 });
  await demo.close().catch(() => undefined);
}
