import { knownContexts } from '@/utils/credentials/contexts/known-contexts';
import { termTables } from '@/utils/credentials/contexts/tables';
import type { LocalContext } from '@/utils/credentials/contexts/term-table';
import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';

import type { Random } from './seeded-random';

/** A document with one or two things changed, as a forger, a careless issuer or a converter might. */
export function mutated(document: JsonObject, random: Random): JsonObject {
  const copy: JsonObject = structuredClone(document);
  for (let left = 1 + random.below(2); left > 0; left -= 1) {
    const spots = spotsIn(copy);
    if (spots.members.length > 0) random.pick(mutations)(spots, random, copy);
  }
  return copy;
}

/** A member of an object somewhere in the document. */
interface Spot {
  readonly owner: JsonObject;
  readonly name: string;
}

type Mutation = (spots: Spots, random: Random, root: JsonObject) => void;

interface Spots {
  readonly members: readonly Spot[];
  readonly objects: readonly JsonObject[];
}

function spotsIn(root: JsonObject): Spots {
  const members: Spot[] = [];
  const objects: JsonObject[] = [];
  const visit = (value: Json): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isObject(value)) return;
    objects.push(value);
    for (const [name, inner] of Object.entries(value)) {
      if (name !== '@context') members.push({ owner: value, name });
      visit(inner);
    }
  };
  visit(root);
  return { members, objects };
}

const valueAt = ({ owner, name }: Spot): Json => owner[name] ?? null;

const put = ({ owner, name }: Spot, value: Json): void => {
  owner[name] = value;
};

/** Renames in place, so that the order of members stays. */
function rename({ owner, name }: Spot, to: string): void {
  const entries = Object.entries(owner);
  for (const [member] of entries) delete owner[member];
  for (const [member, value] of entries) define(owner, member === name ? to : member, value);
}

