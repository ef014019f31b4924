import { describe, expect, test } from 'vitest';

import { controllerDocument } from '@/utils/credentials/keys/controller-document';
import type { JsonObject } from '@/utils/lib/json';
import { type KeyPair, keyPair } from '../../world/sign/key-pair';
import type { Pages } from '../badge-site';
import { judge } from '../issued';
import { withProof } from '../proofs/altered';
import { signed, signingWith } from '../proofs/signings';
import { multikeyOf } from './multikeys';

const ISSUER = 'https://school.example/issuers/1';
const KEY = `${ISSUER}#key-1`;
const signing = signingWith('eddsa-rdfc-2022', 'Ed25519');
const pair = keyPair('Ed25519', 'school');

/** The school's key under an address of its own. */
const school: KeyPair = { ...pair, id: KEY, controller: ISSUER };
const badge = await signed(signing, { key: school });

const method = {
  id: KEY,
  type: 'Multikey',
  controller: ISSUER,
  publicKeyMultibase: multikeyOf('Ed25519', pair),
};
const listed = (one: JsonObject = {}): JsonObject => ({
  id: ISSUER,
  verificationMethod: [{ ...method, ...one }],
  assertionMethod: [KEY],
});

const verdictWith = async (document: JsonObject | string | number, pages: Pages = {}) => {
  const { problem, status } = await judge(badge, { pages: { [ISSUER]: document, ...pages } });
  return problem?.code ?? status;
};

describe('the key of a controller document', () => {
  test.each<[string, JsonObject]>([
    ['named by its purpose', listed()],
    ['written into its purpose', { id: ISSUER, assertionMethod: [method] }],
    ['the only one of its purpose', { id: ISSUER, assertionMethod: method }],
    ['under a relative name', { ...listed({ id: '#key-1' }), assertionMethod: ['#key-1'] }],
    ['under an older name', { id: ISSUER, publicKey: [method], assertionMethod: [KEY] }],
    ['without its controller', { id: ISSUER, assertionMethod: [without('controller')] }],
    ['as a JSON Web Key', listed({ type: 'JsonWebKey', publicKeyJwk: pair.publicKeyJwk })],
    ['that will be given up', listed({ revoked: '2026-06-02T00:00:00Z' })],
    ['that will expire', listed({ expires: '2026-06-02T00:00:00Z' })],
    ['that was never given up', listed({ revoked: false, expires: null })],
    ['that will never expire', listed({ revoked: null, expires: false })],
    ['among keys that nobody can read', { ...listed(), assertionMethod: ['#other', 7, KEY] }],
  ])('signs when it stands there %s', async (_, document) =>
    expect(await verdictWith(document)).toBe('valid'),
  );

  test.each<[string, JsonObject, string]>([
    [
      'for another purpose alone',
      { ...listed(), assertionMethod: [], authentication: [KEY] },
      'invalid-relationship-for-verification-method',
    ],
    [
      'without any purpose',
      { id: ISSUER, verificationMethod: [method] },
      'invalid-relationship-for-verification-method',
    ],
    [
      'named and nowhere described',
      { id: ISSUER, assertionMethod: [KEY] },
      'invalid-relationship-for-verification-method',
    ],
    [
      'under another name',
      listed({ id: `${ISSUER}#key-2` }),
      'invalid-relationship-for-verification-method',
    ],
    [
      'under the relative name of another document',
      { ...listed(), assertionMethod: ['#key-2'] },
      'invalid-relationship-for-verification-method',
    ],
    ['of another controller', listed({ controller: 'https://eve.example' }), 'issuer-key-mismatch'],
    [
      'of several controllers',
      listed({ controller: [ISSUER, 'https://eve.example'] }),
      'issuer-key-mismatch',
    ],
    [
      'in the document of somebody else',
      { ...listed(), id: 'https://eve.example' },
      'invalid-controlled-identifier-document-id',
    ],
    [
      'in a document without a name',
      { ...listed(), id: null },
      'invalid-controlled-identifier-document-id',
    ],
    [
      'of another kind',
      listed({ publicKeyMultibase: multikeyOf('P-256', keyPair('P-256', 'school')) }),
      'key-type',
    ],
    [
      'of somebody else',
      listed({ publicKeyMultibase: multikeyOf('Ed25519', keyPair('Ed25519', 'eve')) }),
      'proof-verification-error',
    ],
    ['given up', listed({ revoked: '2026-05-01T00:00:00Z' }), 'key-revoked'],
    ['given up this moment', listed({ revoked: '2026-06-01T12:00:00Z' }), 'key-revoked'],
    ['given up without a date', listed({ revoked: true }), 'key-revoked'],
    ['given up on a date that is none', listed({ revoked: 'last year' }), 'key-revoked'],
    ['expired', listed({ expires: '2026-05-01T00:00:00Z' }), 'key-expired'],
    ['expired this moment', listed({ expires: '2026-06-01T12:00:00Z' }), 'key-expired'],
    ['expired without a date', listed({ expires: 'soon' }), 'key-expired'],
  ])('signs nothing when it stands there %s', async (_, document, code) =>
    expect(await verdictWith(document)).toBe(code),
  );

  test('is never taken from the address itself', async () => {
    const id = `${ISSUER}#${multikeyOf('Ed25519', pair)}`;
    const document = await signed(signing, { key: { ...school, id } });
    const codeOf = async (page: JsonObject | number) =>
      (await judge(document, { pages: { [ISSUER]: page } })).problem?.code;
    expect(await codeOf({ id: ISSUER })).toBe('invalid-relationship-for-verification-method');
    expect(await codeOf(404)).toBe('not-found');
  });

  test.each<[string, JsonObject | string | number, string]>([
    ['there is none', 404, 'not-found'],
    ['the host is broken', 500, 'server-error'],
    ['a web page answers', '<!doctype html>', 'web-page'],
    ['a list answers', '[]', 'parsing-error'],
    ['the answer is cut off', '{"id":', 'parsing-error'],
    ['a member of it stands twice', `{"id":"${ISSUER}","id":"${ISSUER}"}`, 'parsing-error'],
  ])('leaves the question open when %s', async (_, page, code) => {
    const { problem, proofs } = await judge(badge, { pages: { [ISSUER]: page } });
    expect({ code: problem?.code, outcome: proofs[0]?.outcome }).toEqual({
      code,
      outcome: 'unknown',
    });
  });
});

