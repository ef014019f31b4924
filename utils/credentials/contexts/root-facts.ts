import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';
import { type Failure, fail } from '@/utils/lib/result';

import { iriIn, lastPart } from './iri';
import { isBlank, RDF, type Term } from './quad';
import type { Statements } from './statements';
import type { Manner } from './walk';

const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
const KINDS = ['VerifiableCredential', 'VerifiablePresentation'];

/** What a verifier reads at the root of a credential or presentation, by the names of Data Model 1.1 and 2.0. */
const rootMembers = [
  'issuer',
  'credentialSubject',
  'credentialStatus',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'credentialSchema',
  'evidence',
  'refreshService',
  'relatedResource',
  'termsOfUse',
  'holder',
  'verifiableCredential',
] as const;

export type RootMember = (typeof rootMembers)[number];

/** An IRI, a date or other text, or `null` for a node that has no name. */
export type Fact = string | number | boolean | null;

/** What is signed of a document as a whole. */
export interface RootFacts {
  /** The types in full. */
  readonly types: readonly string[];
  /** One fact for each statement that a member of the credentials vocabulary makes of the root. */
  readonly members: ReadonlyMap<RootMember, readonly Fact[]>;
}

const predicates: ReadonlyMap<string, RootMember> = new Map(
  rootMembers.map((name) => [`<${CREDENTIALS}${name}>`, name]),
);

/** The facts in a document's statements. */
export function factsIn({ quads, root }: Statements): RootFacts {
  const types: string[] = [];
  const members = new Map<RootMember, Fact[]>(rootMembers.map((name) => [name, []]));
  for (const { subject, predicate, object, graph } of quads) {
    if (subject !== root || graph !== '') continue;
    if (predicate === `<${RDF}type>`) types.push(iriIn(object.text));
    const member = predicates.get(predicate);
    if (member !== undefined) members.get(member)?.push(factOf(object));
  }
  return { types, members };
}

function factOf({ text, json }: Term): Fact {
  if (json === undefined) return isBlank(text) ? null : iriIn(text);
  return typeof json === 'object' ? null : json;
}

/**
 * Where a credential or presentation reads otherwise than it is signed: a status, date or issuer that hangs on the
 * root in another way than by its own member is signed all the same, and who reads the member misses it.
 */
export function misreadingIn(
  document: JsonObject,
  { types, members }: RootFacts,
  manner: Manner = 'safe',
): Failure | undefined {
  const named = listOf(document['type']);
  if (!KINDS.some((kind) => named.includes(kind) || types.includes(CREDENTIALS + kind))) {
    return undefined;
  }
  const hidden = types.find((type) => isHidden(lastPart(type), named));
  if (hidden !== undefined)
    return fail('proof-transformation-error', `$.type: ${hidden} is signed, and not read there`);
  for (const [name, facts] of members) {
    // A presentation holds each credential in a graph of its own, which has no name.
    const reading = name === 'verifiableCredential' ? () => null : readingOf;
    const all = listOf(document[name]).map(reading);
    const read = manner === 'anchored' && name === 'credentialSubject' ? distinct(all) : all;
    if (listed(read) !== listed(facts)) {
      return fail('proof-transformation-error', `$.${name}: it is signed otherwise than it reads`);
    }
  }
  return undefined;
}

/** By these a credential finds its reader. */
const DECIDING = new Set([
  ...KINDS,
  ...KINDS.map((kind) => `Enveloped${kind}`),
  'OpenBadgeCredential',
  'AchievementCredential',
  'EndorsementCredential',
  'ClrCredential',
  'BlockcertsCredential',
  'EuropeanDigitalCredential',
]);

/** Whether a type is signed of the whole that it does not bear. Open Badges 3.0 has two words for one type. */
const isHidden = (word: string, named: readonly Json[]): boolean =>
  DECIDING.has(word) &&
  !named.includes(word) &&
  !(word === 'OpenBadgeCredential' && named.includes('AchievementCredential'));

/** A subject that is described in several languages is one subject, as often as it is named. */
const distinct = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter((fact, at) => fact === null || facts.indexOf(fact) === at);

function readingOf(json: Json): Fact {
  const value = isObject(json) ? (json['id'] ?? null) : json;
  if (typeof value === 'string') return value.startsWith('_:') ? null : value;
  return typeof value === 'object' ? null : value;
}

const listed = (facts: readonly Fact[]): string =>
  facts
    .map((fact) => JSON.stringify(fact))
    .sort()
    .join();
