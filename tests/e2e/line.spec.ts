import { expect, test } from './fixtures';
import { markNames } from './marks';
import { stopWorker } from './worker-control';

/** The nine links of Amara's profile, in the order of the page, as they end once their issuers are trusted. */
test('nine badge links of one profile end as they must', async ({
  world,
  context,
  openPage,
  worker,
}) => {
  const options = await openPage('options.html');
  await options
    .getByRole('group', { name: 'www.linkedin.com' })
    .getByRole('radio', { name: /^Marks on the page/u })
    .check();

  const posting = await context.newPage();
  await posting.goto(world.posting.url);
  const profile = await context.newPage();
  await profile.goto('https://www.linkedin.com/in/amara-lindqvist/');
  await expect.poll(() => markNames(profile)).toHaveLength(9);
  console.log(await markNames(profile));
  const tabs = await worker.evaluate(() => chrome.tabs.query({}));
  console.log(tabs.map((t) => [t.id, t.url]));
  const tab = tabs.find(({ url }) => url?.includes('amara'));
  const popup = await openPage(`popup.html?tab=${tab?.id}`);
  await popup.screenshot({ path: 'pictures/popup-before.png', fullPage: true });
  await popup.getByRole('button', { name: 'Check 9' }).click();
  await popup.waitForTimeout(6000);
  console.log(await markNames(profile));
  await popup.setViewportSize({ width: 384, height: 900 });
  await popup.screenshot({ path: 'pictures/popup-after.png', fullPage: true });
  await profile.screenshot({ path: 'pictures/profile.png', fullPage: true });
  await stopWorker(context, popup);
});
