import { describe, expect, test } from 'vitest';

import { verificationKey } from '@/utils/credentials/keys';
import { didWebvh, versionAsked, versionsOf } from '@/utils/credentials/keys/did-webvh';
import { verdictOf } from '@/utils/credentials/verdict';
import { isObject, type Json, type JsonObject } from '@/utils/lib/json';
import {
  didLog,
  ed25519Multikey,
  jcsProof,
  type Log,
  multihash,
  type Told,
} from '../../world/sign/did-log';
import { keyPair } from '../../world/sign/key-pair';
import { online } from '../badge-site';
import { course, judge } from '../issued';
import { badgeToken } from '../proofs/tokens';

const school = keyPair('Ed25519', 'school');
const next = keyPair('Ed25519', 'next');
const eve = keyPair('Ed25519', 'eve');
const witnesses = ['one', 'two', 'three'].map((seed) => keyPair('Ed25519', seed));
const [one = school, two = school, three = school] = witnesses;

const HOST = 'school.example';
const FOLDER = `https://${HOST}/.well-known`;
const signing = keyPair('P-256', 'school');
const state = {
  verificationMethod: [
    {
      id: '{DID}#key',
      type: 'JsonWebKey',
      controller: '{DID}',
      publicKeyJwk: signing.publicKeyJwk,
    },
  ],
  assertionMethod: ['{DID}#key'],
};
const first: Told = { by: school, state };
const update: Told = { by: school, state };

interface Served {
  readonly witnessed?: Json;
  readonly folder?: string;
}

const pagesOf = (log: string, { witnessed, folder = FOLDER }: Served = {}) => ({
  [`${folder}/did.jsonl`]: log,
  ...(witnessed !== undefined && { [`${folder}/did-witness.json`]: JSON.stringify(witnessed) }),
});

/** The problem's code, or the DID that the document is of. */
async function resolved(log: Pick<Log, 'did' | 'text'>, served?: Served): Promise<string> {
  const document = await didWebvh.resolve(log.did, online(pagesOf(log.text, served)));
  return document.ok ? String(document.value['id']) : document.problem.code;
}
const logOf = (...told: readonly Told[]): Log => didLog(HOST, told);
const codeOf = (...told: readonly Told[]): Promise<string> => resolved(logOf(...told));

describe('a log', () => {
  test('of one entry, and of several, resolves to the last', async () => {
    for (const log of [logOf(first), logOf(first, update), logOf(first, update, update)])
      expect(await resolved(log)).toBe(log.did);
  });

  test('makes the keys of its document speak for the DID', async () => {
    const log = logOf(first, update);
    const key = await verificationKey(
      `${log.did}#key`,
      'assertionMethod',
      online(pagesOf(log.text)),
    );
    expect(key).toMatchObject({ ok: true, value: { controller: log.did } });
    const token = badgeToken({
      key: { ...signing, id: `${log.did}#key`, controller: log.did },
      algorithm: 'ES256',
    });
    expect(verdictOf(await judge(token, { pages: pagesOf(log.text) }))).toBe('valid');
    const stranger = badgeToken({
      key: { ...keyPair('P-256', 'eve'), id: `${log.did}#key`, controller: log.did },
      algorithm: 'ES256',
      payload: course({ issuer: log.did }),
    });
    expect(verdictOf(await judge(stranger, { pages: pagesOf(log.text) }))).toBe('invalid');
  });

  test.each([
    ['a path', 'school.example:staff:amara', 'https://school.example/staff/amara'],
    ['a port', 'school.example%3A8443', 'https://school.example:8443/.well-known'],
  ])('may lie under %s', async (_, location, folder) => {
    const log = didLog(location, [first]);
    expect(await resolved(log, { folder })).toBe(log.did);
  });

  test('is of the DID that was asked for, and of no other place', async () => {
    const { text, scid, did } = logOf(first);
    const another = { text, did: `did:webvh:${scid}:eve.example` };
    expect(await resolved(another, { folder: 'https://eve.example/.well-known' })).toBe(
      'did-invalid',
    );
    const swapped = { text, did: did.replace(scid, logOf({ by: eve }).scid) };
    expect(await resolved(swapped)).toBe('did-invalid');
  });

  test('of the draft before is not read, and it is said', async () => {
    const environment = online({});
    const document = await didWebvh.resolve('did:tdw:QmX:school.example', environment);
    expect(document).toMatchObject({ problem: { code: 'did-unresolved' } });
    expect(environment.asked).toEqual([]);
  });

  test.each([
    ['an address in numbers', 'did:webvh:QmX:127.0.0.1'],
    ['no host', 'did:webvh:QmX'],
    ['the folder above', 'did:webvh:QmX:school.example:..'],
  ])('at %s is asked of nobody', async (_, did) => {
    const environment = online({});
    expect(await didWebvh.resolve(did, environment)).toMatchObject({
      problem: { code: 'did-invalid' },
    });
    expect(environment.asked).toEqual([]);
  });

  test('that cannot be had is an open question', async () => {
    const { did } = logOf(first);
    const codeFor = async (page: number) => {
      const document = await didWebvh.resolve(did, online({ [`${FOLDER}/did.jsonl`]: page }));
      return document.ok ? '' : document.problem.code;
    };
    expect(await codeFor(404)).toBe('did-unresolved');
    expect(await codeFor(500)).toBe('server-error');
  });

  test.each([
    ['is empty', () => '\n'],
    ['is no JSON', () => 'x\n'],
    ['has an entry that is a list', () => '[]\n'],
    ['names a member twice', (text: string) => text.replace('{', '{"versionId":"1-x",')],
    ['is cut off', (text: string) => text.slice(0, -40)],
  ])('that %s is refused', async (_, damaged) => {
    const { did, text } = logOf(first, update);
    expect(await resolved({ did, text: damaged(text) })).toBe('did-invalid');
  });
});

