import type { World } from '../world/world';
import { expect, test } from './fixtures';
import { markNames } from './marks';
import {
  eventsOn,
  markHosts,
  msUntilUnmarked,
  unmarkedAt,
  watchPages,
  writesTo,
} from './page-watch';
import { expectEnded, panelOf, rowsOf, setLevel, tabIdOf, toolbarOf, visit } from './surfaces';
import { dispatch } from './worker-control';

const PATIENT = { timeout: 30_000 };
const OWN_PAGE = 'https://amara.example/';
const AMARA = 'https://www.linkedin.com/in/amara-lindqvist/';
const LINKEDIN_REASON =
  'LinkedIn’s terms speak against inserting elements into its pages, so results stand here and not on the page. You can choose “Marks on the page” above.';

/** What was asked beside the pages themselves, without the browser's own errands. */
const askedOf = ({ hits }: World) =>
  hits
    .map(({ host }) => host)
    .filter((host) => !/google|gvt1|^www\.linkedin\.com$|^amara\.example$/u.test(host));

test('R0 the first page opens once, and its sample is verified without the network', async ({
  world,
  context,
  worker,
  extensionId,
}) => {
  const address = `chrome-extension://${extensionId}/welcome.html`;
  await expect.poll(() => context.pages().filter((page) => page.url() === address)).toHaveLength(1);
  const [welcome] = context.pages().filter((page) => page.url() === address);
  if (!welcome) throw new Error('no welcome page');

  await expect(welcome.getByRole('heading', { level: 1 })).toBeFocused();
  const words = (await welcome.locator('main').innerText()).split(/\s+/u).filter(Boolean);
  expect(words.length).toBeLessThanOrEqual(120);
  for (const role of ['I hire', 'I apply', 'I decide'])
    await expect(welcome.getByRole('button', { name: role })).toBeVisible();

  await context.setOffline(true);
  await welcome.getByRole('button', { name: 'Try it: verify the sample badge' }).click();
  await expect(welcome.getByRole('status').getByText(/^Verified: /u)).toBeVisible();
  await context.setOffline(false);
  expect(askedOf(world)).toEqual([]);
  const tabs = await worker.evaluate(async () => (await chrome.tabs.query({})).length);
  expect(tabs).toBe(context.pages().length);
});

test('a site is left alone until it is asked about, and again once it is turned off', async ({
  world,
  context,
  openPage,
  worker,
}) => {
  await watchPages(context);
  const page = await context.newPage();

  await test.step('S28: R1 an open page is neither changed nor asked about', async () => {
    await page.goto(OWN_PAGE);
    const tabId = await tabIdOf(worker, OWN_PAGE);
    await page.waitForTimeout(1_000);
    expect(await writesTo(page)).toEqual([]);
    expect(askedOf(world)).toEqual([]);
    expect(await toolbarOf(worker, tabId)).toEqual({ text: '', title: 'Click to check this page' });
  });

  const tabId = await tabIdOf(worker, OWN_PAGE);
  const popup = await openPage(`popup.html?tab=${tabId}`);
  await popup.getByRole('button', { name: 'Check 2' }).click();
  await expect.poll(() => markHosts(page), PATIENT).toBe(2);
  await expectEnded(popup);

  await test.step('R13 turned off, its marks go at once', async () => {
    const gone = unmarkedAt(page);
    const clicked = popup.evaluate<number>(
      `new Promise((resolve) => addEventListener('click', () => resolve(Date.now()), true))`,
    );
    await popup.getByRole('button', { name: 'Turn off on this site' }).click();
    // The journey wants 300 ms. A busy computer may not keep them, so here they are written down.
    const description = `${(await gone) - (await clicked)} ms`;
    test.info().annotations.push({ type: 'marks gone after', description });
    await expect(popup.getByText('Proofstack is off on amara.example.')).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Undo' })).toBeVisible();
    await expect
      .poll(async () => (await toolbarOf(worker, tabId)).title)
      .toBe('Off on amara.example');
  });

  await test.step('R13 loaded again it is not touched, and the toolbar still says off', async () => {
    await page.reload();
    await page.waitForTimeout(1_000);
    expect(await writesTo(page)).toEqual([]);
    await expect
      .poll(async () => (await toolbarOf(worker, tabId)).title)
      .toBe('Off on amara.example');
  });

  await test.step('R13 the step can be taken back', async () => {
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect(popup.getByRole('button', { name: 'Check 2' })).toBeVisible();
  });
});

