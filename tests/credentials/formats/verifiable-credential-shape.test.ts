import { describe, expect, test } from 'vitest';

import { verifiableCredentialFaults } from '@/utils/credentials/formats/verifiable-credential-shape';
import type { JsonObject } from '@/utils/lib/json';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2';

const credential = (change: JsonObject): JsonObject => ({
  '@context': [V2],
  type: ['VerifiableCredential'],
  issuer: 'did:example:issuer',
  credentialSubject: { id: 'did:example:subject' },
  ...change,
});

const faults = (change: JsonObject, token = false) =>
  verifiableCredentialFaults(credential(change), { token });

const thing = (change: JsonObject): JsonObject => ({ type: 'https://x.example/#Thing', ...change });

describe('a credential is well formed', () => {
  const lawful: readonly (readonly [string, JsonObject])[] = [
    ['as it stands', {}],
    ['of version 1.1', { '@context': [V1], issuanceDate: '2026-01-01T00:00:00Z' }],
    [
      'of version 1.1 whose empty members stand there as null',
      {
        '@context': [V1],
        issuanceDate: '2026-01-01T00:00:00Z',
        expirationDate: null,
        name: null,
        credentialStatus: null,
        evidence: null,
      },
    ],
    [
      'of version 1.1 with dates without a time zone',
      {
        '@context': [V1],
        issuanceDate: '2026-01-01T00:00:00',
        expirationDate: '2027-01-01T00:00:00.5',
      },
    ],
    ['with its base context alone', { '@context': V2 }],
    [
      'with a type of a known context',
      { '@context': [V2, EXAMPLES], type: ['VerifiableCredential', 'Anything'] },
    ],
    [
      'with more contexts than anybody needs, in which no type is looked up',
      { '@context': Array.from({ length: 13 }, () => V2), type: ['VerifiableCredential', 'X'] },
    ],
    [
      'with a type of a context that nobody here knows',
      { '@context': [V2, 'https://x.example/c'], type: ['VerifiableCredential', 'X'] },
    ],
    [
      'with a type of its own context',
      { '@context': [V2, { X: 'https://x.example/#X' }], type: ['VerifiableCredential', 'X'] },
    ],
    [
      'with a type of its own vocabulary',
      {
        '@context': [V2, { '@vocab': 'https://x.example/words#' }],
        type: ['VerifiableCredential', 'X'],
      },
    ],
    ['with a type that is a URL', { type: ['VerifiableCredential', 'https://x.example/#X'] }],
    ['without an id', {}],
    ['with an issuer that is described', { issuer: { id: 'did:example:issuer', name: 'College' } }],
    [
      'with a name in several languages',
      {
        name: [
          { '@value': 'Badge', '@language': 'en' },
          { '@value': 'شارة', '@language': 'ar', '@direction': 'rtl' },
        ],
      },
    ],
    [
      'with dates to the millisecond and elsewhere',
      { validFrom: '2026-01-01T00:00:00.123+05:30', validUntil: '2027-01-01T00:00:00Z' },
    ],
    ['with a status without an id', { credentialStatus: thing({}) }],
    ['with several of a kind', { evidence: [thing({}), thing({ id: 'urn:evidence' })] }],
    ['with a schema that has an id', { credentialSchema: thing({ id: 'https://x.example/s' }) }],
    [
      'with related resources',
      {
        relatedResource: [
          { id: 'https://x.example/a', digestSRI: 'sha384-eA' },
          { id: 'https://x.example/b', digestMultibase: 'uEiA' },
        ],
      },
    ],
  ];
  test.each(lawful)('%s', (_, change) => expect(faults(change)).toEqual([]));
});

