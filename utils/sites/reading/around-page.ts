import { closest, nearest } from './nodes';

/** What stands around a page's own part: its head, its navigation, its foot. */
export const AROUND =
  'nav, footer, [role="navigation"], [role="contentinfo"], [role="banner"], .footer, #footer';
/** What people write to each other, about a person or a page. */
export const NOTES = '[class*="comment" i]:not(body, main), [id*="comment" i]:not(body, main)';

/** Whether something lies around a page's own part; rows and cards have heads of their own. */
export function isAround(element: Element): boolean {
  const head = closest(element, 'header');
  return !!nearest(element, AROUND) || (!!head && !closest(head, 'main, article, section, li, tr'));
}
