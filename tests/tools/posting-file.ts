import { readFileSync } from 'node:fs';

import { parseHTML } from 'linkedom';

import { parseUrl } from '@/utils/lib/web-address';
import type { Posting } from '@/utils/model/page';
import { siteAt } from '@/utils/sites';

/** The address under which a saved page is read that does not say its own. */
const NOWHERE = 'https://posting.invalid/';

/** A posting from a file: a saved page or JSON-LD is read as the extension does, the rest is text. */
export function postingFile(file: string): Posting {
  const text = readFileSync(file === '-' ? 0 : file, 'utf8').trim();
  if (text.startsWith('<')) return postingOnPage(text) ?? postingOfText(textOf(text));
  return (isJson(text) ? postingOnPage(pageAround(text)) : undefined) ?? postingOfText(text);
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

const textOf = (html: string): string => parseHTML(html).document.body.textContent ?? '';

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
