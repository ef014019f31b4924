import type { Answer } from '@/utils/lib/ask';
import { decodeEntities } from '@/utils/lib/character-references';
import { contentOf, textOfMarkup } from '@/utils/lib/html-values';
import { ok, type Result } from '@/utils/lib/result';
import { decodeUtf8 } from '@/utils/lib/strict-json';
import { changed, ofAnother } from './answers';

const TITLE = /<title\b[^<>]{0,400}>([^<]{0,2000})<\/title/iu;
const DAY = /^([A-Z][a-z]{2,8})\.? (\d{1,2}), (\d{4})$/u;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What a platform's web page says to people. */
export interface PageTexts {
  readonly html: string;
  readonly title: string;
  readonly lines: readonly string[];
}

export function textsIn(answer: Answer): Result<PageTexts> {
  const html = decodeUtf8(answer.body);
  if (!html.ok) return changed(answer, html.problem.detail);
  const body = html.value.slice(Math.max(0, html.value.search(/<body\b/iu)));
  const title = decodeEntities(TITLE.exec(html.value)?.[1] ?? '').trim();
  return ok({ html: html.value, title, lines: textOfMarkup(body).split('\n') });
}

/** The line that follows the one that says just this. */
export function lineAfter(label: string, { lines }: PageTexts): string | undefined {
  const at = lines.findIndex((line) => line.replace(/:$/u, '').toLowerCase() === label);
  return at < 0 ? undefined : lines[at + 1];
}

/** "January 5, 2026" and "Jan 5, 2026" as a day; anything else could be read in two ways. */
export function dayOf(text: string | undefined): string | undefined {
  const [, word = '', day = '', year = ''] = DAY.exec(text ?? '') ?? [];
  const month = MONTHS.findIndex((name) => name.startsWith(word)) + 1;
  if (!word || month === 0) return undefined;
  const written = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  return date.getUTCDate() === Number(day) ? written : undefined;
}

/** A day that the page says once, or always alike. */
export function onlyDay(pattern: RegExp, { lines }: PageTexts): string | undefined {
  const said = [...lines.join('\n').matchAll(pattern)].map(([, day]) => dayOf(day));
  return new Set(said).size === 1 ? said[0] : undefined;
}

/** A page must lead to itself: the ids in the addresses that it holds are the link's own. */
export function leadsToItself(
  answer: Answer,
  { html }: PageTexts,
  { self, id }: { readonly self: RegExp; readonly id: string },
): Result<void> {
  const ids = [...html.matchAll(self)].map(([, found = '']) => found);
  const other = ids.find((found) => found.toLowerCase() !== id.toLowerCase());
  if (other !== undefined) return ofAnother(answer, `it is ${other}’s`);
  return ids.length > 0 ? ok(undefined) : changed(answer, 'no address of its own');
}

/** A page that calls itself by the address of another credential is not the link's; many say nothing of themselves. */
export function ownTextsIn(
  answer: Answer,
  { self, id }: { readonly self: RegExp; readonly id: string },
): Result<PageTexts> {
  const page = textsIn(answer);
  if (!page.ok) return page;
  const own = self.exec(contentOf('og:url', page.value.html) ?? '')?.[1];
  const isAnothers = own !== undefined && own.toLowerCase() !== id.toLowerCase();
  return isAnothers ? ofAnother(answer, 'it has another address') : page;
}