describe('the chain is refused', () => {
  const { did, entries } = logOf(first, update, update);
  const lines = (...list: readonly (JsonObject | undefined)[]) => ({
    did,
    text: list.map((entry) => JSON.stringify(entry)).join('\n'),
  });
  test.each([
    ['with a gap', lines(entries[0], entries[2])],
    ['without its beginning', lines(entries[1], entries[2])],
    ['in another order', lines(entries[0], entries[2], entries[1])],
    ['with an entry twice', lines(entries[0], entries[0])],
    ['with a changed document', lines({ ...entries[0], state: { id: did } }, entries[1])],
    ['with a changed time', lines({ ...entries[0], versionTime: '2025-01-01T00:00:00Z' })],
  ])('%s', async (_, log) => expect(await resolved(log)).toBe('did-invalid'));

  const renumbered = (versionId: string) => ({
    ...first,
    altered: (entry: JsonObject) => ({
      ...entry,
      versionId: String(entry['versionId']).replace(/^1-/u, versionId),
    }),
  });
  test.each(['2-', '01-', '1', '', '0-'])('from the number %o', async (versionId) =>
    expect(await codeOf(renumbered(versionId))).toBe('did-invalid'),
  );

  test('with a forged entry behind it, whoever has signed that', async () => {
    expect(await codeOf(first, { ...update, by: eve })).toBe('did-invalid');
    const forged = {
      ...first,
      altered: (entry: JsonObject) => ({ ...entry, state: { id: 'did:webvh:x:y' } }),
    };
    expect(await codeOf(forged)).toBe('did-invalid');
  });

  test('with a scid that is not of the first entry', async () => {
    const chosen = multihash('chosen');
    expect(await resolved(didLog(HOST, [first, update], chosen))).toBe('did-invalid');
    for (const strange of ['"', ':', '', 'QmChosen', '1', '{SCID}'])
      expect.soft(await resolved(didLog(HOST, [first], strange)), strange).toBe('did-invalid');
    const { text, scid } = logOf(first);
    const renamed = { did: `did:webvh:${chosen}:${HOST}`, text: text.replaceAll(scid, chosen) };
    expect(await resolved(renamed)).toBe('did-invalid');
  });

  test.each([
    ['the same', '2026-01-01T00:00:00Z'],
    ['an earlier', '2025-12-31T00:00:00Z'],
    ['a future', '2026-07-01T00:00:00Z'],
    ['no', 'yesterday'],
    ['a local', '2026-01-02T00:00:00+02:00'],
  ])('with %s time', async (_, time) =>
    expect(await codeOf(first, { ...update, time })).toBe('did-invalid'),
  );
});

