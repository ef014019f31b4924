import type { Page } from '@playwright/test';

/** Puts the pointer on one of our marks; the browser itself finds the button in its closed root. */
export async function hoverMark(page: Page, at: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const buttons = nodes.filter(({ attributes }) =>
    /\bmark\b/u.test(attributeOf('class', attributes)),
  );
  const nodeId = buttons[at]?.nodeId;
  if (nodeId === undefined) throw new Error(`the page shows ${buttons.length} marks`);
  await session.send('DOM.scrollIntoViewIfNeeded', { nodeId });
  const { model } = await session.send('DOM.getBoxModel', { nodeId });
  const [left = 0, top = 0] = model.content;
  await session.detach();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  await page.mouse.move(left + model.width / 2, top + model.height / 2);
  await page.waitForTimeout(400);
}

/** Attributes come as names and values by turns. */
function attributeOf(name: string, attributes: readonly string[] = []): string {
  const at = attributes.findIndex((text, place) => place % 2 === 0 && text === name);
  return attributes[at + 1] ?? '';
}
