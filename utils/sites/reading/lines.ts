import { decodeEntities } from '@/utils/lib/character-references';

import { genuine } from './nodes';

/** What is longer is read to here: a page must not keep us busy. */
const MOST_CHARACTERS = 200_000;

const COMMENT = /<!(?=--)[\s\S]*?(?:-->|$)/gu;
const TAG = /^(\/?)([a-z][^\s/>]*)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/iu;
const BLOCKS =
  'address|article|aside|blockquote|br|caption|d[dlt]|details|div|fieldset|figure|footer|form|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|summary|table|tr';
const BLOCK = new RegExp(`^(?:${BLOCKS})$`, 'u');
const WITH_BLOCKS = new RegExp(`</?(?:${BLOCKS})[\\s/>]`, 'iu');
const UNREAD = /^(?:head|iframe|noscript|object|script|select|style|svg|template|textarea|title)$/u;
/** These never end, so hiding one hides nothing after it. */
const VOID = /^(?:br|hr|img|input|link|meta|source|wbr)$/u;
const HIDDEN_STYLE =
  /\s(?:aria-hidden="true"|style=["'][^"']*(?:display:\s*none|visibility:\s*hidden))/iu;
const HIDDEN = /\shidden(?=[\s=/]|$)/iu;
const VALUE = /=\s*(?:"[^"]*"|'[^']*')/gu;
const SAYING = /[\p{L}\p{N}]/u;

/**
 * The text of some HTML as a person reads it: a line for each block, nothing hidden. It works on text and
 * not on nodes, because a posting's description is often HTML in a string, and no parser should see that.
 */
export function linesOf(html: string): string[] {
  const given = html.slice(0, MOST_CHARACTERS);
  // Several boards escape a description twice.
  const source = WITH_BLOCKS.test(given) ? given : decodedMarkup(given);
  return textOf(source)
    .split('\n')
    .map((line) => decodeEntities(line).replace(/\s+/gu, ' ').trim())
    .filter((line) => SAYING.test(line));
}

export const linesIn = (element: Element | undefined): string[] =>
  element ? linesOf(genuine(element, 'innerHTML')) : [];

/** The text of what is one line by its nature: a name, a title, a link. */
export const textIn = (element: Element | undefined): string => linesIn(element).join(' ');

function decodedMarkup(text: string): string {
  const decoded = decodeEntities(text);
  return WITH_BLOCKS.test(decoded) ? decoded : text;
}

function textOf(html: string): string {
  // Where no block breaks the lines, the author's own line ends do.
  const hasBlocks = WITH_BLOCKS.test(html);
  const flat = (text: string) => (hasBlocks ? text.replace(/\s+/gu, ' ') : text);
  const [start = '', ...rest] = html.replace(COMMENT, '').split('<');
  let text = flat(start);
  /** The hidden element that we are in, and how many of its name are open. */
  let unread = '';
  let open = 0;

  for (const piece of rest) {
    const [tag, closing, given = '', attributes = ''] = TAG.exec(piece) ?? [];
    if (tag === undefined) {
      if (!unread) text += flat(`<${piece}`);
      continue;
    }

    const name = given.toLowerCase();
    if (unread) {
      if (name === unread) open += closing ? -1 : 1;
      if (open > 0) continue;
      unread = '';
    } else if (!closing && hides(name, attributes)) {
      unread = name;
      open = 1;
      continue;
    }
    text += separatorOf(name) + flat(piece.slice(tag.length));
  }
  return text;
}

const hides = (name: string, attributes: string): boolean =>
  !VOID.test(name) &&
  !attributes.endsWith('/') &&
  (UNREAD.test(name) ||
    HIDDEN_STYLE.test(attributes) ||
    // A class may be called so, and is shown on wide screens.
    HIDDEN.test(attributes.replace(VALUE, '')));

function separatorOf(name: string): string {
  if (name === 'td' || name === 'th') return ' ';
  return BLOCK.test(name) ? '\n' : '';
}
