import { isObject, type Json, type JsonObject } from '@/utils/lib/json';
import { type Failure, fail } from '@/utils/lib/result';

import type { Container, LocalContext, TermSource } from './term-table';

const MOST_TERMS = 100;
const DEPTH = 4;
const NAME = /^[A-Za-z_][\w-]*$/u;
/** What N-Quads write without an escape, and its last part: the name behind the last mark. */
const IRI = /^[A-Za-z][\w+.-]*:[\w\-.~:/?#@!$&'()*+,;=%]*[:/#]([A-Za-z_][\w-]*)$/u;
const VOCABULARY = /^https?:\/\/[\w\-.~:/?@!$&'()*+,;=%]+[/#]$/u;

/** Where others' words come from; none of them gets a second name. */
const KNOWN =
  /^https?:\/\/(?:www\.)?(?:w3\.org|w3id\.org|schema\.org|purl\.org|purl\.imsglobal\.org|imsglobal\.github\.io|iana\.org)(?:[/:?#]|$)/iu;

/**
 * A context that stands in the document itself, and is not signed: whoever holds the document could give other names to
 * what was signed. So a name must be the last part of what it stands for, which is signed, and must not be one of a
 * vocabulary that others read. What a term means for the shape of the JSON is not up to it either.
 */
export function inlineContext(context: JsonObject): LocalContext | Failure {
  const read = contextIn(context, 0);
  return typeof read === 'string'
    ? fail('unknown-context', `a context in the document itself: ${read}`)
    : read;
}

/** The context, or why it is none that can be trusted to name things. */
function contextIn(context: JsonObject, depth: number): LocalContext | string {
  const { '@protected': guarded = false, '@version': version, '@vocab': vocab, ...terms } = context;
  const names = Object.entries(terms);
  if (depth > DEPTH || names.length > MOST_TERMS) return 'more than a document needs';
  if (typeof guarded !== 'boolean') return '@protected is true or false';
  if (version !== undefined && version !== 1.1) return `@version ${JSON.stringify(version)}`;
  const isOpen = typeof vocab === 'string' && VOCABULARY.test(vocab) && !KNOWN.test(vocab);
  if (vocab !== undefined && !isOpen) return `@vocab ${JSON.stringify(vocab)}`;

  if (names.length === 0 && !isOpen) return 'it says nothing';

  const sources = new Map<string, TermSource>();
  for (const [name, definition] of names) {
    const source = termIn(name, definition, depth);
    if (typeof source === 'string') return source;
    sources.set(name, source);
  }
  return {
    guarded,
    versioned: version !== undefined,
    vocab: isOpen ? vocab : undefined,
    terms: sources,
    own: true,
  };
}

const KEYWORDS: Readonly<Record<string, string>> = { id: '@id', type: '@type' };

function termIn(name: string, definition: Json, depth: number): TermSource | string {
  const isPlain = typeof definition === 'string';
  const {
    '@id': id,
    '@type': type,
    '@container': container,
    '@context': scope,
    ...others
  } = isObject(definition) ? definition : { '@id': definition };
  const isKeyword = isPlain && KEYWORDS[name] === id;
  if (!isKeyword && !(typeof id === 'string' && IRI.exec(id)?.[1] === name && !KNOWN.test(id)))
    return `"${name}" is not the name of ${JSON.stringify(id)}`;
  if (!NAME.test(name) || Object.keys(others).length > 0 || !isContainer(container))
    return `"${name}" is no plain term`;
  if (type !== undefined && !(typeof type === 'string' && TYPE.test(type)))
    return `"${name}" is of the type ${JSON.stringify(type)}`;
  const scoped = isObject(scope) ? contextIn(scope, depth + 1) : undefined;
  if (typeof scoped === 'string') return scoped;
  if (scope !== undefined && !scoped) return `"${name}" has a context that is elsewhere`;
  return { id: String(id), simple: isPlain, reverse: false, type, container, scoped };
}

/** Nothing that makes another thing of a number, a text or a list. */
const TYPE = /^(?:@id|http:\/\/www\.w3\.org\/2001\/XMLSchema#\w+)$/u;

const isContainer = (value: Json | undefined): value is Container | undefined =>
  value === undefined || value === '@set' || value === '@list';
