/// <reference types="chrome" />
import { pictureOf } from '../world/hosts/issuers';
import { expect, test } from './fixtures';
import { markNames } from './marks';
import { panelOf, rowsOf, tabIdOf, toolbarOf, visit } from './surfaces';
import { dispatch, stopWorker } from './worker-control';

const PATIENT = { timeout: 30_000 };
const OWN_PAGE = 'https://amara.example/';
const ON_PAGE = ['Incident Response Lead', 'Observability with Prometheus'];
const SOUND = 'Caution: signature is sound, issuer unknown: halden.example';

test('each thing that a menu opens on has its own entry', async ({ worker }) => {
  const entries = ['link', 'image', 'selection', 'page', 'fit', 'site', 'pause'];
  // The browser lists no entries; it refuses to change one that is not there.
  const there = () =>
    worker.evaluate(
      async (ids) => {
        const changes = ids.map((id) => chrome.contextMenus.update(id, { enabled: true }));
        const settled = await Promise.allSettled(changes);
        return ids.filter((_, at) => settled[at]?.status === 'fulfilled');
      },
      [...entries, 'nothing'],
    );
  await expect.poll(there).toEqual(entries);
});

test('a picture, marked text and a page are verified from their menus', async ({
  context,
  openPage,
  worker,
  world,
}) => {
  const page = await context.newPage();
  await page.goto(OWN_PAGE);
  const tabId = await tabIdOf(worker, OWN_PAGE);
  const panel = await panelOf(openPage, tabId);
  const choose = (menuItemId: string, told = {}) =>
    dispatch(worker, 'contextMenus.onClicked', { menuItemId, pageUrl: OWN_PAGE, ...told }, tabId);
  const { links } = world;
  const asked = () => world.hits.filter(({ host }) => /halden|kestrel|brightwater/u.test(host));

  await test.step('a page is read, and nobody is asked before the user says so', async () => {
    await choose('page');
    await expect.poll(() => rowsOf(panel)).toEqual(ON_PAGE);
    await expect(panel.getByRole('button', { name: 'Check 2' })).toBeVisible();
    expect(asked()).toEqual([]);
  });

  await test.step('a picture is asked for the credential baked into it', async () => {
    await choose('image', { srcUrl: pictureOf(links.dataIntegrity.href) });
    await expect.poll(() => rowsOf(panel), PATIENT).toEqual([...ON_PAGE, SOUND]);
    const opened = panel.locator('details[open] > summary').first();
    await expect(opened).toContainText('Kubernetes Operations');
  });

  await test.step('marked text is searched for addresses, and each is checked', async () => {
    const selectionText = `My badges (old and new): ${links.otherName.href}, and\n“${links.revoked.href}”`;
    await choose('selection', { selectionText });
    await expect
      .poll(() => rowsOf(panel), PATIENT)
      .toEqual([...ON_PAGE, SOUND, SOUND, 'Problem: revoked by the issuer']);
  });

  await test.step('marked text without an address adds nothing', async () => {
    const before = asked().length;
    await choose('selection', { selectionText: 'Certified in many things.' });
    await page.waitForTimeout(1_000);
    expect(await rowsOf(panel)).toHaveLength(5);
    expect(asked()).toHaveLength(before);
  });
});

test('the icon’s menu enables a site with a word of ours, and pauses all pages', async ({
  context,
  openPage,
  worker,
  world,
}) => {
  const { page, popup, tabId } = await visit(context, worker, openPage, OWN_PAGE);
  const turn = (menuItemId: string, checked: boolean) =>
    dispatch(worker, 'contextMenus.onClicked', { menuItemId, checked }, tabId);
  await expect(popup.getByRole('button', { name: 'Check 2' })).toBeVisible();

  await test.step('the site gives marks once the popup has said what that is', async () => {
    await turn('site', true);
    const said = popup.getByRole('region', { name: /^amara\.example: each of its pages/u });
    await said.getByRole('button', { name: 'Enable on amara.example' }).click();
    await expect.poll(() => markNames(page)).toHaveLength(2);
    expect(world.hits.filter(({ host }) => /halden|kestrel/u.test(host))).toEqual([]);
  });

  await test.step('a pause is said everywhere, and is not taken for an empty page', async () => {
    await turn('pause', true);
    const panel = await panelOf(openPage, tabId);
    for (const screen of [popup, panel]) {
      await expect(screen.getByText(/^Paused on all pages until/u)).toBeVisible();
      await expect(screen.getByText('No credentials found')).toHaveCount(0);
    }
    await expect.poll(() => markNames(page)).toEqual([]);
    await expect.poll(() => toolbarOf(worker, tabId)).toMatchObject({ text: '||' });

    await stopWorker(context, panel);
    await panel.getByRole('button', { name: 'Go on now' }).click();
    await expect(popup.getByRole('button', { name: 'Check 2' })).toBeVisible();
    await expect.poll(() => markNames(page)).toHaveLength(2);
  });
});

test('the browser’s own popup is as wide as it is made', async ({ openPage, worker }) => {
  const options = await openPage('options.html');
  await worker.evaluate(() => chrome.action.openPopup());
  const width = () =>
    options.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.innerWidth);
  await expect.poll(width).toBe(384);
});
