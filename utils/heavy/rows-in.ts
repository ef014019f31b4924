import { ok } from '@/utils/lib/result';
import type { Row } from '@/utils/lib/selection';
import type { Heavy } from '@/utils/model/heavy';

/** A profile shows some hundred badges. */
const MOST_ROWS = 1_000;
const MOST_CHARACTERS = 2_000;

/** What a DOMParser makes runs no script and loads nothing (HTML, section 8.5.1). */
export const rowsIn: Heavy['rowsIn'] = async (html, { rows, fields }) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found = [...page.querySelectorAll(rows)].slice(0, MOST_ROWS);
  return ok(found.map((element) => rowOf(element, fields)));
};

function rowOf(element: Element, fields: Readonly<Record<string, string>>): Row {
  const read = Object.entries(fields).map(([name, field]) => [name, textAt(element, field)]);
  return Object.fromEntries(read.filter(([, value]) => value));
}

function textAt(element: Element, field: string): string | undefined {
  const [selector = '', attribute] = field.split('@');
  const found = selector === '' ? element : element.querySelector(selector);
  const value = attribute === undefined ? found?.textContent : found?.getAttribute(attribute);
  return value?.replace(/\s+/gu, ' ').trim().slice(0, MOST_CHARACTERS);
}