describe('a proof is refused', () => {
  const own = ed25519Multikey(school);
  const other = ed25519Multikey(eve);
  test.each<[string, JsonObject]>([
    [
      'by the body of one key and the fragment of another',
      { verificationMethod: `did:key:${own}#${other}` },
    ],
    ['by the same the other way around', { verificationMethod: `did:key:${other}#${own}` }],
    ['by a key without a fragment', { verificationMethod: `did:key:${own}` }],
    ['by a DID on the web', { verificationMethod: 'did:web:school.example#key' }],
    ['for another purpose', { proofPurpose: 'authentication' }],
    ['of another suite', { cryptosuite: 'eddsa-rdfc-2022' }],
    ['of another type', { type: 'Ed25519Signature2020' }],
    ['from the future', { created: '2026-07-01T00:00:00Z' }],
  ])('%s', async (_, proof) => expect(await codeOf({ ...first, proof })).toBe('did-invalid'));

  const { did, entries } = logOf(first);
  const [entry = {}] = entries;
  const { proof: good = [], ...unsigned } = entry;
  const provedBy = (proof: Json) => ({ did, text: JSON.stringify({ ...unsigned, proof }) });
  test('that is missing, or beside one that fails', async () => {
    const forged = jcsProof({ ...unsigned, state: {} }, school);
    for (const proof of [[], null, 'x', [...[good].flat(), forged], [...[good].flat(), 'x']])
      expect.soft(await resolved(provedBy(proof))).toBe('did-invalid');
    expect(await resolved(provedBy(good))).toBe(did);
  });
});

describe('parameters', () => {
  const parameters = (change: JsonObject): Told => ({ ...first, parameters: change });
  test.each<[string, JsonObject]>([
    ['of a draft', { method: 'did:webvh:0.5' }],
    ['of a predecessor', { method: 'did:tdw:0.4' }],
    ['that nobody knows', { moderator: true }],
    ['with a flag in words', { portable: 'true' }],
    ['with keys that are no list', { updateKeys: ed25519Multikey(school) }],
    ['with no key', { updateKeys: [] }],
    ['with a negative time to live', { ttl: -1 }],
    ['with a time to live in words', { ttl: '3600' }],
    ['with watchers that are no list', { watchers: 'https://w.example' }],
  ])('%s are refused', async (_, change) =>
    expect(await codeOf(parameters(change))).toBe('did-invalid'),
  );

  test.each(['method', 'scid', 'updateKeys'])('without %s are refused', async (name) => {
    const without = ({ parameters: stated, ...entry }: JsonObject): JsonObject => {
      const others = Object.entries(isObject(stated) ? stated : {}).filter(([one]) => one !== name);
      return { ...entry, parameters: Object.fromEntries(others) };
    };
    expect(await codeOf({ ...first, altered: without })).toBe('did-invalid');
  });

  test('may say null for what they leave out, as early ones did', async () => {
    const log = logOf(
      parameters({ nextKeyHashes: null, watchers: null, witness: null, ttl: null }),
    );
    expect(await resolved(log)).toBe(log.did);
  });

  test('of a later entry may not name a scid, nor begin to be portable', async () => {
    for (const change of [
      { scid: multihash('x') },
      { portable: true },
      { method: 'did:webvh:0.5' },
    ])
      expect.soft(await codeOf(first, { ...update, parameters: change })).toBe('did-invalid');
  });
});

describe('the keys that may update', () => {
  const handOver = { ...update, parameters: { updateKeys: [ed25519Multikey(next)] } };
  test('are those of the entry before', async () => {
    const log = logOf(first, handOver, { ...update, by: next });
    expect(await resolved(log)).toBe(log.did);
    expect(await codeOf(first, { ...handOver, by: next })).toBe('did-invalid');
    expect(await codeOf(first, handOver, update)).toBe('did-invalid');
  });

  const promise = { nextKeyHashes: [multihash(ed25519Multikey(next)), multihash('unused')] };
  const promised = {
    ...update,
    by: next,
    parameters: { updateKeys: [ed25519Multikey(next)], nextKeyHashes: [] },
  };
  const promising = { ...first, parameters: promise };
  test('under pre-rotation are those that were promised', async () => {
    const log = logOf(promising, promised, { ...update, by: next });
    expect(await resolved(log)).toBe(log.did);
  });
  test.each<[string, Told]>([
    [
      'were not promised',
      {
        ...promised,
        by: eve,
        parameters: { ...promised.parameters, updateKeys: [ed25519Multikey(eve)] },
      },
    ],
    [
      'stand beside one that was',
      {
        ...promised,
        parameters: {
          ...promised.parameters,
          updateKeys: [ed25519Multikey(next), ed25519Multikey(eve)],
        },
      },
    ],
    ['are left out', { ...update, parameters: { nextKeyHashes: [] } }],
    ['are none', { ...promised, parameters: { ...promised.parameters, updateKeys: [] } }],
    ['make no new promise', { ...promised, parameters: { updateKeys: [ed25519Multikey(next)] } }],
    ['have signed before, though a promised one is named', { ...promised, by: school }],
  ])('under pre-rotation are refused where they %s', async (_, told) =>
    expect(await codeOf(promising, told)).toBe('did-invalid'),
  );
});

