import type { PageLink } from './badge-links';
import { first, genuine, nearest, type Root } from './nodes';

const ADDRESS =
  /(?:https?:\/\/|(?<![\p{L}\d@./-])(?:[a-z\d-]+\.)+[a-z]{2,}\/)[^\s<>"'“”„«»(){}[\]|\\^`…]+…?/giu;
/** What a page has cut short is no address any more. */
const CUT = /(?:…|\.{3})$/u;
/** What ends a sentence, not an address. */
const STOPS = /(?<![.,;:!?*_~])[.,;:!?*_~]+$/u;
/** In a link an address is only what the link says of itself. */
const ELSEWHERE = 'a, script, style, textarea, option';
const SPACE = 0x20;
const TEXT_NODES = 4;

/** The addresses in a page's text that are no links. */
export function textAddressesIn(root: Root, isLikely: (address: string) => boolean): PageLink[] {
  const part = genuine(root, 'nodeName') === '#document' ? first(root, 'body') : root;
  // Most pages have none, and to ask for the whole text at once is cheap.
  if (!part || likelyIn(genuine(part, 'textContent') ?? '').length === 0) return [];
  return textNodesIn(part).flatMap((node) => {
    const text = node.nodeValue ?? '';
    const link = node.parentElement;
    const addresses = link ? likelyIn(text) : [];
    if (!link || addresses.length === 0 || nearest(link, ELSEWHERE)) return [];
    return addresses.map((address) => ({
      link,
      address: /^https?:/iu.test(address) ? address : `https://${address}`,
      text: saidBeside(address, text),
      ofProvider: !/^https?:/iu.test(address),
    }));
  });

  function likelyIn(text: string): string[] {
    return wordsWithSlash(text)
      .flatMap((word) => word.match(ADDRESS) ?? [])
      .filter((address) => !CUT.test(address) && isLikely(address))
      .map((address) => address.replace(STOPS, ''));
  }
}

/** To look for addresses in these alone costs a fraction of what it costs in a whole page's text. */
function wordsWithSlash(text: string): string[] {
  const words: string[] = [];
  let end = 0;
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', end)) {
    let start = at;
    while (start > end && text.charCodeAt(start - 1) > SPACE) start -= 1;
    end = at;
    while (end < text.length && text.charCodeAt(end) > SPACE) end += 1;
    words.push(text.slice(start, end));
  }
  return words;
}

function textNodesIn(part: Node): Node[] {
  const nodes: Node[] = [];
  const document = genuine(part, 'ownerDocument');
  const walker = document && genuine(document, 'createTreeWalker').call(document, part, TEXT_NODES);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) nodes.push(node);
  return nodes;
}

/** The rest of the line in which an address stands. */
function saidBeside(address: string, text: string): string {
  const line = text.split('\n').find((each) => each.includes(address)) ?? '';
  return line
    .replace(address, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:–-]+|(?<![\s:.,;–(-])[\s:.,;–(-]+$/gu, '');
}
