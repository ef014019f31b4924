import { closest, nearest } from './nodes';

/** What stands around a page's own part: its head, its navigation, its foot. */
export const AROUND =
  'nav, footer, [role="navigation"], [role="contentinfo"], [role="banner"], .footer, #footer';
/** What holds the page itself, and says whether it may be commented on. */
const PAGE = 'body, main, .comments-open, .comments-closed, .comments-off, .no-comments';
/** What people write to each other, about a person or a page. */
export const NOTES = `[class*="comment" i]:not(${PAGE}), [id*="comment" i]:not(${PAGE})`;

/** Whether something lies around a page's own part; rows and cards have heads of their own. */
export function isAround(element: Element): boolean {
  const head = closest(element, 'header');
  return !!nearest(element, AROUND) || (!!head && !closest(head, 'main, article, section, li, tr'));
}
