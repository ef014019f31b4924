import type { Json } from '@/utils/lib/json';

/** One signed statement, its parts written as in N-Quads; the default graph is the empty text. */
export interface Quad {
  readonly subject: string;
  readonly predicate: string;
  readonly object: Term;
  readonly graph: string;
  /** The line of it, blank nodes as we call them. */
  readonly line: string;
}

/** What a statement says of its subject: an IRI, a blank node, or a literal with the JSON it was made of. */
export interface Term {
  readonly text: string;
  readonly json?: Json;
  readonly datatype?: string;
}

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';

const UNDERSCORE = 0x5f;

/** Levels of JSON that are followed; `parseStrictJson` lets no more through. */
export const DEPTH = 64;

export const isBlank = (text: string): boolean => text.charCodeAt(0) === UNDERSCORE;

/** The line of N-Quads (RDF 1.1 N-Quads, section 4) for parts that are already written. */
export const lineOf = ({ subject, predicate, object, graph }: Parts): string =>
  graph === ''
    ? `${subject} ${predicate} ${object} .\n`
    : `${subject} ${predicate} ${object} ${graph} .\n`;

interface Parts {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly graph: string;
}

/** How a character is written that may not stand for itself in N-Quads. */
export const uchar = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