describe('a DID that moves', () => {
  const moved = `did:webvh:{SCID}:new.example`;
  const movingTo = (id: string, known: Json = ['{DID}']): Told => ({
    ...update,
    state: { id, alsoKnownAs: known },
  });
  const move = (portable: boolean, told: Told): Log => {
    const start = { ...first, parameters: { portable } };
    const { scid, did, text } = logOf(start, told);
    return { ...logOf(start), scid, text, did: did.replace(HOST, 'new.example') };
  };
  const folder = 'https://new.example/.well-known';

  test('keeps its history where it was promised that it may', async () => {
    const log = move(true, movingTo(moved));
    expect(await resolved(log, { folder })).toBe(log.did);
    const old = { ...log, did: log.did.replace('new.example', HOST) };
    expect(await resolved(old)).toBe('did-unresolved');
  });
  test.each([
    ['without that promise', false, movingTo(moved)],
    ['without saying from where', true, movingTo(moved, [])],
    ['under another scid', true, movingTo('did:webvh:QmChosen:new.example')],
    ['to another method', true, movingTo('did:web:new.example')],
  ])('%s is refused', async (_, portable, told) =>
    expect(await resolved(move(portable, told), { folder })).toBe('did-invalid'),
  );
  test('is none under a scid that was chosen, whichever of its names is asked for', async () => {
    const log = move(true, movingTo('did:webvh:QmChosen:new.example'));
    const stolen = { ...log, did: 'did:webvh:QmChosen:new.example' };
    expect(await resolved(stolen, { folder })).toBe('did-invalid');
  });
});

describe('a DID that is given up', () => {
  const last = { ...update, parameters: { deactivated: true, updateKeys: [] } };
  test('speaks for nobody', async () => expect(await codeOf(first, last)).toBe('key-revoked'));
  test('has no history behind that', async () => {
    expect(await codeOf(first, { ...last, parameters: { deactivated: true } }, update)).toBe(
      'did-invalid',
    );
  });
});

describe('a version', () => {
  const log = logOf(first, update);
  const asked = async (query: string) => {
    const versions = await versionsOf(log.did, online(pagesOf(log.text)));
    return versions.ok ? versionAsked(versions.value, query)?.versionId : versions.problem.code;
  };
  const [early = '', late = ''] = log.entries.map(({ versionId }) => String(versionId));
  test.each([
    ['', late],
    [`versionId=${early}`, early],
    [`versionId=${late}`, late],
    ['versionId=1-x', undefined],
    ['versionNumber=1', early],
    ['versionNumber=3', undefined],
    ['versionTime=2026-01-01T12:00:00Z', early],
    ['versionTime=2026-03-01T12:00:00Z', late],
    ['versionTime=2025-03-01T12:00:00Z', undefined],
    ['versionTime=then', undefined],
  ])('%o is %s', async (query, versionId) => expect(await asked(query)).toBe(versionId));

  test('that is not the latest leaves open who signed, and the latest does not', async () => {
    const codeAt = async (query: string) => {
      const key = await verificationKey(
        `${log.did}?${query}#key`,
        'assertionMethod',
        online(pagesOf(log.text)),
      );
      return key.ok ? key.value.id : key.problem.code;
    };
    expect(await codeAt(`versionId=${late}`)).toBe(`${log.did}#key`);
    expect(await codeAt(`versionId=${early}`)).toBe('did-unresolved');
  });
});

