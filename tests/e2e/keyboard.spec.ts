import type { Page } from '@playwright/test';

import { axTree, withRole } from './ax-tree';
import { expect, test } from './fixtures';
import { cardOf, markNames } from './marks';
import { expectEnded, panelOf, rowsOf, setLevel, visit } from './surfaces';
import { focused, stopsOf, tabTo, walk } from './tab-stops';

const PATIENT = { timeout: 30_000 };
/** The next press of Tab begins at the top, as on a page that was just opened. */
const START_AGAIN = 'document.activeElement.blur(); getSelection().collapse(document.body, 0)';
const AMARA = 'https://www.linkedin.com/in/amara-lindqvist/';

test('the recruiter gets everywhere by keyboard alone, and out again', async ({
  context,
  openPage,
  worker,
  world,
}) => {
  test.setTimeout(300_000);
  await setLevel(await openPage('options.html'), 'www.linkedin.com', 'Marks on the page');
  await visit(context, worker, openPage, world.posting.url);
  const { popup, tabId } = await visit(context, worker, openPage, AMARA);
  await popup.getByRole('button', { name: 'Check 9' }).waitFor();

  await test.step('popup: the check is begun, and every stop is come to and left', async () => {
    await popup.bringToFront();
    await tabTo(popup, /^Check 9$/u);
    await popup.keyboard.press('Enter');
    await expectEnded(popup);
    await popup.reload();
    await expectEnded(popup);
    await expectWholeWalk(popup);
    await tabTo(popup, /^Kubernetes must/u);
    await popup.keyboard.press('Enter');
    await expect(popup.getByText(/^The posting says: “At least three years/u)).toBeVisible();
  });

  const panel = await panelOf(openPage, tabId);
  await panel.getByRole('list', { name: 'Credentials' }).waitFor();
  const press = (key: string) => panel.keyboard.press(key);

  await test.step('panel: every stop is come to and left, and arrows go from tab to tab', async () => {
    await expectWholeWalk(panel);
    await tabTo(panel, /^Credentials$/u);
    const names = ['Skills', 'Match', 'My credentials', 'Saved', 'Credentials', 'Skills', 'Match'];
    for (const name of names) {
      await press('ArrowRight');
      await expect(panel.getByRole('tab', { name, exact: true, selected: true })).toBeFocused();
    }
  });

  await test.step('panel: a row of tabs that is too long fades out where it goes on', async () => {
    const row = panel.locator('.tabs');
    const { width, height } = panel.viewportSize() ?? { width: 400, height: 720 };
    await panel.setViewportSize({ width: 280, height });
    await press('Home');
    await expect(row).toHaveAttribute('data-after');
    await expect(row).not.toHaveAttribute('data-before');
    await press('End');
    await expect(row).toHaveAttribute('data-before');
    await expect(row).not.toHaveAttribute('data-after');
    await panel.setViewportSize({ width, height });
    await panel.getByRole('tab', { name: 'Match', exact: true }).click();
  });

  await test.step('panel: a requirement is opened, corrected, removed and brought back', async () => {
    const lines = panel.locator('.requirements summary');
    await tabTo(panel, /^Amazon Web Services must/u);
    await press('Enter');
    await tabTo(panel, /^How much it counts/u);
    await press('ArrowDown');
    await expect(lines.filter({ hasText: 'Amazon' })).toContainText('preferred');
    await tabTo(panel, /^Remove: Amazon Web Services$/u);
    await press('Enter');
    await expect(lines).toHaveCount(6);
    await tabTo(panel, /^Bring back$/u);
    await press('Enter');
    await expect(lines).toHaveCount(7);
  });

  await test.step('panel: the dialog keeps the focus while it is open, and gives it back', async () => {
    await panel.getByRole('tab', { name: 'Match' }).focus();
    await press('Home');
    await tabTo(panel, /^Trust this issuer… halden\.example$/u);
    await panel.evaluate('window.__opener = document.activeElement');
    const dialog = panel.getByRole('dialog', { name: 'Trust halden.example?' });
    for (const leave of [() => press('Escape'), () => leaveByButton()]) {
      await press('Enter');
      await expect(dialog).toBeVisible();
      const stops = new Set<string>();
      for (let at = 0; at < 6; at += 1) {
        await press('Tab');
        stops.add(await focused(panel));
      }
      stops.delete('');
      expect([...stops].toSorted()).toEqual(['Cancel', 'Trust']);
      await leave();
      // Closed it is no dialog any more, and a moment later it is taken away.
      await expect(panel.locator('dialog')).toHaveCount(0);
      expect(await panel.evaluate('document.activeElement === window.__opener')).toBe(true);
    }
    await press('Enter');
    await expect(dialog).toBeVisible();
    await tabTo(panel, /^Trust$/u);
    await press('Enter');
    await expect
      .poll(async () => (await rowsOf(panel))[2], PATIENT)
      .toBe('Verified: Kubernetes Operations, issued by halden.example');
    expect(await focused(panel)).toMatch(/Kubernetes Operations/u);
    await tabTo(panel, /^Undo$/u);
  });

  async function leaveByButton(): Promise<void> {
    await tabTo(panel, /^Cancel$/u);
    await press('Enter');
  }
});

