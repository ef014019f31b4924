import { closest, contains, first, genuine, type Root } from '../nodes';
import type { Row } from './row';

/** Something on a page that is one person's: a link to the profile, a heading with the name. */
export interface Mark {
  readonly element: Element;
  /** The person; several marks may be of the same. */
  readonly person: string;
}

/** One thing of many. */
export const ITEM = 'tr, [role="row"], li, [role="listitem"], article, [role="article"]';
/** A list is more than one of its rows, even where it has but one. */
const LIST =
  'body, main, table, tbody, ul, ol, dl, [role="main"], [role="grid"], [role="table"], [role="rowgroup"], [role="list"], [role="feed"]';
const OF_PAGE = 'h1, nav, input[type="search"]';
const HEADING = 'h2, h3, h4, h5';

/** Whose marks an element holds. */
interface Holder {
  readonly first: string;
  several: boolean;
}

/**
 * The rows of a list by marks of its people: around each as much as holds nobody else's. Whatever a site calls its
 * rows, a neighbour's part has the neighbour's mark. No row reaches beyond `part`.
 */
export function rowsAround(
  marks: readonly Mark[],
  part: Root,
): (Row & { readonly person: string })[] {
  const holders = holdersOf(marks);
  const places = marks.map((mark) => placeOf(mark, holders, part));
  const people = new Map<string, Place[]>();
  for (const place of places)
    people.set(place.person, [...(people.get(place.person) ?? []), place]);

  return [...people].flatMap(([person, all]) => {
    // Another's row may name somebody, such as who referred the applicant.
    const own = all.filter(({ host, area }) => host === person || first(area, HEADING));
    const rows = outermost(
      own.map(({ host, area, item }) => (item && host === person ? item : area)),
    );
    const others = places
      .filter((each) => each.person !== person && rows.some((row) => contains(row, each.area)))
      .map(({ area }) => area);
    return rows.length > 0
      ? [{ person, parts: rows, others, names: own.map(({ element }) => element) }]
      : [];
  });
}

/** Where a mark stands. */
interface Place extends Mark {
  /** As much around it as is one person's. */
  readonly area: Element;
  /** The row that it stands in, where the row names several people, and whose row it is. */
  readonly item: Element | undefined;
  readonly host: string;
}

function placeOf(mark: Mark, holders: ReadonlyMap<Element, Holder>, part: Root): Place {
  const item = itemOf(mark.element, holders);
  const host = (item && holders.get(item)?.first) ?? mark.person;
  return { ...mark, area: areaOf(mark.element, holders, part), item, host };
}

function holdersOf(marks: readonly Mark[]): Map<Element, Holder> {
  const holders = new Map<Element, Holder>();
  for (const { element, person } of marks)
    for (let at: Element | null = element; at; at = genuine(at, 'parentElement')) {
      const holder = holders.get(at);
      if (!holder) holders.set(at, { first: person, several: false });
      else if (holder.first !== person) holder.several = true;
    }
  return holders;
}

/** As much around a mark as holds one person's marks alone, and no more than one row. */
function areaOf(mark: Element, holders: ReadonlyMap<Element, Holder>, part: Root): Element {
  let area = mark;
  while (area !== part && !isOne(area, ITEM)) {
    const outer = genuine(area, 'parentElement');
    if (!outer || holders.get(outer)?.several || isOne(outer, LIST)) break;
    if (first(outer, OF_PAGE)) break;
    area = outer;
  }
  return area;
}

/** The row that names several people; a single one is no row but lies around the list. */
function itemOf(mark: Element, holders: ReadonlyMap<Element, Holder>): Element | undefined {
  for (let item = closest(mark, ITEM); item; ) {
    const parent = genuine(item, 'parentElement');
    if (!parent) return undefined;
    const rows = [...genuine(parent, 'children')].filter((each) => holders.has(each));
    if (holders.get(item)?.several && rows.length > 1) return item;
    item = closest(parent, ITEM);
  }
  return undefined;
}

const outermost = (parts: readonly Element[]): Element[] =>
  [...new Set(parts)].filter(
    (part, _, every) => !every.some((other) => other !== part && contains(other, part)),
  );

const isOne = (element: Element, selector: string): boolean =>
  genuine(element, 'matches').call(element, selector);
