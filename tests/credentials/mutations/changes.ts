import { isObject, type Json, type JsonObject } from '@/utils/lib/json';

import type { Random } from '../contexts/seeded-random';

type Path = readonly (string | number)[];

/** One member changed in one way: what was done, and how the file reads then. */
export interface Change {
  readonly what: string;
  readonly file: () => JsonObject | string;
}

/** Every way of changing one member of a document or of the two parts of a token that are JSON. */
export function changesOf(file: JsonObject | string, random: Random): readonly Change[] {
  if (typeof file !== 'string') return changesIn(file, random);
  return [0, 1].flatMap((part) => {
    const parts = file.split('.');
    const json: JsonObject = JSON.parse(Buffer.from(parts[part] ?? '', 'base64url').toString());
    return changesIn(json, random).map(({ what, file: change }) => ({
      what: `${what}, part ${part} of the token`,
      file: () => parts.with(part, encoded(change())).join('.'),
    }));
  });
}

const encoded = (json: JsonObject | string): string =>
  Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)).toString('base64url');

type Way = (
  owner: JsonObject | Json[],
  name: string | number,
  random: Random,
  root: JsonObject,
) => void;

/** What may be done to one member. */
const ways: Readonly<Record<string, Way>> = {
  removed: (owner, name) => remove(owner, name),
  renamed: (owner, name) => rename(owner, name, `${name}s`),
  'renamed to another term': (owner, name, random) => rename(owner, name, random.pick(terms)),
  'said twice': (owner, name) => {
    // The second one gets its name in the text.
    if (isObject(owner)) owner[`${TWIN}${name}`] = other(valueAt(owner, name));
    else owner.splice(Number(name), 0, structuredClone(valueAt(owner, name)));
  },
  'of another value': (owner, name) => put(owner, name, other(valueAt(owner, name))),
  'with a member more': (owner, name, random) => {
    const value = valueAt(owner, name);
    const target = isObject(value) ? value : owner;
    const [term, said] = random.pick(additions);
    if (isObject(target)) target[term] = structuredClone(said);
    else target.push(structuredClone(said));
  },
  'moved elsewhere': (owner, name, random, root) => {
    const value = valueAt(owner, name);
    remove(owner, name);
    const target = random.pick(objectsIn(root));
    target[isObject(owner) ? String(name) : 'evidence'] = value;
  },
};

const TWIN = '§';

function changesIn(document: JsonObject, random: Random): Change[] {
  return [...pathsIn(document)].flatMap((path) =>
    Object.entries(allWays).map(([way, change]) => ({
      what: `${path.join('.')} ${way}`,
      file: () => {
        const copy = structuredClone(document);
        const owner = path.slice(0, -1).reduce<Json>(memberOf, copy);
        const name = path.at(-1) ?? '';
        if (isObject(owner) || Array.isArray(owner)) change(owner, name, random, copy);
        return way === 'said twice' ? JSON.stringify(copy).replace(`"${TWIN}`, '"') : copy;
      },
    })),
  );
}

function* pathsIn(json: Json, path: Path = []): Generator<Path> {
  if (typeof json !== 'object' || json === null) return;
  const entries = Array.isArray(json) ? json.entries() : Object.entries(json);
  for (const [name, value] of entries) {
    yield [...path, name];
    yield* pathsIn(value, [...path, name]);
  }
}

const memberOf = (owner: Json, name: string | number): Json =>
  isObject(owner) || Array.isArray(owner) ? valueAt(owner, name) : null;

const valueAt = (owner: JsonObject | Json[], name: string | number): Json =>
  (Array.isArray(owner) ? owner[Number(name)] : owner[name]) ?? null;

function put(owner: JsonObject | Json[], name: string | number, value: Json): void {
  if (Array.isArray(owner)) owner[Number(name)] = value;
  else owner[name] = value;
}

function remove(owner: JsonObject | Json[], name: string | number): void {
  if (Array.isArray(owner)) owner.splice(Number(name), 1);
  else delete owner[name];
}