test('a mark opens its card by keyboard, closes it by Escape, and lets the focus go on', async ({
  context,
  openPage,
  worker,
}) => {
  await setLevel(await openPage('options.html'), 'www.linkedin.com', 'Marks on the page');
  const { page, popup } = await visit(context, worker, openPage, AMARA);
  await popup.getByRole('button', { name: 'Check 9' }).click();
  await expectEnded(popup);
  await expect.poll(() => markNames(page)).toEqual(await rowsOf(popup));
  await page.bringToFront();
  const press = (key: string) => page.keyboard.press(key);
  const at = async () => (await focusedMark(page)) ?? (await focused(page));
  const open = async () => (await cardOf(page))[0] ?? '';
  const [verdict = '', next = ''] = await rowsOf(popup);
  const links = page.getByRole('link', { name: /^Show credential for/u });

  await test.step('the focus alone opens it; Escape closes it and leaves the focus on the mark', async () => {
    await links.first().focus();
    await press('Tab');
    await expect.poll(open).toBe(verdict);
    expect(await at()).toBe(verdict);
    await press('Escape');
    await expect.poll(open).toBe('');
    expect(await at()).toBe(verdict);
  });

  await test.step('Enter opens it again, and from its button Escape gives the focus back', async () => {
    await press('Enter');
    await expect.poll(open).toBe(verdict);
    await press('Tab');
    await expect.poll(at).toBe('Open Proofstack');
    await press('Escape');
    await expect.poll(open).toBe('');
    expect(await at()).toBe(verdict);
  });

  await test.step('the focus goes on to the next link and the next mark, and back', async () => {
    await press('Tab');
    await expect(links.nth(1)).toBeFocused();
    await press('Tab');
    await expect.poll(open).toBe(next);
    await press('Shift+Tab');
    await expect(links.nth(1)).toBeFocused();
    await expect.poll(open).toBe('');
    await press('Shift+Tab');
    await expect.poll(at).toBe(verdict);
  });

  await test.step('every mark of the page is come to once, and the page is left', async () => {
    await page.getByRole('link').first().focus();
    const marks: string[] = [];
    for (let presses = 0; presses < 120; presses += 1) {
      await press('Tab');
      const mark = await focusedMark(page);
      if (mark && mark !== 'Open Proofstack') marks.push(mark);
      if (await page.evaluate('document.activeElement === document.body')) break;
    }
    expect(marks).toEqual(await rowsOf(popup));
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
  });
});

/** What the focus is on within one of our closed roots, as the browser itself says it. */
async function focusedMark(page: Page): Promise<string | undefined> {
  const tree = await axTree(page);
  const isOurs = /^(?:Open Proofstack$|Verified|Confirmed|Caution|Problem|Not known|Private)/u;
  return withRole(tree, 'button').find(
    ({ name, properties }) => properties.get('focused') === true && isOurs.test(name),
  )?.name;
}

/** Down through all that can be come to, in the order of the document, and up again. */
async function expectWholeWalk(screen: Page): Promise<void> {
  const stops = await stopsOf(screen);
  expect(stops.length).toBeGreaterThan(5);
  const down = await walk(screen, { key: 'Tab', presses: stops.length });
  expect(down.stops).toEqual(stops);
  expect(['', stops[0]]).toContain(down.next);
  await screen.evaluate(START_AGAIN);
  const up = await walk(screen, { key: 'Shift+Tab', presses: stops.length });
  expect(up.stops).toEqual(stops.toReversed());
  expect(['', stops.at(-1)]).toContain(up.next);
  await screen.evaluate(START_AGAIN);
}
