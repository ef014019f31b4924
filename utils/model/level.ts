/** How much a site gives: nothing, a look when asked, marks on the page, checks by themselves. */
export const levels = ['off', 'on-click', 'marks', 'automatic'] as const;
export type Level = (typeof levels)[number];

/** Sites whose terms speak against inserted elements: marks only by the user's own choice of that level. */
const PANEL_FIRST = /(?:^|\.)linkedin\.com\.?$/u;

export const isPanelFirst = (host: string): boolean => PANEL_FIRST.test(host);

/** New sites start at "On click". */
export const levelOf = (host: string, chosen: Readonly<Record<string, Level>>): Level =>
  Object.hasOwn(chosen, host) ? (chosen[host] ?? 'on-click') : 'on-click';

/** What goes on by itself on each page of a site, and needs the browser's leave for it. */
export const isStanding = (level: Level): boolean => level === 'marks' || level === 'automatic';

/** Whether marks may stand on a page: asked for on this visit, or wanted on this site always. */
export function marksWanted(host: string, level: Level, asked: boolean): boolean {
  if (level === 'off') return false;
  if (isStanding(level)) return true;
  return asked && !isPanelFirst(host);
}
