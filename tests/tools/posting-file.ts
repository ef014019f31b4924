import { readFileSync } from 'node:fs';

import { parseHTML } from 'linkedom';

import { isObject, type Json } from '@/utils/lib/json';
import { parseUrl } from '@/utils/lib/web-address';
import type { Posting } from '@/utils/model/page';
import { siteAt } from '@/utils/sites';
import { nodesIn } from '@/utils/sites/reading/graph';
import { linesIn, linesOf } from '@/utils/sites/reading/lines';

/** The address under which a saved page is read that does not say its own. */
const NOWHERE = 'https://posting.invalid/';

/** A posting from a file: a saved page or JSON-LD is read as the extension does, the rest is text. */
export function postingFile(file: string): Posting {
  const text = readFileSync(file === '-' ? 0 : file, 'utf8').trim();
  if (text.startsWith('<')) return postingOfPage(text);
  const json = jsonOf(text);
  if (json === undefined) return postingOfText(text);
  const count = nodesIn(json).filter(({ '@type': type }) => type === 'JobPosting').length;
  if (count > 1) throw new Error(`${file} has ${count} postings, and one is needed`);
  return postingOnPage(pageAround(text)) ?? postingOfText(text);
}

/** What a page does not say for machines, or in a part of its own, its lines say. */
function postingOfPage(html: string): Posting {
  const posting = postingOnPage(html);
  return posting?.description ? posting : { ...postingOfText(linesOn(html)), ...posting };
}

export const postingOfText = (text: string): Posting => ({
  url: NOWHERE,
  description: { value: text, source: 'user' },
});

function postingOnPage(html: string): Posting | undefined {
  const { document } = parseHTML(html);
  const own = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const url = (own && parseUrl(own)) || new URL(NOWHERE);
  return siteAt(url).read(document, url).posting;
}

const pageAround = (json: string): string =>
  `<!doctype html><script type="application/ld+json">${json.replaceAll('</', '<\\/')}</script>`;

function linesOn(html: string): string {
  const { document } = parseHTML(html);
  const part =
    document.querySelector('main, [role="main"], article') ?? document.querySelector('body');
  return (part ? linesIn(part) : linesOf(html.replace(/^<!doctype[^>]*>/iu, ''))).join('\n');
}

function jsonOf(text: string): Json | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return Array.isArray(json) || isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
