import type { Page } from '@playwright/test';

import { type AxNode, allIn, axTree, withRole } from './ax-tree';
import { expect, test } from './fixtures';
import { expectEnded, panelOf, visit } from './surfaces';

const AMARA = 'https://www.linkedin.com/in/amara-lindqvist/';
/** Names that run over two lines and glyphs that reach over their line differ by so much. */
const TOLERANCE = 3;

for (const [language, direction] of [
  ['en', 'ltr'],
  ['ar', 'rtl'],
] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('popup and panel are read aloud in the order in which they are seen', async ({
      context,
      openPage,
      worker,
      world,
    }) => {
      test.setTimeout(300_000);
      await visit(context, worker, openPage, world.posting.url);
      const { popup, tabId } = await visit(context, worker, openPage, AMARA);
      await popup.locator('.consent .button').waitFor();
      await expectReadAsSeen(popup, direction);
      await expectUpsideDownIsNoticed(popup, direction);
      await popup.locator('.consent .button').click();
      await expect(popup.locator('.finding.problem')).toHaveCount(2, { timeout: 40_000 });
      await expect(popup.locator('progress')).toHaveCount(0, { timeout: 40_000 });
      await popup.locator('summary').first().click();
      await expectReadAsSeen(popup, direction);

      const panel = await panelOf(openPage, tabId);
      await panel.locator('.credential').first().waitFor();
      for (const tab of ['credentials', 'skills', 'match', 'saved']) {
        await panel.locator(`#tab-${tab}`).click();
        for (const summary of (await panel.locator('summary').all()).slice(0, 2))
          await summary.click();
        await expectReadAsSeen(panel, direction);
      }
    });
  });

test('the popup begins with the site’s level, then the person, the counts and the one action', async ({
  context,
  openPage,
  worker,
  world,
}) => {
  await visit(context, worker, openPage, world.posting.url);
  const { popup } = await visit(context, worker, openPage, AMARA);
  await popup.getByRole('button', { name: 'Check 9' }).click();
  await expectEnded(popup);
  const tree = await axTree(popup);
  const landmarks = [
    'combobox: On www.linkedin.com',
    'button: Turn off on this site',
    'button: Options',
    'heading: Amara Lindqvist',
    'list: What the checks came to',
    'button: Open the panel',
    'heading: Shown by verified credentials',
    'heading: Match with the posting',
    'list: Credentials',
  ];
  const said = allIn(tree).map(({ role, name }) => `${role}: ${name}`);
  expect(said.filter((one) => landmarks.includes(one))).toEqual(landmarks);
  expect(withRole(tree, 'heading')[0]?.name).toBe('Amara Lindqvist');
});

interface Seen {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

async function expectReadAsSeen(screen: Page, direction: 'ltr' | 'rtl'): Promise<void> {
  expect(await outOfOrder(screen, direction)).toEqual([]);
}

/** A style may show things in another order than the document has them in. */
async function expectUpsideDownIsNoticed(screen: Page, direction: 'ltr' | 'rtl'): Promise<void> {
  const findings = screen.locator('.findings');
  await findings.evaluate((list) => {
    list.style.display = 'flex';
    list.style.flexDirection = 'column-reverse';
  });
  expect(await outOfOrder(screen, direction)).not.toEqual([]);
  await findings.evaluate((list) => list.removeAttribute('style'));
}

/** Of two that follow each other in the tree, the second is never above the first, nor before it in its line. */
async function outOfOrder(screen: Page, direction: 'ltr' | 'rtl'): Promise<string[]> {
  const seen = await blocksOn(screen);
  const steps = seen.flatMap((blocks) =>
    blocks.slice(1).map((next, at) => [blocks[at], next] as const),
  );
  expect(steps.length).toBeGreaterThan(5);
  return steps.flatMap(([one, next]) => {
    if (!one) return [];
    const isAfter = (first: Seen, second: Seen) =>
      direction === 'ltr'
        ? second.left >= first.right - TOLERANCE
        : second.right <= first.left + TOLERANCE;
    // A new column begins at its head.
    const above = next.bottom <= one.top + TOLERANCE && !isAfter(one, next);
    const inLine = next.top < one.bottom - TOLERANCE && next.top <= one.top + TOLERANCE;
    const before = isAfter(next, one);
    return above || (inLine && before) ? [`${one.words} → ${next.words}`] : [];
  });
}

/** The siblings of the tree that can be seen, group for group, in the order in which they are read. */
async function blocksOn(screen: Page): Promise<Seen[][]> {
  await screen.evaluate('scrollTo(0, 0)');
  const tree = await axTree(screen);
  const session = await screen.context().newCDPSession(screen);
  await session.send('DOM.enable');
  const boxes = new Map<number, Omit<Seen, 'words'>>();
  for (const { backendId } of allIn(tree)) {
    if (backendId === undefined || boxes.has(backendId)) continue;
    const quads = await session
      .send('DOM.getContentQuads', { backendNodeId: backendId })
      .then(({ quads: found }) => found.flat())
      .catch(() => []);
    const across = quads.filter((_, at) => at % 2 === 0);
    const down = quads.filter((_, at) => at % 2 === 1);
    const box = {
      left: Math.min(...across),
      right: Math.max(...across),
      top: Math.min(...down),
      bottom: Math.max(...down),
    };
    // What is there for the ear alone is a pixel large.
    if (quads.length > 0 && box.right - box.left > 1) boxes.set(backendId, box);
  }
  await session.detach();
  return allIn(tree).map(({ children }) =>
    children.flatMap((child) => {
      const box = boxOf(child);
      return box ? [{ ...box, words: `${child.role} ${child.name}`.trim() }] : [];
    }),
  );

  function boxOf({ backendId = -1, role, children }: AxNode): Omit<Seen, 'words'> | undefined {
    if (role === 'InlineTextBox') return undefined;
    const own = boxes.get(backendId);
    if (own) return own;
    const within = children.flatMap((child) => boxOf(child) ?? []);
    return within.length === 0
      ? undefined
      : {
          left: Math.min(...within.map(({ left }) => left)),
          right: Math.max(...within.map(({ right }) => right)),
          top: Math.min(...within.map(({ top }) => top)),
          bottom: Math.max(...within.map(({ bottom }) => bottom)),
        };
  }
}
