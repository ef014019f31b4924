import { type Applicant, countOf } from './applicant';
import { thingsToLookAt } from './look';

export const columns = [
  'select',
  'name',
  'credentials',
  'verified',
  'caution',
  'problem',
  'skills',
  'look',
  'issuers',
  'expires',
  'checked',
  'match',
] as const;
export type Column = (typeof columns)[number];

export type Sortable = Exclude<Column, 'select'>;

export interface Order {
  readonly column: Sortable;
  readonly descending: boolean;
}

/** Upward, downward, and back to the page's own order. */
export function nextOrder(order: Order | undefined, column: Sortable): Order | undefined {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? undefined : { column, descending: true };
}

/** What a column is sorted by; nothing where a person has nothing in it. */
export function sortKeyOf(one: Applicant, column: Sortable): string | number | undefined {
  switch (column) {
    case 'name':
      return one.name || one.label || undefined;
    case 'credentials':
      return one.lines.length;
    case 'verified':
    case 'caution':
    case 'problem':
      return countOf(one, column);
    case 'skills':
      return one.skills.length;
    case 'look':
      return thingsToLookAt(one).length;
    case 'issuers':
      return one.issuers[0];
    case 'expires':
      return one.expires && Date.parse(one.expires);
    case 'checked':
      return one.checkedAt && Date.parse(one.checkedAt);
    case 'match':
      return one.match && one.match.shown / Math.max(1, one.match.of);
  }
}

/** The columns that there is room for, the least important left out first. */
export function columnsFor(width: number, hasMatch: boolean): readonly Column[] {
  const dropped = (
    ['issuers', 'checked', 'expires', 'verified', 'caution', 'problem'] as const
  ).slice(0, width >= 1180 ? 0 : width >= 1060 ? 1 : width >= 960 ? 2 : width >= 860 ? 3 : 6);
  return columns.filter(
    (column) => !dropped.some((one) => one === column) && (column !== 'match' || hasMatch),
  );
}
