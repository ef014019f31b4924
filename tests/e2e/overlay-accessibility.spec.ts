import type { Page } from '@playwright/test';

import { inspect } from './axe';
import { expect, test } from './fixtures';
import { panelOf, visit } from './surfaces';

const PATIENT = { timeout: 40_000 };
const AMARA = 'https://www.linkedin.com/in/amara-lindqvist/';

test.use({ build: 'open' });

/** Marks of Amara's page by what they come to, and how the card of each is opened. */
const CARDS = [
  { at: 0, shape: 'verified', open: (page: Page) => page.locator('.mark').nth(0).hover() },
  { at: 5, shape: 'problem', open: (page: Page) => tabTo(page, 5) },
  { at: 1, shape: 'confirmed', open: (page: Page) => page.locator('.mark').nth(1).click() },
  { at: 4, shape: 'caution', open: (page: Page) => page.locator('.mark').nth(4).hover() },
  { at: 8, shape: 'neutral', open: (page: Page) => tabTo(page, 8) },
] as const;

for (const { language, direction, cards } of [
  { language: 'en', direction: 'ltr', cards: CARDS },
  // The other direction moves things about; what they look like has been seen to.
  { language: 'ar', direction: 'rtl', cards: CARDS.slice(0, 2) },
])
  test.describe(`in ${language}, ${direction}`, () => {
    test.use({ language });

    test('axe finds nothing in marks and cards, light or dark', async ({
      context,
      openPage,
      worker,
    }) => {
      test.setTimeout(300_000);
      const options = await openPage('options.html');
      await options.locator('input[name="level-www.linkedin.com"][value="marks"]').click();
      const { page, popup, tabId } = await visit(context, worker, openPage, AMARA);
      await expect(page.locator('.mark')).toHaveCount(9);
      await page.evaluate(nameHosts, direction);
      await expect(page.locator('.root').first()).toHaveCSS('direction', direction);
      await expectNothingFound(page, ['button-name', 'target-size']);

      await popup.locator('.consent .button').click();
      await expect(page.locator('.mark.problem')).toHaveCount(2, PATIENT);
      const panel = await panelOf(openPage, tabId);
      await panel.locator('#finding-1 > .card-actions > .text-button').click();
      await panel.locator('dialog .button').first().click();
      await expect(page.locator('.mark').nth(1)).toHaveClass('root mark confirmed', PATIENT);

      await page.bringToFront();
      for (const { at, shape, open } of cards) {
        await open(page);
        const card = page.locator(`.card.${shape}:popover-open`);
        await expect(card, `the card of mark ${at}`).toBeVisible();
        await expectNothingFound(page, ['aria-dialog-name', 'color-contrast', 'target-size']);
        await page.keyboard.press('Escape');
        await page.mouse.move(0, 0);
        await expect(page.locator('.card:popover-open')).toHaveCount(0);
      }
    });
  });

/** Runs in the page: its direction, and a name for the hosts of marks, so that axe may be led to them alone. */
function nameHosts(direction: string): void {
  document.documentElement.dir = direction;
  for (const host of document.querySelectorAll('span'))
    if (host.shadowRoot) host.dataset['mark'] = '';
}

/** To a mark by keyboard, from the link that it stands beside. */
async function tabTo(page: Page, at: number): Promise<void> {
  const link = page.locator('[data-mark]').nth(at).locator('xpath=preceding-sibling::a[1]');
  await link.focus();
  await page.keyboard.press('Tab');
}

/** The rules that must have found something to look at show that axe has seen into the roots. */
async function expectNothingFound(page: Page, rules: readonly string[]): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations, passed } = await inspect(page, '[data-mark]');
    expect(violations, colorScheme).toEqual([]);
    expect(passed).toEqual(expect.arrayContaining([...rules]));
  }
}
