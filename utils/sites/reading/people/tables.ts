import { applicants } from '../../words/applicants';
import { anyOf, onlyOf } from '../../words/languages';
import { familyName, givenName, wholeName } from '../../words/names';
import { isAround } from '../around-page';
import { likelyLinksIn } from '../hiding-places';
import { textIn } from '../lines';
import { nameOn } from '../name';
import { all, attributeOf, closest, first, isElement, isSeen, type Root } from '../nodes';
import { type Cell, recordsOf, TABLE, type TableRecord } from './records';
import type { Row } from './row';

const MOST_TABLES = 20;
/** A table may have its title and fields to filter by beside the heads of its columns. */
const HEAD_ROWS = 3;
const LAYOUT = /^(?:none|presentation)$/u;
const FIELD = 'input[type="text"], input[type="search"], select';

const APPLICANT = anyOf(applicants);
const WHOLE = onlyOf(wholeName);
const GIVEN = onlyOf(givenName);
const FAMILY = onlyOf(familyName);
/** Heads that tables of things have, such as a person's own badges. */
const OF_THINGS = /issue|expir|version|price|size|licen[cs]e|aussteller|émetteur|emisor/iu;
/** What a head has beside its word: arrows to sort by, and remarks. */
const BESIDE = /\(.*|[^\p{L}\p{M}\p{Zs}'’:-]/gu;

/** The people of a page's tables and grids, by the columns that a table says are of names. */
export const rowsOfTables = (part: Root): Row[] =>
  tablesIn(part)
    .slice(0, MOST_TABLES)
    .filter((table) => !isAround(table) && !LAYOUT.test(attributeOf(table, 'role')))
    .flatMap((table) => {
      const records = recordsOf(table);
      const heads = records.slice(0, HEAD_ROWS).flatMap(({ cells }) => cells);
      const { columns, certain } = nameColumns(heads);
      const rows = rowsBy(columns, records);
      return certain || areNames(rows, heads) ? rows : [];
    });

/** The part may be a table itself. */
const tablesIn = (part: Root): Element[] =>
  isElement(part) && closest(part, TABLE) === part ? [part] : all(part, TABLE);

/** A head says "candidate", or "first name" and "last name", and it is certain; "name" alone may be a thing's. */
function nameColumns(heads: readonly Cell[]): { columns: readonly number[]; certain: boolean } {
  const columnOf = (words: RegExp, but?: number) =>
    heads.find(({ element, column }) => column !== but && words.test(wordOf(element)))?.column;
  const given = columnOf(GIVEN);
  const family = given === undefined ? undefined : columnOf(FAMILY, given);
  if (given !== undefined && family !== undefined)
    return { columns: [given, family], certain: true };
  const applicant = columnOf(APPLICANT);
  const column = applicant ?? columnOf(WHOLE);
  return { columns: column === undefined ? [] : [column], certain: applicant !== undefined };
}

const wordOf = (head: Element): string => textIn(head).replace(BESIDE, '').trim();

function rowsBy(columns: readonly number[], records: readonly TableRecord[]): Row[] {
  const rows = new Map<Element, Row & { parts: Element[] }>();
  for (const { parts, cells, nobodys } of records) {
    const found = columns.flatMap((column) => cells.find((cell) => cell.column === column) ?? []);
    const names = found.map(({ element }) => element);
    const [name] = names;
    if (!name || nobodys || !found.every(isOneCell) || !parts.some(isSeen)) continue;
    const known = rows.get(name);
    known?.parts.push(...parts);
    if (!known)
      rows.set(name, { parts: [...parts], names, certain: true, joined: columns.length > 1 });
  }
  return [...rows.values()];
}

/** A cell over several columns is a title between the rows, and one with a field is there to filter by. */
const isOneCell = ({ element, span }: Cell): boolean => span === 1 && !first(element, FIELD);

function areNames(rows: readonly Row[], heads: readonly Cell[]): boolean {
  const named = rows.filter(({ names }) => nameOn(names.map(textIn).join(' ')));
  return (
    named.length * 2 > rows.length &&
    !heads.some(({ element }) => OF_THINGS.test(textIn(element))) &&
    !rows.some(({ names }) => names.some((name) => likelyLinksIn(name).length > 0))
  );
}