function rename(owner: JsonObject | Json[], name: string | number, to: string): void {
  const value = valueAt(owner, name);
  if (Array.isArray(owner)) owner[Number(name)] = { [to]: value };
  else {
    delete owner[name];
    owner[to] = value;
  }
}

function objectsIn(json: Json): JsonObject[] {
  if (Array.isArray(json)) return json.flatMap(objectsIn);
  return isObject(json) ? [json, ...Object.values(json).flatMap(objectsIn)] : [];
}

/** A value of the same type that says something else. */
function other(value: Json): Json {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string')
    return /^\d{4}-/u.test(value) ? `2025${value.slice(4)}` : `${value}x`;
  if (Array.isArray(value)) return value.slice(1);
  return isObject(value) ? { ...value, id: 'urn:uuid:other' } : 0;
}

/** Other ways of writing a value, some of which JSON-LD takes for the same. */
const notations: Readonly<Record<string, (value: Json) => Json>> = {
  'in a list': (value) => [value],
  'in a list in a list': (value) => [[value]],
  'in a list, twice': (value) => [value, value],
  'in a list with null': (value) => [value, null],
  'as @value': (value) => ({ '@value': value }),
  'as @value in a list': (value) => [{ '@value': value }],
  'as @value with a language': (value) => ({ '@value': value, '@language': 'en' }),
  'as an id': (value) => ({ id: value }),
  'as an @id': (value) => ({ '@id': value }),
  'in an @set': (value) => ({ '@set': [value] }),
  'in a @list': (value) => ({ '@list': [value] }),
  'in an @graph': (value) => ({ '@graph': [value] }),
  'as its id': (value) => (isObject(value) ? (value['id'] ?? {}) : { type: value }),
  'as a text': (value) => (typeof value === 'string' ? JSON.stringify(value) : String(value)),
  'as a number': (value) => Number(value) || 0,
  'as its first': (value) => (Array.isArray(value) ? (value[0] ?? null) : { name: value }),
  'as nothing': () => null,
  'as true': () => true,
  'as an empty text': () => '',
};

const allWays: Readonly<Record<string, Way>> = {
  ...ways,
  ...Object.fromEntries(
    Object.entries(notations).map(([how, notation]): [string, Way] => [
      `written ${how}`,
      (owner, name) => put(owner, name, notation(valueAt(owner, name))),
    ]),
  ),
};

const terms = [
  'id',
  'type',
  'name',
  'description',
  'issuer',
  'credentialSubject',
  'credentialStatus',
  'validFrom',
  'validUntil',
  'expirationDate',
  'evidence',
  'proof',
  'achievement',
  'identifier',
  '@id',
  '@type',
  '@nest',
  '@included',
  '@graph',
  '@reverse',
  '@context',
  '__proto__',
  'https://www.w3.org/2018/credentials#credentialStatus',
];

const additions: readonly (readonly [string, Json])[] = [
  ['id', 'urn:uuid:other'],
  ['type', 'Profile'],
  ['name', 'Astronomy'],
  ['description', 'All about the stars.'],
  ['validUntil', '2036-01-01T00:00:00Z'],
  ['expires', '2036-01-01T00:00:00Z'],
  ['awardedDate', '2020-01-01T00:00:00Z'],
  ['issuer', 'did:example:eve'],
  ['credentialSubject', { id: 'did:example:eve' }],
  ['recipient', { type: 'email', identity: 'eve@mail.example', hashed: false }],
  ['tag', 'stars'],
  ['narrative', 'Best of all.'],
  ['evidence', { id: 'https://eve.example/', type: ['Evidence'] }],
  ['@context', ['https://www.w3.org/ns/credentials/v2']],
  ['@context', { name: 'urn:nothing' }],
  ['@id', 'urn:uuid:other'],
  ['@language', 'de'],
  ['nickname', 'Eve'],
  ['constructor', { name: 'Eve' }],
];
