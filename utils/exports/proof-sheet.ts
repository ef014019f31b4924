import { plainText } from '@/utils/lib/plain-text';
import { parseUrl } from '@/utils/lib/web-address';
import type { ProofSheet, SealStroke, SheetEntry, SheetFact } from '@/utils/model/proof-sheet';

import { SHEET_STYLE } from './sheet-style';

/** Nothing on it may run, load or send anything, whatever stands in a credential. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A sheet as one page of HTML that needs nothing besides itself: it opens offline, and prints. */
export function proofSheetHtml(sheet: ProofSheet): string {
  const { language, direction, title, made, entries, limits, notStated } = sheet;
  return `<!doctype html>
<html lang="${attribute(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(plainText(title))}</title>
<style>${SHEET_STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${outside(title)}</h1>
<p>${outside(made)}</p>
</header>
<ol>
${entries.map((entry) => entryHtml(entry, notStated)).join('\n')}
</ol>
<footer>
<h2>${outside(limits.title)}</h2>
<p>${outside(limits.text)}</p>
</footer>
</main>
</body>
</html>
`;
}

function entryHtml(entry: SheetEntry, notStated: string): string {
  const { name, shape, seal, verdict, sentence, facts, link } = entry;
  const rows = facts.map((fact) => factHtml(fact, notStated)).join('');
  return `<li class="${shape}">
<div class="head">${sealHtml(seal)}<div><h2>${outside(name)}</h2><p class="verdict">${outside(verdict)}</p></div></div>
${sentence ? `<p>${outside(sentence)}</p>\n` : ''}<dl>${rows}${link ? linkHtml(link.name, link.value) : ''}</dl>
</li>`;
}

const factHtml = ({ name, value }: SheetFact, notStated: string): string =>
  `<div><dt>${outside(name)}</dt><dd>${value ? outside(value) : `<i>${escaped(notStated)}</i>`}</dd></div>`;

/** Shown as a browser reads it; one that it would run, or that is not encrypted, leads nowhere. */
function linkHtml(name: string, href: string): string {
  const url = parseUrl(href);
  const address = `<bdi dir="ltr">${escaped(plainText(url?.href ?? href))}</bdi>`;
  const shown =
    url?.protocol === 'https:'
      ? `<a href="${attribute(url.href)}" rel="noreferrer noopener nofollow">${address}</a>`
      : address;
  return `<div class="link"><dt>${outside(name)}</dt><dd>${shown}</dd></div>`;
}

const sealHtml = (strokes: readonly SealStroke[]): string =>
  `<svg class="seal" viewBox="0 0 24 24" aria-hidden="true">${strokes.map(strokeHtml).join('')}</svg>`;

const strokeHtml = ({ d, paint, dashed }: SealStroke): string =>
  `<path class="${paint}${dashed ? ' dashed' : ''}" d="${attribute(d)}"/>`;

/** A text that somebody else wrote: as it reads, apart from the direction of what surrounds it. */
const outside = (text: string): string => `<bdi>${escaped(plainText(text))}</bdi>`;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (one) => references[one] ?? '');

const attribute = escaped;
