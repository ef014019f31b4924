import { plainText } from '@/utils/lib/plain-text';
import type { Problem } from '@/utils/lib/problem';

/** How a sentence is looked up: the browser's own i18n, or a locale file in tests. */
export type MessageSource = (key: string, substitutions?: string[]) => string;

let source: MessageSource = (key) => key;

/** Gives the words their voice; each entry point calls it once, before it draws or says anything. */
export function speak(messages: unknown): void {
  // browser.i18n.getMessage, whose key type differs between browsers' typings.
  source = messages as MessageSource;
  looked.clear();
  formats.clear();
}

/** Sentences and formats that were looked up: a table of thousands asks for the same few again and again. */
const looked = new Map<string, string>();
const formats = new Map<string, unknown>();

/** The sentence for a key, with texts from outside made harmless. */
export function say(key: string, ...texts: readonly string[]): string {
  if (texts.length > 0) return source(key, texts.map(plainText)) || key;
  const known = looked.get(key) ?? (source(key) || key);
  looked.set(key, known);
  return known;
}

/** The sentence for a number, in the plural form that the language wants. */
export function sayCount(key: string, count: number, ...texts: readonly string[]): string {
  const form = once('plural', () => new Intl.PluralRules(language())).select(count);
  const numbered = [sayNumber(count), ...texts].map(plainText);
  return source(`${key}_${form}`, numbered) || source(`${key}_other`, numbered) || key;
}

/** The language that the sentences are in, which numbers and dates follow, whatever the browser speaks. */
export const language = (): string => {
  const tag = say('locale_tag');
  return tag === 'locale_tag' ? 'en' : tag;
};

export const direction = (): 'ltr' | 'rtl' =>
  source('locale_direction') === 'rtl' ? 'rtl' : 'ltr';

/** What a person reads of a problem, chosen by its code. */
export function sayProblem({ code, facts = {} }: Problem): string {
  const named = facts['until'] ? sayMoment(facts['until']) : Object.values(facts)[0];
  const first = code === 'server-error' ? facts['status'] : named;
  return say(`problem_${keyOf(code)}`, first ?? '');
}

/** One sentence after the other, with what the language sets between them. */
export const saySentences = (...sentences: readonly string[]): string =>
  sentences
    .filter((sentence) => sentence !== '')
    .reduce((said, next) => said + say('sentence_next', next));

/** A list or name as the first words of a sentence. */
export const capitalised = (text: string): string =>
  text.replace(/^\p{L}/u, (first) => first.toLocaleUpperCase(language()));

/** `issuer-key-mismatch` as locale files write it. */
export const keyOf = (code: string): string => code.replaceAll('-', '_');

/** The day, or that none is stated. */
export const sayDate = (iso = ''): string =>
  format(iso, { day: 'numeric', month: 'short', year: 'numeric' });

export const sayTime = (iso: string): string => format(iso, { timeStyle: 'short' });

/** A time that need not be today's. */
const sayMoment = (iso: string): string => format(iso, { dateStyle: 'medium', timeStyle: 'short' });

/** A time that is read on another day, and perhaps in another time zone. */
export const sayInstant = (iso: string): string =>
  format(iso, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });

/** "Just now", "3 minutes ago", "5 days ago". */
export function sayAgo(iso: string, now: Date): string {
  const seconds = (Date.parse(iso) - now.getTime()) / 1000;
  if (seconds > -60) return say('when_just_now');
  const relative = once('ago', () => new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }));
  for (const [unit, length] of units)
    if (-seconds >= length) return relative.format(Math.round(seconds / length), unit);
  return say('when_just_now');
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Several names as a list in the reader's language. */
export const sayList = (names: readonly string[]): string =>
  once('list', () => new Intl.ListFormat(language(), { type: 'conjunction' })).format(
    names.map(plainText),
  );

/** With two decimals at the most. */
export const sayNumber = (value: number): string =>
  once('number', () => new Intl.NumberFormat(language(), { maximumFractionDigits: 2 })).format(
    value,
  );

/** "2 min", "3 h": as long as it takes at the least, in whole units. */
export function sayLength(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return minutes < 120
    ? say('length_minutes', sayNumber(minutes))
    : say('length_hours', sayNumber(Math.ceil(minutes / 60)));
}

export const sayPercent = (share: number): string =>
  new Intl.NumberFormat(language(), { style: 'percent' }).format(share);

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? say('not_stated')
    : once(
        `date ${Object.values(options).join(' ')}`,
        () => new Intl.DateTimeFormat(language(), options),
      ).format(date);
}

/** A format is slow to be made; it is made once in a language. */
function once<Format>(name: string, make: () => Format): Format {
  // What lies under a name was made for that name.
  const known = (formats.get(name) as Format | undefined) ?? make();
  formats.set(name, known);
  return known;
}
