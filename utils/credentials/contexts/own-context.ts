import { isObject, type Json, type JsonObject } from '@/utils/lib/json';
import { type Failure, fail } from '@/utils/lib/result';

import type { ActiveContext } from './active-context';
import { absolute } from './iri';
import { isBlank } from './quad';
import { readWords } from './read-words';
import type { LocalContext, TermSource } from './term-table';
import { entered, isFailure, type Walk } from './walk';

const MOST_TERMS = 100;
const NAME = /^[A-Za-z][\w-]*$/u;
/** What N-Quads write without an escape; at its end nothing that would make it a prefix. */
const IRI = /^[A-Za-z][\w+.-]*:[\w\-.~:/?#@!$&'()*+,;=%]*[^:/?#[\]@]$/u;

/**
 * Issuers of Blockcerts write words of their own into the document, such as `displayHtml`; nowhere else is that lawful.
 */
export const ownsTerms = (contexts: readonly Json[]): boolean =>
  contexts.some(
    (one) => typeof one === 'string' && /^https:\/\/w3id\.org\/blockcerts\//u.test(one),
  );

/**
 * A context that stands in the document itself. Whoever holds a document could change its words and leave what was signed
 * as it is; so a word of its own is none that a reader knows, and says nothing that a known vocabulary has a word for.
 */
export function ownContext(
  walk: Walk,
  active: ActiveContext,
  context: JsonObject,
): ActiveContext | Failure {
  const names = Object.keys(context);
  if (names.length > MOST_TERMS) return strange(`more than ${MOST_TERMS} terms`);
  const terms = new Map<string, TermSource>();
  for (const name of names) {
    const source = sourceIn(context[name]);
    if (!source || !NAME.test(name)) return strange(`"${name}" is no plain term`);
    if (active.terms.has(name) || readWords().has(name)) return strange(`"${name}" has a meaning`);
    terms.set(name, source);
  }
  const local: LocalContext = {
    guarded: false,
    versioned: false,
    vocab: undefined,
    terms,
    own: true,
  };
  const next = entered(walk, active, { local, scope: 'embedded' });
  if (isFailure(next)) return next;
  const taken = names.find((name) => !isOwn(name, next));
  return taken === undefined ? next : strange(`"${taken}" stands for what others have a word for`);
}

const strange = (why: string): Failure =>
  fail('unknown-context', `a context in the document itself: ${why}`);

function sourceIn(definition: Json | undefined): TermSource | undefined {
  const {
    '@id': id,
    '@type': type,
    ...others
  } = isObject(definition) ? definition : { '@id': definition ?? null };
  const typed = type === undefined || (typeof type === 'string' && type !== '@json');
  return typeof id === 'string' && typed && Object.keys(others).length === 0
    ? { id, simple: false, reverse: false, type, container: undefined, scoped: undefined }
    : undefined;
}

const KNOWN =
  /^https?:\/\/(?:www\.)?(?:w3\.org|w3id\.org|schema\.org|purl\.org|purl\.imsglobal\.org|imsglobal\.github\.io)\//iu;
/** The example that all Blockcerts with a page to show follow; a reader takes it for the description that it stands for. */
const SHOWN = /^https?:\/\/schema\.org\/description$/u;

function isOwn(name: string, { terms }: ActiveContext): boolean {
  const { iri = '', type } = terms.get(name) ?? {};
  const isStrange = !KNOWN.test(iri) || (name === 'displayHtml' && SHOWN.test(iri));
  const isTyped =
    type === undefined ||
    type === '@id' ||
    type === '@vocab' ||
    (absolute(type) !== undefined && !isBlank(type));
  return IRI.test(iri) && isStrange && isTyped;
}
