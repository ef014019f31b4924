import type { ActiveContext } from './active-context';
import { isBlank } from './quad';

// jsonld.js takes the same: a scheme or a blank node's underscore, and no white space after it.
const ABSOLUTE = /^(?:[A-Za-z][A-Za-z0-9+\-.]*|_):\S*$/;
// All but what the grammar allows in an IRIREF (N-Quads, section 4).
const UNSAFE = /[^!#-;=?-[\]_a-z~\u007f-\uffff]/g;

/** Whether a text stands alone as an IRI or as the label of a blank node. */
export const isAbsolute = (iri: string): boolean => ABSOLUTE.test(iri);

/** What a text is looked up as: a term or vocabulary word first, or a plain reference. */
export type Reading = 'vocabulary' | 'reference';

/**
 * The IRI a text stands for (JSON-LD 1.1 API, section 5.2), and nothing where it is a keyword, looks like one, or is
 * relative: there is no base, and what cannot be said in full would not be signed.
 */
export function iriOf(
  text: string,
  { terms, vocab }: Pick<ActiveContext, 'terms' | 'vocab'>,
  reading: Reading,
): string | undefined {
  const iri = expanded(text, { terms, vocab }, reading);
  return iri !== undefined && isAbsolute(iri) ? iri : undefined;
}

function expanded(
  text: string,
  { terms, vocab }: Pick<ActiveContext, 'terms' | 'vocab'>,
  reading: Reading,
): string | undefined {
  if (text.startsWith('@')) return undefined;
  const term = reading === 'vocabulary' ? terms.get(text) : undefined;
  if (term) return term.iri;

  const colon = text.indexOf(':');
  if (colon > 0) {
    const prefix = text.slice(0, colon);
    if (prefix === '_' || text.startsWith('//', colon + 1)) return text;
    const namespace = terms.get(prefix);
    if (namespace?.prefix) return namespace.iri + text.slice(colon + 1);
    if (isAbsolute(text)) return text;
  }
  return reading === 'vocabulary' && vocab !== undefined ? vocab + text : undefined;
}

/** An IRI or blank node label as it stands in N-Quads; what IRIREF forbids is written as UCHAR. */
export const iriTerm = (iri: string): string =>
  isBlank(iri) ? iri : `<${iri.replace(UNSAFE, escaped)}>`;

const escaped = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The IRI within a written term. */
export const iriIn = (text: string): string =>
  isBlank(text) ? text : text.slice(1, -1).replace(/\\u([0-9A-F]{4})/gu, unescaped);

const unescaped = (_: string, digits: string): string =>
  String.fromCodePoint(Number.parseInt(digits, 16));
