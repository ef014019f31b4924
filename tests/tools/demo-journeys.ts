import type { Page } from '@playwright/test';

import { markNames } from '../e2e/marks';
import { panelOf, rowsOf, setLevel, toolbarOf, trust, visit } from '../e2e/surfaces';
import { startDemo } from './demo-browser';
import { growToContent } from './grow-to-content';

const PROFILE = 'https://www.linkedin.com/in/amara-lindqvist/';

/** Plays what is built of the journeys without a display: the recruiter's, from a posting to the match. */
export async function journeys(executablePath: string): Promise<void> {
  const demo = await startDemo({ executablePath, headless: true });
  const { world, context, worker, openPage } = demo;
  try {
    await setLevel(await openPage('options.html'), 'www.linkedin.com', 'Marks on the page');
    const posting = await visit(context, worker, openPage, world.posting.url);
    await posting.popup.getByRole('status').waitFor();

    const { page, popup, tabId } = await visit(context, worker, openPage, PROFILE);
    await popup.getByRole('button', { name: 'Check 9' }).click();
    await settled(popup);
    // The other two issuers are in registries; a school's account at Badgr is vouched for by nobody yet.
    const panel = await panelOf(openPage, tabId);
    await trust(panel, 'api.badgr.io');
    await panel.getByRole('textbox').fill('amara.lindqvist@mail.example');
    await panel.getByRole('button', { name: 'Compare' }).click();
    await popup.getByText('Verified: Linux Administration').waitFor();
    await popup.getByText('5 of 7').waitFor();

    const verdicts = await rowsOf(popup);
    const headline = await popup.locator('.headline').textContent();
    const posted = await popup.locator('.posting p').textContent();
    for (const [name, screen] of Object.entries({ popup, panel })) {
      await growToContent(screen, screen.viewportSize()?.width ?? 400);
      await screen.screenshot({ path: `pictures/${name}.png` });
    }
    await page.bringToFront();
    await page.screenshot({ path: 'pictures/profile.png', fullPage: true });

    console.log('\nThe recruiter, on the profile of Amara Lindqvist (invented):\n');
    for (const [at, verdict] of verdicts.entries()) console.log(`  ${at + 1}  ${verdict}`);
    console.log(`\n  marks on the page: ${(await markNames(page)).length}`);
    console.log(`  toolbar: ${(await toolbarOf(worker, tabId)).title}`);
    console.log(`  match: ${headline}, ${posted}`);
    console.log('\nPictures: pictures/profile.png, pictures/popup.png, pictures/panel.png');
  } finally {
    await demo.close();
  }
}

/** All nine have come to an end. */
async function settled(popup: Page): Promise<void> {
  await popup.getByText('Not known: The issuer could not be reached.').waitFor();
  await popup.getByRole('progressbar', { includeHidden: true }).waitFor({ state: 'detached' });
}
