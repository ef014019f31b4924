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
  'body, main, section, table, tbody, ul, ol, dl, [role="main"], [role="grid"], [role="table"], [role="rowgroup"], [role="list"], [role="feed"]';
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
  const areas = marks.map((mark) => ({ ...mark, area: areaOf(mark.element, holders, part) }));
  const people = new Map<string, typeof areas>();
  for (const each of areas) people.set(each.person, [...(people.get(each.person) ?? []), each]);

  return [...people].flatMap(([person, own]) => {
    const items = own.flatMap(({ element }) => itemOf(element, holders) ?? []);
    const hosts = items.filter((item) => holders.get(item)?.first === person);
    // Another's row may name somebody, such as who referred the applicant.
    if (items.length > hosts.length && !own.some(({ area }) => first(area, HEADING))) return [];
    const parts = own.map(
      ({ element, area }) => hosts.find((host) => contains(host, element)) ?? area,
    );
    const others = areas
      .filter((each) => each.person !== person && hosts.some((host) => contains(host, each.area)))
      .map(({ area }) => area);
    return [{ person, parts: outermost(parts), others, names: own.map(({ element }) => element) }];
  });
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
  const item = closest(mark, ITEM);
  const parent = item && holders.get(item)?.several && genuine(item, 'parentElement');
  if (!parent) return undefined;
  const rows = [...genuine(parent, 'children')].filter((each) => holders.has(each));
  return rows.length > 1 ? item : undefined;
}

const outermost = (parts: readonly Element[]): Element[] =>
  [...new Set(parts)].filter(
    (part, _, every) => !every.some((other) => other !== part && contains(other, part)),
  );

const isOne = (element: Element, selector: string): boolean =>
  genuine(element, 'matches').call(element, selector);