// Assigning to "__proto__" would not make a member.
const define = (owner: JsonObject, name: string, value: Json): void => {
  Object.defineProperty(owner, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
};

const allTerms = new Map<string, string>();
const allIris = new Set<string>();

function gather({ terms }: LocalContext): void {
  for (const [name, { id, scoped }] of terms) {
    allTerms.set(name, id);
    if (id.includes('://')) allIris.add(id);
    if (scoped) gather(scoped);
  }
}

for (const url of Object.keys(termTables)) knownContexts(url)?.forEach(gather);

const terms = [...allTerms.keys()];
const iris = [...allIris];
const urls = Object.keys(termTables);

const telling = [
  'credentialStatus',
  'credentialSubject',
  'credentialSchema',
  'expirationDate',
  'holder',
  'id',
  'issuanceDate',
  'issuer',
  'proof',
  'type',
  'uid',
  'validFrom',
  'validUntil',
  'verifiableCredential',
];

const keywords = [
  '@base',
  '@container',
  '@direction',
  '@graph',
  '@id',
  '@included',
  '@index',
  '@json',
  '@language',
  '@list',
  '@nest',
  '@none',
  '@reverse',
  '@set',
  '@type',
  '@value',
  '@vocab',
  '@foo',
  '@',
];

const oddNames = [
  '',
  ' ',
  ':',
  'a:b',
  'a b',
  '_:b0',
  'toString',
  'constructor',
  '__proto__',
  'no such term',
];

const oddValues: readonly Json[] = [
  null,
  [],
  {},
  '',
  ' ',
  '@id',
  '@type',
  '@foo',
  '@json',
  '_:b0',
  '_:b1',
  '_:',
  'relative',
  '/relative',
  '#relative',
  'https://example.org/a b',
  'https://example.org/<"{}|^`\\>',
  'urn:x:\u00e9\u{1f600}',
  'type',
  'id',
  'cred:issuer',
  'xsd:string',
  'sec:proof',
  'schema:name',
  'A "quoted" \\ text\n\r\t\b\f\u0000\u001f\u007f\u0080\u2028',
  '\u{1f600}\ufe0f',
  0,
  -0,
  1,
  -5,
  1.5,
  1e-7,
  1.5e-9,
  1e21,
  1.5e300,
  9007199254740991,
  2 ** 53,
  0.1 + 0.2,
  123456789.12345678,
  true,
  false,
  { '@value': 'text' },
  { '@value': 'text', '@language': 'EN-us' },
  { '@value': 'text', '@language': 'not a tag' },
  { '@value': 'text', '@language': 'ar', '@direction': 'rtl' },
  { '@value': 'text', '@language': null },
  { '@value': 'text', '@direction': null },
  { '@value': 5, '@language': 'en' },
  { '@value': null },
  { '@value': ['text'] },
  { '@value': 'text', '@index': 'x' },
  { '@value': '1.50', type: 'xsd:double' },
  { '@value': '1.50', type: 'http://www.w3.org/2001/XMLSchema#double' },
  { '@value': 'x', type: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString' },
  { '@value': 'x', type: 'http://www.w3.org/2001/XMLSchema#string' },
  { '@value': true, type: 'http://www.w3.org/2001/XMLSchema#boolean' },
  { '@value': { a: [1, null] }, type: '@json' },
  { '@value': 'x', type: '_:datatype' },
  { '@value': 'x', type: ['xsd:date', 'xsd:time'] },
  { '@language': 'en' },
  { id: 'urn:reference' },
  { id: '_:b0', name: 'node' },
  { id: ['urn:a', 'urn:b'] },
  { id: null },
  { type: [] },
  { type: null, name: 'x' },
  [['nested']],
  [1, '1', 1.0],
  ['a', 'a'],
  [{ name: 'x' }, { name: 'x' }],
];

const oddContexts: readonly Json[] = [
  null,
  [],
  {},
  { '@vocab': 'urn:x:' },
  'https://unknown.example/v1',
  [[]],
  5,
];

const wrappers: readonly ((value: Json) => Json)[] = [
  (value) => [value],
  (value) => [[value]],
  (value) => [value, value],
  (value) => ({ '@set': value }),
  (value) => ({ '@list': value }),
  (value) => ({ '@graph': value }),
  (value) => ({ '@value': value }),
  (value) => ({ '@id': value }),
  (value) => ({ id: value }),
  (value) => ({ type: value }),
  (value) => ({ '@nest': value }),
  (value) => ({ en: value }),
];

const fullName = (name: string, random: Random): string => {
  const iri = allTerms.get(name) ?? random.pick(iris);
  const hash = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
  return random.pick([iri, `cred:${name}`, `sec:${iri.slice(hash + 1)}`, `schema:${name}`]);
};

/** Every kind of change; the ones that hide a statement from the reader stand first. */
const mutations: readonly Mutation[] = [
  // a member under its full or compact IRI
  ({ members }, random) => {
    const spot = random.pick(members);
    rename(spot, fullName(spot.name, random));
  },
  // a member under a keyword beside it
  ({ members }, random) => {
    const spot = random.pick(members);
    const value = valueAt(spot);
    delete spot.owner[spot.name];
    const keyword = random.pick(['@nest', '@included', '@graph', '@reverse', '@set', '@list']);
    spot.owner[keyword] = { [spot.name]: value };
  },
  // a member moved to another node, or the same node said twice
  ({ members, objects }, random) => {
    const spot = random.pick(members);
    const target = random.pick(objects);
    const value = valueAt(spot);
    if (random.below(2) === 0) delete spot.owner[spot.name];
    target[spot.name] = structuredClone(value);
  },
  ({ members, objects }, random) => {
    const named = members.filter(({ name }) => name === 'id');
    if (named.length > 0) random.pick(objects)['id'] = structuredClone(valueAt(random.pick(named)));
  },
  // renamed to another term
  ({ members }, random) => {
    const spot = random.pick(members);
    rename(spot, random.pick(random.below(2) === 0 ? telling : terms));
  },
  ({ members }, random) => rename(random.pick(members), random.pick(keywords)),
  ({ members }, random) => rename(random.pick(members), random.pick(oddNames)),
  // dropped, added, replaced, wrapped, swapped
  ({ members }, random) => {
    const { owner, name } = random.pick(members);
    delete owner[name];
  },
  ({ objects }, random) => {
    const name = random.pick(
      random.below(2) === 0 ? terms : [...telling, ...oddNames, ...keywords],
    );
    define(random.pick(objects), name, structuredClone(random.pick(oddValues)));
  },
  ({ members }, random) => put(random.pick(members), structuredClone(random.pick(oddValues))),
  ({ members }, random) => {
    const spot = random.pick(members);
    put(spot, random.pick(wrappers)(valueAt(spot)));
  },
  ({ members }, random) => {
    const [one, other] = [random.pick(members), random.pick(members)];
    const [first, second] = [structuredClone(valueAt(one)), structuredClone(valueAt(other))];
    put(one, second);
    put(other, first);
  },
  // an item added to a list
  ({ members }, random) => {
    const spot = random.pick(members);
    const items = [...listOf(valueAt(spot)), structuredClone(random.pick(oddValues))];
    put(spot, random.shuffled(items));
  },
  // types: others, more, fewer, in another order, in full
  ({ objects }, random) => {
    const target = random.pick(objects);
    const types = [...listOf(target['type']), random.pick(terms)];
    target['type'] = random.shuffled(types).slice(random.below(2));
  },
  ({ members }, random) => {
    const typed = members.filter(({ name }) => name === 'type');
    if (typed.length === 0) return;
    const spot = random.pick(typed);
    const types = listOf(valueAt(spot));
    put(
      spot,
      types.map((type) => (typeof type === 'string' ? fullName(type, random) : type)),
    );
  },
  // contexts: others, in another order, unknown, inside
  (_, random, root) => {
    root['@context'] = random.shuffled(listOf(root['@context']));
  },
  (_, random, root) => {
    root['@context'] = random.shuffled([...listOf(root['@context']), random.pick(urls)]);
  },
  (_, random, root) => {
    root['@context'] = listOf(root['@context']).slice(random.below(2));
  },
  ({ objects }, random) => {
    const context = random.below(3) === 0 ? random.pick(oddContexts) : random.pick(urls);
    random.pick(objects)['@context'] = structuredClone(context);
  },
  ({ objects }, random) => {
    const contexts = listOf(random.pick(objects)['@context']);
    if (contexts.length > 0)
      random.pick(objects)['@context'] = structuredClone(random.shuffled(contexts));
  },
  // the order of members, which says nothing
  ({ objects }, random) => {
    const target = random.pick(objects);
    const entries = random.shuffled(Object.entries(target));
    for (const [name] of entries) delete target[name];
    for (const [name, value] of entries) define(target, name, value);
  },
];