test.each([
  ['https://school.example/1', true],
  ['http://school.example/1', true],
  ['xhttps://school.example/1', false],
  ['did:web:https://school.example', false],
  ['https:school.example', false],
])('may lie at %s: %s', (address, possible) =>
  expect(controllerDocument.matches(address)).toBe(possible),
);

describe('the issuer that a key signs for', () => {
  const eve = {
    ...keyPair('Ed25519', 'eve'),
    id: 'https://eve.example#key',
    controller: 'https://eve.example',
  };
  const pages = {
    'https://eve.example': {
      id: 'https://eve.example',
      assertionMethod: [
        {
          ...method,
          id: eve.id,
          controller: eve.controller,
          publicKeyMultibase: multikeyOf('Ed25519', eve),
        },
      ],
    },
    [ISSUER]: listed(),
  };

  test('is the controller of the key, to the letter', async () => {
    for (const issuer of [ISSUER, `${eve.controller}/`, 'https://EVE.example']) {
      const forged = await signing.sign(signing.badge(issuer), { key: eve });
      expect.soft((await judge(forged, { pages })).problem?.code).toBe('issuer-key-mismatch');
    }
    const own = await signing.sign(signing.badge(eve.controller), { key: eve });
    expect((await judge(own, { pages })).status).toBe('valid');
  });

  test.each(['key-1', '#key-1', 'mailto:school@school.example', ''])(
    'is refuted by a proof whose key lies at "%s"',
    async (verificationMethod) => {
      const document = withProof(badge, { verificationMethod });
      const { problem } = await judge(document, { pages });
      expect(problem?.code).toBe('invalid-verification-method-url');
    },
  );

  test('stays open with a DID of a method that we do not know', async () => {
    const key = { ...school, id: 'did:example:school#key', controller: 'did:example:school' };
    const { problem, status } = await judge(await signed(signing, { key }));
    expect({ status, code: problem?.code }).toEqual({ status: 'unknown', code: 'did-unresolved' });
  });
});

function without(member: keyof typeof method): JsonObject {
  const { [member]: _, ...rest } = method;
  return rest;
}
