import type { ActiveContext } from './active-context';
import { isBlank, uchar } from './quad';

// jsonld.js takes the same: a scheme or a blank node's underscore, and no white space after it.
const ABSOLUTE = /^(?:[A-Za-z][A-Za-z0-9+\-.]*|_):\S*$/;
// All but what the grammar allows in an IRIREF (N-Quads, section 4).
const UNSAFE = /[^!#-;=?-[\]_a-z~\u007f-\uffff]/g;

type Names = Pick<ActiveContext, 'terms' | 'vocab'>;

/** The text, if it stands alone as an IRI or as the label of a blank node. */
export const absolute = (iri: string | undefined): string | undefined =>
  iri !== undefined && ABSOLUTE.test(iri) ? iri : undefined;

/**
 * The IRI of a type or other word: a term, an IRI in full or compact, or a word of the vocabulary (JSON-LD 1.1 API,
 * section 5.2). Nothing for a keyword, for what looks like one, and for what is relative: there is no base, and what
 * cannot be said in full would not be signed.
 */
export function wordIri(text: string, { terms, vocab }: Names): string | undefined {
  if (text.startsWith('@')) return undefined;
  const iri = terms.get(text)?.iri ?? expanded(text, terms);
  return absolute(iri ?? (vocab === undefined ? undefined : vocab + text));
}

/** The IRI of a reference, in full or compact: terms and vocabulary are for words. */
export const referenceIri = (text: string, { terms }: Names): string | undefined =>
  text.startsWith('@') ? undefined : absolute(expanded(text, terms));

function expanded(text: string, terms: Names['terms']): string | undefined {
  const colon = text.indexOf(':');
  if (colon <= 0) return undefined;
  const prefix = text.slice(0, colon);
  if (prefix === '_' || text.startsWith('//', colon + 1)) return text;
  const namespace = terms.get(prefix);
  return namespace?.prefix ? namespace.iri + text.slice(colon + 1) : absolute(text);
}

/** The name that an IRI ends with, behind its last mark. */
export const lastPart = (iri: string): string => /[^/#:]*$/u.exec(iri)?.[0] ?? '';

/** An IRI or blank node label as it stands in N-Quads; what IRIREF forbids is written as UCHAR. */
export const iriTerm = (iri: string): string =>
  isBlank(iri) ? iri : `<${iri.replace(UNSAFE, uchar)}>`;

/** The IRI within a written term. */
export const iriIn = (text: string): string =>
  isBlank(text) ? text : text.slice(1, -1).replace(/\\u([0-9A-F]{4})/gu, character);

const character = (_: string, digits: string): string =>
  String.fromCodePoint(Number.parseInt(digits, 16));