describe('a credential is malformed', () => {
  const unlawful: readonly (readonly [string, JsonObject, string])[] = [
    ['without its base context', { '@context': [EXAMPLES] }, '@context'],
    ['with its base context in another place', { '@context': [EXAMPLES, V2] }, '@context'],
    ['with a context that is no URL', { '@context': [V2, 'https ://x'] }, '@context'],
    ['with a number for a context', { '@context': [V2, 7] }, '@context'],
    [
      'that redefines its type',
      { '@context': [V2, { VerifiableCredential: 'https://x.example/#X' }] },
      'redefines',
    ],
    ['without the type', { type: ['X'] }, 'type'],
    ['without any type', { type: [] }, 'type'],
    ['with a number for a type', { type: ['VerifiableCredential', 7] }, 'type'],
    [
      'with a type that is defined nowhere',
      { type: ['VerifiableCredential', 'Anything'] },
      'Anything is defined nowhere',
    ],
    [
      'with a type that stands for no URL',
      { '@context': [V2, { X: 'x ://' }], type: ['VerifiableCredential', 'X'] },
      'no URL',
    ],
    [
      'with a type of a vocabulary that is no URL',
      { '@context': [V2, { '@vocab': 'words ://' }], type: ['VerifiableCredential', 'X'] },
      'X is defined nowhere',
    ],
    [
      'with a type of a vocabulary that was taken back',
      {
        '@context': [V2, { '@vocab': 'https://x.example/words#' }, { '@vocab': null }],
        type: ['VerifiableCredential', 'X'],
      },
      'X is defined nowhere',
    ],
    ['with several ids', { id: ['urn:a', 'urn:b'] }, 'id'],
    ['with null for an id', { id: null }, 'id'],
    ['with an id that is no URL', { id: 'badge 1' }, 'id'],
    ['with an issuer that is no URL', { issuer: 'College' }, 'issuer'],
    ['with null for an issuer', { issuer: null }, 'issuer'],
    [
      'with an issuer whose name is a number',
      { issuer: { id: 'did:example:i', name: 7 } },
      'issuer.name',
    ],
    ['with several issuers', { issuer: ['did:example:a', 'did:example:b'] }, 'issuer'],
    ['with a subject that claims nothing', { credentialSubject: {} }, 'credentialSubject'],
    [
      'with one such subject among others',
      { credentialSubject: [{ id: 'did:example:s' }, {}] },
      'credentialSubject',
    ],
    ['with a text for a subject', { credentialSubject: 'did:example:s' }, 'credentialSubject'],
    ['without a subject', { credentialSubject: [] }, 'credentialSubject'],
    [
      'with a subject of two ids',
      { credentialSubject: { id: ['urn:a', 'urn:b'] } },
      'credentialSubject.id',
    ],
    ['with a date that is none', { validFrom: 'Sat 25 Feb 2023' }, 'validFrom'],
    ['with a date without a time zone', { validFrom: '2026-01-01T00:00:00' }, 'validFrom'],
    [
      'of version 1.1 with a day for a date',
      { '@context': [V1], issuanceDate: '2026-01-01' },
      'issuanceDate',
    ],
    ['with a day that does not exist', { validUntil: '2026-13-01T00:00:00Z' }, 'validUntil'],
    ['on the thirtieth of February', { validFrom: '2024-02-30T00:00:00Z' }, 'validFrom'],
    ['with an hour after the last', { validUntil: '2026-01-01T24:30:00Z' }, 'validUntil'],
    [
      'that ends before it begins',
      { validFrom: '2026-01-02T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' },
      'ends',
    ],
    [
      'of version 1.1 with null for the date of its issue',
      { '@context': [V1], issuanceDate: null },
      'issuanceDate',
    ],
    ['of version 2.0 with null for a date', { validUntil: null }, 'validUntil'],
    [
      'of version 1.1 that ends before it begins',
      {
        '@context': [V1],
        issuanceDate: '2026-01-02T00:00:00Z',
        expirationDate: '2026-01-01T00:00:00Z',
      },
      'ends',
    ],
    [
      'with a name that says more than a text',
      { name: { '@value': 'Badge', url: 'https://x.example' } },
      'name',
    ],
    [
      'with a name that runs in no direction',
      { name: { '@value': 'Badge', '@direction': 'up' } },
      'name',
    ],
    ['with a name in no language', { name: { '@value': 'Badge', '@language': 'x y' } }, 'name'],
    ['with an empty list of names', { name: [] }, 'name'],
    ['with a status without a type', { credentialStatus: { id: 'urn:s' } }, 'credentialStatus'],
    [
      'with a status of two ids',
      { credentialStatus: thing({ id: ['urn:a', 'urn:b'] }) },
      'credentialStatus',
    ],
    [
      'with a status whose type is a number',
      { credentialStatus: thing({ type: 2 }) },
      'credentialStatus',
    ],
    ['with a schema without an id', { credentialSchema: thing({}) }, 'credentialSchema'],
    [
      'with a refresh service without a type',
      { refreshService: { id: 'urn:r' } },
      'refreshService',
    ],
    ['with terms without a type', { termsOfUse: {} }, 'termsOfUse'],
    ['with evidence without a type', { evidence: [thing({}), {}] }, 'evidence[1]'],
    ['with a proof without a type', { proof: { proofValue: 'z' } }, 'proof'],
    ['with an empty list of resources', { relatedResource: [] }, 'relatedResource'],
    [
      'with a resource without a digest',
      { relatedResource: { id: 'https://x.example/a' } },
      'digest',
    ],
    [
      'with a resource without an id',
      { relatedResource: { digestSRI: 'sha384-eA' } },
      'relatedResource',
    ],
    [
      'with a resource whose digest is none',
      { relatedResource: { id: 'https://x.example/a', digestSRI: 'crc32-eA' } },
      'digestSRI',
    ],
    [
      'with a resource named twice',
      {
        relatedResource: [
          { id: 'urn:a', digestSRI: 'sha384-eA' },
          { id: 'urn:a', digestSRI: 'sha384-eQ' },
        ],
      },
      'twice',
    ],
  ];
  test.each(unlawful)('%s', (_, change, about) =>
    expect(faults(change).join('; ')).toContain(about),
  );
});

describe('the issuer', () => {
  const { issuer: _, ...without } = credential({});
  const missing = (change: JsonObject, token = false) =>
    verifiableCredentialFaults({ ...without, ...change }, { token });

  test('may be missing while nobody has signed, for the issuing software fills it in', () =>
    expect(missing({})).toEqual([]));
  test('must be there once a key has signed', () =>
    expect(
      missing({ proof: { type: 'DataIntegrityProof', verificationMethod: 'did:example:i#1' } }),
    ).toEqual(['issuer is missing']));
  test('must be there in a token', () => expect(missing({}, true)).toEqual(['issuer is missing']));
});

test('in a token types are mere words', () =>
  expect(faults({ type: ['VerifiableCredential', 'Anything'] }, true)).toEqual([]));
