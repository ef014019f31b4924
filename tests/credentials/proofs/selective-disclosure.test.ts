import { createHash } from 'node:crypto';

import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';

import { verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';
import type { Json, JsonObject } from '@/utils/lib/json';
import { bitstringList, statusEntry, statusListCredential } from '../../world/sign/bitstring-list';
import { signDataIntegrity } from '../../world/sign/data-integrity';
import { keyPair, signedBy } from '../../world/sign/key-pair';
import { signWithLibrary } from '../../world/sign/linked-data';
import {
  bbsKey,
  closedProof,
  ecdsaKey,
  everything,
  openProof,
  type SelectiveKey,
  type SelectiveSuite,
  shown,
  signForHolder,
} from '../../world/sign/selective-disclosure';
import { online } from '../badge-site';
import { board, checkOf, course, judge, remarksOf } from '../issued';
import { proofOf, withProof } from './altered';
import { documentLoader } from './signings';

const evidence = ['Essay', 'Exam'].map(
  (name): JsonObject => ({ type: ['Evidence'], name, narrative: `${name}: passed` }),
);

/** Two nodes without names, a date, and a member that few need to see. */
const badge = (issuer: string): JsonObject => ({
  ...course({ issuer }),
  description: 'For the harbour office',
  validUntil: '2027-02-01T00:00:00Z',
  evidence,
});

const LIST = 'https://board.example/list';
/** A list of revocations and suspensions in which the first entry is set. */
const revokedFirst = statusListCredential({
  id: LIST,
  issuer: board.controller,
  validFrom: '2026-01-01T00:00:00Z',
  encodedList: bitstringList({ revoked: [0] }),
  statusPurpose: ['revocation', 'suspension'],
});

const WITHOUT_DESCRIPTION = (path: string) => path !== '/description';
const MANDATORY = ['/issuer', '/validUntil'];

interface Case {
  readonly suite: SelectiveSuite;
  readonly key: SelectiveKey;
  readonly issued: JsonObject;
  readonly derived: JsonObject;
}

async function caseOf(suite: SelectiveSuite, key: SelectiveKey): Promise<Case> {
  const issued = await signForHolder(badge(key.controller), suite, {
    key,
    documentLoader,
    mandatory: MANDATORY,
  });
  const chosen = everything(issued).filter(WITHOUT_DESCRIPTION);
  return { suite, key, issued, derived: await shown(issued, suite, { documentLoader, chosen }) };
}

const sd = await caseOf('ecdsa-sd-2023', ecdsaKey('school'));
const bbs = await caseOf('bbs-2023', await bbsKey('school'));

const judged = (document: JsonObject) => judge(document);
const codeOf = async (document: JsonObject) => (await judged(document)).problem?.code;

/** The derived proof with one of its parts changed. */
function withPart(document: JsonObject, at: number, change: (part: never) => unknown): JsonObject {
  const { tag, parts } = openProof(document);
  const changed = parts.map((part, place) => (place === at ? change(part as never) : part));
  return withProof(document, { proofValue: closedProof(tag, changed) });
}

const withBytes = (document: JsonObject, hex: string): JsonObject =>
  withProof(document, { proofValue: `u${Buffer.from(hex, 'hex').toString('base64url')}` });

const hexOf = (document: JsonObject): string =>
  Buffer.from(String(proofOf(document)['proofValue']).slice(1), 'base64url').toString('hex');

const swapped = (items: readonly unknown[]): unknown[] => [items[1], items[0], ...items.slice(2)];

const swappedLabels = (map: ReadonlyMap<number, unknown>): unknown => {
  const values = swapped([...map.values()]);
  return new Map([...map.keys()].map((key, at) => [key, values[at]]));
};

describe.each([
  { ...sd, labels: 3, mandatory: 4, tag: 'd95d01' },
  { ...bbs, labels: 1, mandatory: 2, tag: 'd95d03' },
])('a badge by $suite of which its holder shows a part', (one) => {
  const { suite, key, issued, derived, labels, mandatory, tag } = one;

  test('holds, and shows nothing that was left out', async () => {
    const result = await judged(derived);
    const { status, proofs, credential } = result;
    expect(verdictOf(result)).toBe('valid');
    expect({ status, proofs }).toMatchObject({
      status: 'unchecked',
      proofs: [{ suite, outcome: 'passed', partial: true, signer: { controller: key.controller } }],
    });
    expect(JSON.stringify(credential)).not.toContain('harbour office');
  });

  test('is valid with the same parts encoded anew', async () => {
    const same = withPart(derived, labels, (map: Map<number, unknown>) => new Map(map));
    expect(hexOf(same)).toBe(hexOf(derived));
    const reordered = withPart(
      derived,
      labels,
      (map: Map<number, unknown>) => new Map([...map].toReversed()),
    );
    expect(verdictOf(await judged(reordered))).toBe('valid');
  });

  test('says that it shows a part, and what it does not say of its status', async () => {
    const result = await judged(derived);
    expect(remarksOf(result, 'proof')).toEqual(['disclosed-in-part']);
    expect(remarksOf(result, 'status')).toEqual(['status-not-disclosed']);
    expect(remarksOf(result, 'validity-period')).toEqual([]);
  });

  test('says so where no end is shown', async () => {
    const optional = await signForHolder(badge(key.controller), suite, { key, documentLoader });
    const chosen = everything(issued).filter((path) => path !== '/validUntil');
    const endless = await shown(optional, suite, { documentLoader, chosen });
    const result = await judged(endless);
    expect(result.status).toBe('unchecked');
    expect(remarksOf(result, 'validity-period')).toEqual(['end-not-disclosed']);
  });

  test('says so where no beginning is shown', async () => {
    const credentialStatus = statusEntry(LIST, 1);
    const validFrom = '2027-01-01T00:00:00Z';
    const later = { ...badge(key.controller), validFrom, credentialStatus };
    const pages = { [LIST]: await signDataIntegrity(revokedFirst, board) };
    const optional = await signForHolder(later, suite, { key, documentLoader });
    const all = everything(optional);
    const early = await shown(optional, suite, { documentLoader, chosen: all });
    expect(verdictOf(await judged(early))).toBe('not-yet-valid');
    const chosen = all.filter((path) => path !== '/validFrom');
    const undated = await shown(optional, suite, { documentLoader, chosen });
    const result = await judge(undated, { pages });
    expect(result.status).toBe('unchecked');
    expect(remarksOf(result, 'status')).not.toContain('status-not-disclosed');
    expect(remarksOf(result, 'validity-period')).toEqual(['begin-not-disclosed']);
  });

  test.each([
    ['both', ['/credentialStatus'], 'revoked', []],
    ['the revocation', ['/credentialStatus/0'], 'revoked', []],
    ['the suspension', ['/credentialStatus/1'], 'unchecked', ['status-not-disclosed']],
  ] as const)('whose holder shows of two statuses %s', async (_, statuses, status, remarks) => {
    const credentialStatus = ['revocation', 'suspension'].map((statusPurpose, at) => ({
      ...statusEntry(LIST, at),
      statusPurpose,
    }));
    const optional = await signForHolder({ ...badge(key.controller), credentialStatus }, suite, {
      key,
      documentLoader,
    });
    const chosen = everything(optional).filter((path) => !path.startsWith('/credentialStatus'));
    const file = await shown(optional, suite, { documentLoader, chosen: [...chosen, ...statuses] });
    const list = await signDataIntegrity(revokedFirst, board);
    const result = await judge(file, { pages: { [LIST]: list } });
    expect(result.status).toBe(status);
    expect(remarksOf(result, 'status')).toEqual(expect.arrayContaining([...remarks]));
    expect(checkOf(result, 'status')?.outcome).toBe(status === 'revoked' ? 'failed' : 'skipped');
  });

  test('is not judged as the issuer gave it to the holder', async () => {
    const result = await judged(issued);
    expect(result).toMatchObject({
      status: 'unknown',
      proofs: [{ outcome: 'unknown', problem: { code: 'proof-for-holder' } }],
    });
    expect(verdictOf(result)).toBe('unknown');
  });

  test.each<[string, (document: JsonObject) => JsonObject]>([
    ['without a mandatory statement', ({ validUntil: _, ...others }) => others],
    ['without a statement that was chosen', ({ name: _, ...others }) => others],
    ['with a statement more', (all) => ({ ...all, description: 'With distinction' })],
    [
      'with the statement that was left out',
      (all) => ({ ...all, description: 'For the harbour office' }),
    ],
    ['with another mandatory value', (all) => ({ ...all, validUntil: '2037-02-01T00:00:00Z' })],
    ['with another chosen value', (all) => ({ ...all, name: 'Sailing' })],
    [
      'with another date of the proof',
      (all) => withProof(all, { created: '2026-03-01T00:00:00Z' }),
    ],
    [
      'with the narratives of two nodes swapped',
      (all) => ({
        ...all,
        evidence: evidence.map((node, at) => ({
          ...node,
          narrative: evidence[1 - at]?.['narrative'] ?? null,
        })),
      }),
    ],
    [
      'with the narratives and the labels swapped',
      (all) =>
        withPart(
          {
            ...all,
            evidence: evidence.map((node, at) => ({
              ...node,
              narrative: evidence[1 - at]?.['narrative'] ?? null,
            })),
          },
          labels,
          swappedLabels,
        ),
    ],
    [
      'with one of two nodes twice',
      (all) => ({ ...all, evidence: [evidence[0], evidence[0]] as Json }),
    ],
  ])('is refuted %s', async (_, change) =>
    expect(await codeOf(change(derived))).toBe('proof-verification-error'),
  );

  test.each<[string, number, (part: never) => unknown]>([
    ['two labels swapped', labels, swappedLabels],
    ['a label missing', labels, (map: Map<number, unknown>) => new Map([...map].slice(1))],
    [
      'one label for two nodes',
      labels,
      (map: Map<number, unknown>) => new Map([...map.keys()].map((at) => [at, map.get(0)])),
    ],
    [
      'a text for a label',
      labels,
      (map: Map<number, unknown>) => new Map([...map.keys()].map((at) => [at, 'b0'])),
    ],
    [
      'texts for keys',
      labels,
      (map: Map<number, unknown>) => new Map([...map].map(([at, label]) => [`c14n${at}`, label])),
    ],
    ['no label map', labels, () => []],
    ['a mandatory index less', mandatory, (list: number[]) => list.slice(1)],
    ['a mandatory index more', mandatory, (list: number[]) => [...list, (list.at(-1) ?? 0) + 1]],
    [
      'another mandatory index',
      mandatory,
      (list: number[]) => [...list.slice(0, -1), (list.at(-1) ?? 0) + 1],
    ],
    ['mandatory indexes in another order', mandatory, (list: number[]) => swapped(list)],
    ['a mandatory index twice', mandatory, (list: number[]) => [list[0], ...list]],
    ['a negative mandatory index', mandatory, (list: number[]) => [-1, ...list]],
    ['a mandatory index past the end', mandatory, (list: number[]) => [...list, 1_000]],
    ['a fraction for a mandatory index', mandatory, (list: number[]) => [...list, 100.5]],
  ])('is refuted with %s', async (_, at, change) =>
    expect(await codeOf(withPart(derived, at, change))).toBe('proof-verification-error'),
  );

  test.each([
    ['bytes behind it', (hex: string) => `${hex}00`],
    ['its last byte cut off', (hex: string) => hex.slice(0, -2)],
    ['a list of four thousand million', () => `${tag}9affffffff`],
    ['a thousand lists in one another', () => `${tag}${'81'.repeat(1_000)}80`],
    ['a list that does not say how long it is', (hex: string) => `${tag}9f${hex.slice(8)}ff`],
    ['nothing behind its tag', () => tag],
    ['a part too many', (hex: string) => `${tag}86${hex.slice(8)}00`],
    ['a map in place of the list', () => `${tag}a10102`],
    ['the tag of another suite', (hex: string) => `d95dff${hex.slice(6)}`],
    ['a tag before the tag', (hex: string) => `c0${hex}`],
    ['tagged bytes for bytes', (hex: string) => `${hex.slice(0, 8)}d840${hex.slice(8)}`],
  ])('is refuted with a proof that has %s', async (_, change) =>
    expect(await codeOf(withBytes(derived, change(hexOf(derived))))).toBe(
      'proof-verification-error',
    ),
  );

  test('is refuted with a proof that is in base58', async () =>
    expect(await codeOf(withProof(derived, { proofValue: 'z2V0BhVhA' }))).toBe(
      'proof-verification-error',
    ));

  test.each(['Ed25519', 'P-521', 'RSA'] as const)('is refused with a key of %s', async (kind) =>
    expect(
      await codeOf(withProof(derived, { verificationMethod: keyPair(kind, 'school').id })),
    ).toBe('key-type'),
  );
});

describe('a badge by ecdsa-sd-2023', () => {
  const { derived, issued, key } = sd;
  const SIGNATURES = 2;

  test.each<[string, (part: Uint8Array[]) => unknown]>([
    ['two signatures swapped', swapped],
    ['one signature for all', (all) => all.map(() => all[0])],
    ['a signature less', (all) => all.slice(1)],
    ['a signature more', (all) => [...all, all[0]]],
    ['no signatures', () => []],
    ['a short signature', (all) => all.map((one) => one.subarray(1))],
  ])('is refuted with %s', async (_, change) =>
    expect(await codeOf(withPart(derived, SIGNATURES, change))).toBe('proof-verification-error'),
  );

  test('is refuted with the statements’ key and signatures of another one', async () => {
    const other = await signForHolder(badge(key.controller), 'ecdsa-sd-2023', {
      key,
      documentLoader,
      mandatory: MANDATORY,
    });
    const chosen = everything(other).filter(WITHOUT_DESCRIPTION);
    const again = await shown(other, 'ecdsa-sd-2023', { documentLoader, chosen });
    const theirs = openProof(again).parts;
    for (const at of [1, 2]) {
      const mixed = withPart(derived, at, () => theirs[at]);
      expect.soft(await codeOf(mixed)).toBe('proof-verification-error');
    }
    expect(
      await codeOf(
        withPart(
          withPart(derived, 1, () => theirs[1]),
          2,
          () => theirs[2],
        ),
      ),
    ).toBe('proof-verification-error');
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['of another kind', (bytes) => Uint8Array.of(0x81, 0x24, ...bytes.subarray(2))],
    [
      'that is no point',
      (bytes) =>
        Uint8Array.of(0x80, 0x24, 2, ...new Uint8Array(32).fill(255), ...bytes.subarray(35)),
    ],
    ['that is cut off', (bytes) => bytes.subarray(0, -1)],
  ])('is refused with a key of the statements %s', async (_, change) =>
    expect((await judged(withPart(derived, 1, change))).proofs).toMatchObject([
      { outcome: 'failed' },
    ]),
  );

  test('is valid with a key of P-384', async () => {
    const school = keyPair('P-384', 'school');
    const proof: JsonObject = { ...proofOf(derived), verificationMethod: school.id };
    const issuer = { ...Object(derived['issuer']), id: school.controller };
    const document: JsonObject = { ...derived, issuer, proof };
    const { tag, parts } = openProof(derived);
    const [, publicKey, , labels, indexes] = parts as [
      Uint8Array,
      Uint8Array,
      Uint8Array[],
      Map<number, Uint8Array>,
      number[],
    ];
    const canonize = (part: object) =>
      jsonld.canonize(part, { algorithm: 'RDFC-1.0', safe: true, documentLoader });
    const { proof: _proof, ...unsecured } = document;
    const { proofValue: _value, ...options } = proof;
    const lines = (await canonize(unsecured)).split('\n').slice(0, -1);
    const relabelled = lines.map((line) =>
      line.replaceAll(
        /_:c14n(\d+)/gu,
        (_, at) => `_:u${Buffer.from(labels.get(Number(at)) ?? []).toString('base64url')}`,
      ),
    );
    const statements = relabelled.sort().map((line) => `${line}\n`);
    const digest = (text: string) => createHash('sha384').update(text).digest();
    const data = Buffer.concat([
      digest(await canonize({ '@context': document['@context'], ...options })),
      publicKey,
      digest(statements.filter((_, at) => indexes.includes(at)).join('')),
    ]);
    const base = new Uint8Array(signedBy(school, 'ES384', data));
    const resigned = withProof(document, {
      proofValue: closedProof(tag, [base, ...parts.slice(1)]),
    });
    expect(verdictOf(await judged(resigned))).toBe('valid');
    expect(await judged(withProof(resigned, { created: '2026-03-01T00:00:00Z' }))).toMatchObject({
      problem: { code: 'proof-verification-error' },
    });
  });

  test('is judged by the proof for everybody that stands beside the one for its holder', async () => {
    const { proof: own = null, ...unsigned } = issued;
    const signer = { key: keyPair('P-256', 'school'), algorithm: 'ES256', documentLoader } as const;
    const { proof: open = null } = await signWithLibrary(unsigned, 'ecdsa-rdfc-2019', signer);
    const both = { ...unsigned, proof: [open, own] };
    expect(verdictOf(await judge(both))).toBe('valid');
    expect(verdictOf(await judge({ ...both, name: 'Moons' }))).toBe('invalid');
  });

  test('is the issuer’s own proof under the tag of a derived one refused', async () => {
    const relabelled = hexOf(issued).replace(/^d95d00/u, 'd95d01');
    expect(await codeOf(withBytes(issued, relabelled))).toBe('proof-verification-error');
  });
});

describe('a badge by bbs-2023', () => {
  const { derived, issued, key } = bbs;
  const [PROOF, PLACES, HEADER] = [0, 3, 4];

  test.each<[string, number, (part: never) => unknown]>([
    ['another presentation header', HEADER, () => Uint8Array.of(17, 51, 119, 171)],
    ['no presentation header', HEADER, () => new Uint8Array()],
    ['two places swapped', PLACES, (list: number[]) => swapped(list)],
    ['a place twice', PLACES, (list: number[]) => [list[0], ...list.slice(0, -1)]],
    ['a scalar less', PROOF, (bytes: Uint8Array) => bytes.subarray(0, -32)],
    ['a byte less', PROOF, (bytes: Uint8Array) => bytes.subarray(0, -1)],
    ['points alone', PROOF, (bytes: Uint8Array) => bytes.subarray(0, 144)],
    [
      'a scalar of zero',
      PROOF,
      (bytes: Uint8Array) => Buffer.concat([bytes.subarray(0, -32), Buffer.alloc(32)]),
    ],
    [
      'a scalar past the order',
      PROOF,
      (bytes: Uint8Array) => Buffer.concat([bytes.subarray(0, -32), Buffer.alloc(32, 255)]),
    ],
    [
      'a point that is none',
      PROOF,
      (bytes: Uint8Array) => Buffer.concat([Buffer.alloc(48, 255), bytes.subarray(48)]),
    ],
    [
      'a point at infinity',
      PROOF,
      (bytes: Uint8Array) =>
        Buffer.concat([Buffer.from([0xc0]), Buffer.alloc(47), bytes.subarray(48)]),
    ],
    [
      'its two first points swapped',
      PROOF,
      (bytes: Uint8Array) =>
        Buffer.concat([bytes.subarray(48, 96), bytes.subarray(0, 48), bytes.subarray(96)]),
    ],
    [
      'its last byte changed',
      PROOF,
      (bytes: Uint8Array) =>
        Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]),
    ],
  ])('is refuted with %s', async (_, at, change) =>
    expect(await codeOf(withPart(derived, at, change))).toBe('proof-verification-error'),
  );

  test.each<[string, (list: number[]) => unknown]>([
    ['a place less', (list) => list.slice(1)],
    ['a place more', (list) => [...list, (list.at(-1) ?? 0) + 1]],
    ['a place past the end', (list) => [...list.slice(0, -1), 10_000]],
  ])('is refuted with %s', async (_, change) =>
    expect((await judged(withPart(derived, PLACES, change))).problem).toMatchObject({
      code: 'proof-verification-error',
      detail: 'the places are not those of the messages',
    }),
  );

  test('is refuted when its holder has derived it from a signature that nobody made', async () => {
    const forged = withPart(issued, 0, (signature: Uint8Array) =>
      Buffer.concat([signature.subarray(0, -1), Buffer.from([(signature.at(-1) ?? 0) ^ 1])]),
    );
    const chosen = everything(issued);
    const document = await shown(forged, 'bbs-2023', { documentLoader, chosen });
    expect((await judged(document)).problem).toMatchObject({
      code: 'proof-verification-error',
      detail: 'the proof is not by this key',
    });
  });

  test('is not judged with more messages than anybody signs', async () => {
    const huge = withPart(derived, PROOF, (bytes: Uint8Array) =>
      Buffer.concat([bytes, Buffer.alloc(32 * 2_000, 1)]),
    );
    expect(await judged(huge)).toMatchObject({
      proofs: [{ outcome: 'unknown', problem: { code: 'too-large' } }],
    });
  });

  test('is refuted with the key of somebody else', async () => {
    const eve = await bbsKey('eve');
    const theirs = withProof(derived, { verificationMethod: eve.id });
    expect(await codeOf(theirs)).toBe('proof-verification-error');
    expect(key.id).not.toBe(eve.id);
  });

  test('is refuted when it stands under the tag of a pseudonym that it has not', async () => {
    for (const tag of ['d95d07', 'd95d09']) {
      const pseudonym = hexOf(derived).replace(/^d95d03/u, tag);
      expect.soft(await codeOf(withBytes(derived, pseudonym))).toBe('proof-verification-error');
    }
  });

  test('is refuted when a secret of its holder is spoken of that was not signed', async () => {
    const { parts } = openProof(derived);
    const tag = Buffer.from('d95d05', 'hex');
    for (const count of [1, 5, 23, 1_000]) {
      const bound = withProof(derived, { proofValue: closedProof(tag, [...parts, count]) });
      expect.soft(await codeOf(bound)).toBe('proof-verification-error');
    }
    const uncounted = withProof(derived, { proofValue: closedProof(tag, parts) });
    expect(await codeOf(uncounted)).toBe('proof-verification-error');
  });

  test('says that it cannot judge without the heavy door', async () => {
    const { heavy: _heavy, ...environment } = online({});
    const file = new TextEncoder().encode(JSON.stringify(derived));
    expect(await verifyFile(file, environment)).toMatchObject({
      proofs: [{ outcome: 'unknown', problem: { code: 'unsupported-proof' } }],
    });
  });

  test('is the issuer’s own proof under the tag of a derived one refused', async () => {
    const relabelled = hexOf(issued).replace(/^d95d02/u, 'd95d03');
    expect(await codeOf(withBytes(issued, relabelled))).toBe('proof-verification-error');
  });
});
