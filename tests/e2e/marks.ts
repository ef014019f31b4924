import type { Page } from '@playwright/test';

import { type AxNode, axTree, textsIn, withRole } from './ax-tree';

const VERDICTS =
  /^(?:Verified|Confirmed|Caution|Problem|Not known|Private|Not checked yet|Waiting|Checking|Needs access|Paused)/u;

/** The marks on a page, read through the closed roots by the browser itself. */
export const marksOn = async (page: Page): Promise<AxNode[]> =>
  withRole(await axTree(page), 'button').filter(({ name }) => VERDICTS.test(name));

export const markNames = async (page: Page): Promise<string[]> =>
  (await marksOn(page)).map(({ name }) => name);

/** The card that stands open on a page: its name, then its sentence and the rest of its words. */
export async function cardOf(page: Page): Promise<string[]> {
  const [card] = withRole(await axTree(page), 'dialog');
  return card ? [card.name, ...textsIn(card)] : [];
}
