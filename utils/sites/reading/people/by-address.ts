import type { Candidate } from '@/utils/model/page';

import { baseOf } from '../address';
import { closest, contains, genuine, isElement, type Root } from '../nodes';
import { marksByAddress, type PersonAt } from './addresses';
import { ITEM, rowsAround } from './around';
import { candidatesOf, type Page } from './row';

/**
 * The people of a list whose site is known by the addresses of its people. `part` may be the part of the list that
 * has changed: the answer is that of the whole page, as far as it is about rows that the part touches, and costs no
 * more than the list around it.
 */
export function applicantsIn(part: Root, page: Page, personAt: PersonAt): Candidate[] {
  const list = listAround(part);
  const marks = marksByAddress(list, baseOf(page.document, page.url), personAt);
  const rows = rowsAround(marks, list).map((row) => ({
    ...row,
    profile: row.person,
    certain: true,
  }));
  return candidatesOf(rows, page, (element) => touches(part, element));
}

/** What decides about a row are the rows beside it. */
export function listAround(part: Root): Root {
  const item = isElement(part) ? closest(part, ITEM) : undefined;
  return (item && genuine(item, 'parentElement')) ?? part;
}

export const touches = (part: Root, element: Element): boolean =>
  !isElement(part) || contains(part, element) || contains(element, part);
