import { decodeEntities } from './character-references';

const TAG = /<meta\b[^>]{0,4000}>/giu;
const ATTRIBUTE = /([a-z:-]{1,40})\s*=\s*(?:"([^"]{0,4000})"|'([^']{0,4000})')/giu;
const NAME = /\/?([a-z][a-z0-9]*)/iuy;
const UNREAD = /^(?:noscript|script|style|template|title)$/u;
const BLOCK = /^(?:br|dd|div|dt|h[1-6]|li|ol|p|section|table|tr|ul)$/u;
/** What is longer is read to here: an answer must not keep us busy. */
const MOST_CHARACTERS = 200_000;

/** The content of a page's meta element, by its property or name; the worker has no DOM to ask. */
export function contentOf(property: string, html: string): string | undefined {
  for (const [tag] of html.matchAll(TAG)) {
    const attributes = new Map<string, string>();
    for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE))
      attributes.set(name.toLowerCase(), double ?? single ?? '');
    if ((attributes.get('property') ?? attributes.get('name')) === property)
      return decodeEntities(attributes.get('content') ?? '').trim();
  }
  return undefined;
}

/** The text of the script element with an id; scripts hold no character references. */
export function scriptText(id: string, html: string): string | undefined {
  const lower = html.toLowerCase();
  for (let at = lower.indexOf('<script'); at >= 0; at = lower.indexOf('<script', at + 1)) {
    const open = html.indexOf('>', at);
    const end = open < 0 ? -1 : lower.indexOf('</script', open);
    if (end < 0) return undefined;
    const attributes = html.slice(at, Math.min(open, at + 4_000)).matchAll(ATTRIBUTE);
    for (const [, name = '', double, single] of attributes)
      if (name.toLowerCase() === 'id' && (double ?? single) === id)
        return html.slice(open + 1, end);
    at = end;
  }
  return undefined;
}

/** The JSON object that a page's own script assigns to a name, as it is written there. */
export function objectAssignedTo(name: string, html: string): string | undefined {
  const [, rest] = splitAt(html, name);
  const start = /^\s*=\s*(?=\{)/u.exec(rest)?.[0].length;
  if (start === undefined) return undefined;

  let depth = 0;
  let quoted = false;
  for (let at = start; at < rest.length; at += 1) {
    const character = rest[at];
    if (quoted && character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === '{') depth += 1;
    else if (!quoted && character === '}') depth -= 1;
    if (depth === 0) return rest.slice(start, at + 1);
  }
  return undefined;
}

const splitAt = (text: string, mark: string): readonly [string, string] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
};

/** The text of what may be HTML, a line for each block; nothing in it is a tag any more. */
export function textOfMarkup(markup: string): string {
  const html = markup.slice(0, MOST_CHARACTERS);
  const lower = html.toLowerCase();
  let text = '';
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    text += html.slice(at, open);
    NAME.lastIndex = open + 1;
    const name = NAME.exec(lower)?.[1] ?? '';
    const isTag = name !== '' || html[open + 1] === '!';
    const close = isTag ? html.indexOf('>', open) : open;
    if (close < 0) return decoded(text);
    if (!isTag) text += '<';
    if (BLOCK.test(name)) text += '\n';
    const isUnread = UNREAD.test(name) && html[open + 1] !== '/';
    at = isUnread ? lower.indexOf(`</${name}`, close) : close + 1;
    if (at < 0) return decoded(text);
  }
  return decoded(text + html.slice(at));
}

const decoded = (text: string): string =>
  decodeEntities(text)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n');
