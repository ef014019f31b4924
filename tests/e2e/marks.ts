import type { Page } from '@playwright/test';

/** The accessible names of all marks on a page, read through the closed roots by the browser itself. */
export async function markNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const verdicts =
    /^(?:Verified|Confirmed|Caution|Problem|Not known|Not checked yet|Waiting|Checking|Needs access|Paused)/u;
  return nodes
    .filter(({ role, ignored }) => role?.value === 'button' && !ignored)
    .map(({ name }) => String(name?.value ?? ''))
    .filter((name) => verdicts.test(name));
}

/** The card that stands open on a page: its name, then its sentence and the rest of its words. */
export async function cardOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const card = nodes.find(({ role, ignored }) => role?.value === 'dialog' && !ignored);
  if (!card) return [];
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const words = (id: string): string[] => {
    const node = byId.get(id);
    if (node?.role?.value === 'StaticText') return [String(node.name?.value ?? '')];
    return (node?.childIds ?? []).flatMap(words);
  };
  return [String(card.name?.value ?? ''), ...words(card.nodeId)];
}
