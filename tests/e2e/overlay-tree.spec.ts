import type { Page } from '@playwright/test';

import { axTree, liveRegions, textsIn, withRole } from './ax-tree';
import { expect, test } from './fixtures';
import { markNames, marksOn } from './marks';
import { expectEnded, rowsOf, setLevel, visit } from './surfaces';

const AMARA = 'https://www.linkedin.com/in/amara-lindqvist/';
const PAUSED = 'badges.lakeside.example';

test('marks and card as assistive technology is given them, through closed roots', async ({
  world,
  context,
  openPage,
  worker,
}) => {
  await setLevel(await openPage('options.html'), 'www.linkedin.com', 'Marks on the page');
  const { page, popup } = await visit(context, worker, openPage, AMARA);
  await expect.poll(() => markNames(page)).toHaveLength(9);

  await test.step('before anybody is asked each mark is a button that says so', async () => {
    expect(await markNames(page)).toEqual(
      (await rowsOf(popup)).map((title) => `Not checked yet: ${title}`),
    );
    await expectPlainMarks(page);
  });

  await test.step('while checks are running each says how far it is', async () => {
    world.control.clear(PAUSED);
    world.control.rateLimit(PAUSED, { after: 0, retryAfter: 300 });
    world.control.delay('halden.example', 1_500);
    await popup.getByRole('button', { name: 'Check 9' }).click();
    // Our own screen speaks up, which shows that silence on the page would not be overlooked.
    await expect.poll(async () => liveRegions(await axTree(popup))).toContain('status');
    for (const state of ['Waiting', 'Checking'])
      await expect
        .poll(async () => (await markNames(page)).find((name) => name.startsWith(`${state}: `)))
        .toMatch(/: (?:Cloud|Linux|Kubernetes|Backend|Incident|PostgreSQL|Release|Distinguished)/u);
    await expectPlainMarks(page);
  });

  await test.step('at the end each has the whole verdict for its name', async () => {
    await expectEnded(popup);
    await expect.poll(() => markNames(page)).toEqual(await rowsOf(popup));
    expect(await markNames(page)).toEqual([
      'Verified: Cloud Infrastructure Engineer, issued by www.credly.com',
      'Caution: record is genuine, issuer unknown: api.badgr.io',
      'Caution: signature is sound, issuer unknown: halden.example',
      'Caution: signature is sound, issuer unknown: credentials.brightwater.example',
      expect.stringMatching(/^Caution: expired on \d+ \w+ \d{4}$/u),
      'Problem: revoked by the issuer',
      'Caution: signature is sound, issuer unknown: halden.example',
      'Problem: tampered with or not what it claims to be',
      expect.stringMatching(/^Paused by badges\.lakeside\.example until \d\d:\d\d$/u),
    ]);
    await expectPlainMarks(page);
  });

  await test.step('the card says what it says in order, and has one button', async () => {
    await page.bringToFront();
    await page
      .getByRole('link', { name: /Cloud Infrastructure Engineer$/u })
      .first()
      .focus();
    await page.keyboard.press('Tab');
    const cards = async () => withRole(await axTree(page), 'dialog');
    await expect.poll(async () => (await cards()).length).toBe(1);
    const [card] = await cards();
    if (!card) throw new Error('no card stands open');
    expect(card.name).toBe('Verified: Cloud Infrastructure Engineer, issued by www.credly.com');
    expect(card.properties.get('modal')).not.toBe(true);
    expect(textsIn(card)).toEqual([
      expect.stringMatching(
        /^Issued by www\.credly\.com on .+ Its recipient matches this page\.$/u,
      ),
      'Shows',
      'Cloud Infrastructure Engineer',
      'Issued by',
      'www.credly.com',
      'Valid',
      expect.stringMatching(/^\d+ \w+ \d{4} to \d+ \w+ \d{4}$/u),
      'Whose',
      'matches this page',
      'Checked',
      expect.stringMatching(/checked just now\.$/u),
      'Open Proofstack',
      expect.stringContaining('The toolbar button cannot be imitated.'),
    ]);
    expect(withRole(card, 'button').map(({ name }) => name)).toEqual(['Open Proofstack']);
    expect(withRole(card, 'link', 'textbox', 'image')).toEqual([]);
    expect((await marksOn(page))[0]?.properties.get('expanded')).toBe(true);
    expect(liveRegions(await axTree(page))).toEqual([]);
  });

  await test.step('of a forged credential the card shows nothing but the sentence', async () => {
    await page
      .getByRole('link', { name: /Distinguished Kubernetes/u })
      .first()
      .focus();
    await page.keyboard.press('Tab');
    const texts = async () => withRole(await axTree(page), 'dialog').map(textsIn);
    await expect
      .poll(texts)
      .toEqual([
        [
          expect.stringContaining('halden.example'),
          'Open Proofstack',
          expect.stringContaining('The toolbar button cannot be imitated.'),
        ],
      ]);
  });
});

/** Closed buttons that can be reached, with nothing else of ours, and nothing that speaks up by itself. */
async function expectPlainMarks(page: Page): Promise<void> {
  const tree = await axTree(page);
  expect(withRole(tree, 'dialog')).toEqual([]);
  expect(liveRegions(tree)).toEqual([]);
  for (const { properties, children } of await marksOn(page)) {
    expect(properties.get('focusable')).toBe(true);
    expect(properties.get('expanded')).toBe(false);
    expect(children).toEqual([]);
  }
}