describe('witnesses', () => {
  const named = (threshold: number, ...keys: readonly (typeof school)[]): JsonObject => ({
    witness: {
      threshold,
      witnesses: keys.map((key) => ({ id: `did:key:${ed25519Multikey(key)}` })),
    },
  });
  const watched = (parameters: JsonObject): Told => ({ ...first, parameters });
  const by = (entry: JsonObject | undefined, ...keys: readonly (typeof school)[]): JsonObject => {
    const versionId = entry?.['versionId'] ?? '';
    return { versionId, proof: keys.map((key) => jcsProof({ versionId }, key)) };
  };
  const log = logOf(watched(named(2, one, two, three)), update);
  const [start, later] = log.entries;

  test('approve of a version, and so of all before it', async () => {
    expect(await resolved(log, { witnessed: [by(start, one, two), by(later, one, two)] })).toBe(
      log.did,
    );
    expect(await resolved(log, { witnessed: [by(later, three, two)] })).toBe(log.did);
    const written = logOf(
      watched({ witness: { threshold: 1, witnesses: [{ id: ed25519Multikey(one) }] } }),
    );
    expect(await resolved(written, { witnessed: [by(written.entries[0], one)] })).toBe(written.did);
  });

  test.each<[string, Json]>([
    ['of nobody', []],
    ['of too few', [by(later, one)]],
    ['of the same one twice', [by(later, one, one)]],
    ['of a stranger', [by(later, one, eve)]],
    ['of the controller', [by(later, one, school)]],
    ['of the first version alone', [by(start, one, two)]],
    ['of a version that is not there', [by({ versionId: '3-QmX' }, one, two)]],
    [
      'of another version than they have signed',
      [{ ...by(start, one, two), versionId: String(later?.['versionId']) }],
    ],
    ['in another form', { proof: 'x' }],
  ])('are not met by proofs %s', async (_, witnessed) =>
    expect(await resolved(log, { witnessed })).toBe('did-invalid'),
  );

  test('that fail do no harm beside enough that hold', async () => {
    const { proof = [], ...approved } = by(later, one, two);
    const forged = { ...jcsProof({ versionId: 'x' }, three), created: '2026-02-01T00:00:00Z' };
    expect(
      await resolved(log, { witnessed: [{ ...approved, proof: [forged, ...[proof].flat()] }] }),
    ).toBe(log.did);
  });

  test('cannot be asked where their file is missing, which is no fault of the log', async () =>
    expect(await resolved(log)).toBe('unreachable'));

  test('that are replaced approve of the entry that replaces them', async () => {
    const replaced = logOf(watched(named(2, one, two)), { ...update, parameters: named(1, one) });
    const [, change] = replaced.entries;
    expect(await resolved(replaced, { witnessed: [by(change, one)] })).toBe('did-invalid');
    expect(await resolved(replaced, { witnessed: [by(change, one, two)] })).toBe(replaced.did);
    const dismissed = logOf(
      watched(named(1, one)),
      { ...update, parameters: { witness: {} } },
      update,
    );
    const [, end] = dismissed.entries;
    expect(await resolved(dismissed, { witnessed: [] })).toBe('did-invalid');
    expect(await resolved(dismissed, { witnessed: [by(end, one)] })).toBe(dismissed.did);
  });

  test('that are named later approve of the entry that names them', async () => {
    const added = logOf(first, { ...update, parameters: named(1, one) });
    expect(await resolved(added, { witnessed: [] })).toBe('did-invalid');
    expect(await resolved(added, { witnessed: [by(added.entries[1], one)] })).toBe(added.did);
  });

  test('count once, however often they are named', async () => {
    const twice = logOf(watched(named(2, one, one)));
    expect(await resolved(twice, { witnessed: [by(twice.entries[0], one)] })).toBe('did-invalid');
  });

  const ids = (...list: readonly string[]) => list.map((id) => ({ id }));
  test.each<[string, JsonObject]>([
    ['one of them twice', { threshold: 2, witnesses: ids('did:key:z6MkA', 'did:key:z6MkA') }],
    [
      'one of them twice in two notations',
      { threshold: 1, witnesses: ids('did:key:z6MkA', 'z6MkA') },
    ],
    ['a threshold that they cannot reach', { threshold: 2, witnesses: ids('did:key:z6MkA') }],
    ['a threshold of none', { threshold: 0, witnesses: ids('did:key:z6MkA') }],
    ['half a threshold', { threshold: 0.5, witnesses: ids('did:key:z6MkA') }],
    ['no threshold', { witnesses: ids('did:key:z6MkA') }],
    ['nobody', { threshold: 1, witnesses: [] }],
    ['a DID on the web', { threshold: 1, witnesses: ids('did:web:w.example') }],
  ])('are refused with %s', async (_, witness) =>
    expect(await resolved(logOf(watched({ witness })), { witnessed: [] })).toBe('did-invalid'),
  );
});