test('R14 LinkedIn keeps its page, says why, and takes marks by choice', async ({
  context,
  openPage,
  worker,
}) => {
  await watchPages(context);
  const { page, popup, tabId } = await visit(context, worker, openPage, AMARA);
  await popup.getByRole('button', { name: 'Check 9' }).click();
  await expect(popup.getByText(LINKEDIN_REASON)).toBeVisible();
  await expectEnded(popup);
  expect(await writesTo(page)).toEqual([]);
  expect(await eventsOn(page)).toEqual([]);
  expect(await markNames(page)).toEqual([]);

  const panel = await panelOf(openPage, tabId);
  await expect(panel.getByText(LINKEDIN_REASON)).toBeVisible();
  await panel.getByLabel('On www.linkedin.com').selectOption('Marks on the page');
  await expect.poll(() => markNames(page)).toEqual(await rowsOf(panel));
  await expect(panel.getByText(LINKEDIN_REASON)).toHaveCount(0);

  const again = await context.newPage();
  await again.goto('https://www.linkedin.com/in/cleo-marchetti/');
  await expect.poll(() => markNames(again)).toEqual(['Not checked yet: Kubernetes Operations']);
});

test('S21: R11 marks and answers of one profile never stand on the next', async ({
  world,
  context,
  openPage,
  worker,
}) => {
  await setLevel(await openPage('options.html'), 'www.linkedin.com', 'Marks on the page');
  world.control.delay('halden.example', 2_000);
  const { page, popup, tabId } = await visit(context, worker, openPage, AMARA);
  await expect.poll(() => markHosts(page)).toBe(9);
  const panel = await panelOf(openPage, tabId);
  await popup.getByRole('button', { name: 'Check 9' }).click();
  await expect.poll(() => world.hitsOf('halden.example').length, PATIENT).toBeGreaterThan(0);

  const ms = await msUntilUnmarked(page, `history.pushState({}, '', '/in/bo-nyman/')`);
  expect(ms).toBeLessThanOrEqual(100);
  await page.evaluate(`dispatchEvent(new PopStateEvent('popstate'))`);

  const ofBo = 'https://www.linkedin.com/in/bo-nyman/';
  const titles = Object.values(world.links)
    .filter((link) => link.page === ofBo)
    .map(({ title }) => title);
  const unchecked = titles.map((title) => `Not checked yet: ${title}`).toSorted();
  await expect.poll(async () => (await markNames(page)).toSorted()).toEqual(unchecked);
  await expect(panel).toHaveTitle('Bo Nyman');
  await page.waitForTimeout(3_000);
  expect((await markNames(page)).toSorted()).toEqual(unchecked);
  for (const screen of [popup, panel])
    expect((await rowsOf(screen)).toSorted()).toEqual(titles.toSorted());
});

test('menus verify what is pointed at, and keys go from mark to mark', async ({
  context,
  openPage,
  worker,
  world,
}) => {
  const { page, popup, tabId } = await visit(context, worker, openPage, OWN_PAGE);
  await popup.getByRole('button', { name: 'Check 2' }).click();
  await expect.poll(() => markHosts(page), PATIENT).toBe(2);
  await expectEnded(popup);

  await test.step('a link of the page', async () => {
    const clicked = { menuItemId: 'link', linkUrl: world.links.single.href, pageUrl: OWN_PAGE };
    await dispatch(worker, 'contextMenus.onClicked', clicked, tabId);
    const panel = await panelOf(openPage, tabId);
    await expect
      .poll(async () => (await rowsOf(panel))[2], PATIENT)
      .toBe('Caution: signature is sound, issuer unknown: halden.example');
    await expect(panel.locator('details[open] > summary').first()).toContainText('halden.example');
  });

  await test.step('the next mark, and the one before', async () => {
    await page.bringToFront();
    const focused: string[] = [];
    for (const command of ['next-mark', 'next-mark', 'previous-mark']) {
      await dispatch(worker, 'commands.onCommand', command, tabId);
      await page.waitForTimeout(200);
      focused.push(
        await page.evaluate(`document.activeElement.previousElementSibling?.textContent`),
      );
    }
    const { openBadge2, didKey } = world.links;
    expect(focused).toEqual([openBadge2.title, didKey.title, openBadge2.title]);
  });
});
