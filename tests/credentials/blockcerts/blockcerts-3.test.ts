import { describe, expect, test } from 'vitest';

import { verdictOf } from '@/utils/credentials/verdict';
import type { JsonObject } from '@/utils/lib/json';

import { signDataIntegrity } from '../../world/sign/data-integrity';
import { ed25519Key } from '../../world/sign/keys';
import { presentation } from '../../world/sign/presentation';
import { contextDocument } from '../contexts/published';
import { checkOf, remarksOf } from '../issued';
import {
  ADDRESS,
  anchored2019,
  credential,
  ETHEREUM,
  ISSUER,
  judged,
  KEY,
  LIST,
  profile,
  profileWith,
  published,
  TX,
  told,
  toldOfEthereum,
  verdictOn,
} from './anchored';

const signed = await anchored2019();
const good = { ...published, ...(await told(signed)) };

const early: JsonObject = {
  ...credential,
  '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3'],
  credentialSubject: {
    id: 'did:example:dara',
    name: 'Dara Okonkwo',
    claim: { name: 'Loom Mechanics' },
  },
  issuanceDate: '2026-02-07T23:52:16Z',
};
delete early['validFrom'];

const TYPE_2019 = { type: 'MerkleProof2019' };

describe('a credential of Blockcerts 3', () => {
  test('is anchored by the key of its issuer, in Bitcoin or Ethereum', async () => {
    const found = await judged(signed, good);
    expect(verdictOf(found)).toBe('valid');
    expect(found.credential).toMatchObject({
      format: 'blockcerts-3',
      achievement: { name: 'Loom Mechanics', criteria: 'A repaired loom.' },
      recipients: [
        { kind: 'did', identity: 'did:example:dara' },
        { kind: 'name', identity: 'Dara Okonkwo' },
        { kind: 'email', identity: 'dara@mail.example' },
      ],
    });
    expect(found.proofs[0]?.signer).toMatchObject({ verificationMethod: KEY, controller: ISSUER });

    const document = await anchored2019(credential, { blink: [1, 1, TX] });
    const pages = { ...published, ...(await toldOfEthereum(document)) };
    expect(await verdictOn(document, pages)).toEqual(['valid', undefined]);
  });

  test('of 3.0 and 3.1 says so by a type of its own, without a time zone', async () => {
    const created = '2026-02-08T00:20:11.253724';
    const { cryptosuite: _, ...proof } = { cryptosuite: '', ...TYPE_2019, created };
    const document = await anchored2019(early, { proof });
    const pages = { ...published, ...(await told(document)) };
    expect(await verdictOn(document, pages)).toEqual(['valid', undefined]);
    const late = await anchored2019(credential, { proof });
    expect(await verdictOn(late, { ...published, ...(await told(late)) })).toEqual([
      'invalid',
      'proof-verification-error',
    ]);
  });

  test('may be about one person in two languages, whose texts have a direction', async () => {
    const inTwo = {
      ...credential,
      name: [
        { '@value': 'Loom Mechanics', '@language': 'en' },
        { '@value': 'ميكانيكا النول', '@language': 'ar', '@direction': 'rtl' },
      ],
      credentialSubject: [
        { id: 'did:example:dara', '@language': 'en', name: 'Dara Okonkwo' },
        { id: 'did:example:dara', '@language': 'de', name: 'Dara Okonkwo', shafts: 'vier' },
      ],
    };
    const document = await anchored2019(inTwo);
    const pages = { ...published, ...(await told(document)) };
    expect(await verdictOn(document, pages)).toEqual(['valid', undefined]);
  });

  test('leaves out what says nothing', async () => {
    const document = await anchored2019({ ...credential, metadata: null });
    const pages = { ...published, ...(await told(document)) };
    expect(await verdictOn(document, pages)).toEqual(['valid', undefined]);
    const { metadata: _, ...without } = document;
    expect(await verdictOn(without, pages)).toEqual(['valid', undefined]);
  });

  test('whose issuer is a DID is anchored by the profile that its document names', async () => {
    const [method] = [...(profile['verificationMethod'] as JsonObject[])];
    const did = 'did:web:guild.example';
    const id = `${did}#key-1`;
    const didDocument = {
      id: did,
      service: [{ id: '#s', type: 'IssuerProfile', serviceEndpoint: ISSUER }],
      verificationMethod: [{ ...method, id, controller: did }],
      assertionMethod: [id],
    };
    const document = await anchored2019(
      { ...credential, issuer: did },
      { proof: { verificationMethod: id } },
    );
    const pages = { ...published, ...(await told(document)) };
    const at = 'https://guild.example/.well-known/did.json';
    expect(await verdictOn(document, { ...pages, [at]: didDocument })).toEqual([
      'valid',
      undefined,
    ]);
    const { service: _, ...alone } = didDocument;
    expect(await verdictOn(document, { ...pages, [at]: alone })).toEqual([
      'unknown',
      'did-unresolved',
    ]);
  });

  test('is revoked by the list of its issuer’s profile, where it names no status itself', async () => {
    const at = `${LIST}?assertionId=${encodeURIComponent(String(credential['id']))}`;
    const pages = { ...good, ...profileWith({ revocationList: LIST }) };
    const revoked = { revokedAssertions: [{ id: String(credential['id']) }] };
    expect(await verdictOn(signed, { ...pages, [at]: revoked })).toEqual(['revoked', 'revoked']);
    expect(await verdictOn(signed, pages)).toEqual(['valid', 'profile-list-unread']);
    expect((await judged(signed, pages)).status).toBe('unchecked');
  });
});

describe('the key of a credential of Blockcerts 3', () => {
  const method = (change: object) =>
    profileWith({
      verificationMethod: [{ ...(profile['verificationMethod'] as JsonObject[])[0], ...change }],
    });

  test.each([
    [
      'is not in the profile',
      profileWith({ verificationMethod: [] }),
      'invalid-relationship-for-verification-method',
    ],
    [
      'is not for asserting',
      profileWith({ assertionMethod: [] }),
      'invalid-relationship-for-verification-method',
    ],
    ['was given up', method({ revoked: '2026-05-01T00:00:00Z' }), 'key-revoked'],
    ['has expired', method({ expires: '2026-05-01T00:00:00Z' }), 'key-expired'],
    [
      'is none of the addresses',
      profileWith({ publicKey: [{ id: 'ecdsa-koblitz-pubkey:1Other' }] }),
      'key-not-authorised',
    ],
  ])('that %s anchors nothing', async (_, pages, code) => {
    expect(await verdictOn(signed, { ...good, ...pages })).toEqual(['invalid', code]);
  });

  test('is the one whose address has written the root', async () => {
    const other = '1HsMJxNiV7TLxmoF6uJNkydxPFDog4NQum';
    const pages = profileWith({ publicKey: [{ id: `ecdsa-koblitz-pubkey:${other}` }] });
    const chain = await told(signed, { from: other });
    expect(await verdictOn(signed, { ...pages, ...chain })).toEqual([
      'invalid',
      'issuer-key-mismatch',
    ]);
  });

  test('counts as it was when it is not revoked by the profile’s word alone', async () => {
    const key = { id: `ecdsa-koblitz-pubkey:${ADDRESS}`, revoked: '2026-03-01T00:00:00Z' };
    expect(await verdictOn(signed, { ...good, ...profileWith({ publicKey: [key] }) })).toEqual([
      'valid',
      undefined,
    ]);
  });
});

const school = await ed25519Key('a guild of weavers');
const plain: JsonObject = {
  ...credential,
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://w3id.org/security/data-integrity/v2',
  ],
  type: ['VerifiableCredential'],
  credentialSubject: { id: 'did:example:dara' },
  issuer: school.controller,
};
delete plain['display'];
const ownProof = await signDataIntegrity(plain, school, async (url) => ({
  contextUrl: null,
  documentUrl: url,
  document: contextDocument(url),
}));
const anchored = await anchored2019(ownProof);
const provedPages = { ...published, ...(await told(anchored)) };

describe('several proofs', () => {
  test('anchor those before them along, by somebody who need not be the issuer', async () => {
    const found = await judged(anchored, provedPages);
    expect(found.proofs.map(({ outcome }) => outcome)).toEqual(['passed', 'passed']);
    expect(verdictOf(found)).toBe('valid');
  });

  test('hold only together', async () => {
    const [first, last] = anchored['proof'] as JsonObject[];
    const forged = { ...first, created: '2026-02-01T00:00:00Z' };
    const changed = { ...anchored, proof: [forged, last ?? {}] };
    expect((await verdictOn(changed, provedPages))[0]).toBe('invalid');
    const swapped = { ...anchored, proof: [last ?? {}, first ?? {}] };
    expect((await verdictOn(swapped, provedPages))[0]).toBe('invalid');
  });

  test('of which none is by the issuer prove nothing of it', async () => {
    const alone = await anchored2019({ ...credential, issuer: 'https://else.example/issuer.json' });
    expect(await verdictOn(alone, { ...published, ...(await told(alone)) })).toEqual([
      'invalid',
      'issuer-key-mismatch',
    ]);
  });

  test('that name one before them must have it before them', async () => {
    const named = await anchored2019(ownProof, { proof: { previousProof: 'urn:nobody' } });
    expect(await verdictOn(named, { ...published, ...(await told(named)) })).toEqual([
      'invalid',
      'proof-verification-error',
    ]);
  });

  test('that name one which comes later are refused', async () => {
    const first = await anchored2019(credential, {
      proof: { id: 'urn:first', previousProof: 'urn:last' },
    });
    const both = await anchored2019(first, { proof: { id: 'urn:last' } });
    const found = await judged(both, { ...published, ...(await told(first)) });
    expect(found.proofs[0]).toMatchObject({
      outcome: 'failed',
      problem: { detail: 'the previous proof comes later' },
    });
  });

  test('of which the last repeats the first are a chain of 2021', async () => {
    const [first] = [ownProof['proof'] as JsonObject];
    const proof = {
      type: 'ChainedProof2021',
      chainedProofType: 'MerkleProof2019',
      previousProof: first,
    };
    const chained = await anchored2019(ownProof, { proof });
    const chain = { ...published, ...(await told(chained)) };
    expect(await verdictOn(chained, chain)).toEqual(['valid', undefined]);
    const other = { ...proof, previousProof: { ...first, created: '2026-02-01T00:00:00Z' } };
    for (const [change, outcome, code] of [
      [other, 'invalid', 'proof-verification-error'],
      [{ ...proof, previousProof: undefined }, 'invalid', 'proof-verification-error'],
      [{ ...proof, chainedProofType: 'Signature2030' }, 'unknown', 'unsupported-proof'],
    ] as const) {
      const text = JSON.stringify(await anchored2019(ownProof, { proof: change as JsonObject }));
      expect(await verdictOn(JSON.parse(text), chain)).toEqual([outcome, code]);
    }
  });
});

/** In a chain of its own: a transaction holds one root. */
const shown = await anchored2019(presentation([signed], 'did:example:dara'), {
  blink: [1, 1, TX],
});
const pagesOfShown = { ...good, ...(await toldOfEthereum(shown)) };

describe('a presentation that is anchored', () => {
  test('is made by whoever anchors it, whoever it says holds it', async () => {
    const found = await judged(shown, pagesOfShown);
    expect(checkOf(found, 'presentation')).toMatchObject({ outcome: 'passed' });
    expect(remarksOf(found, 'presentation')).toEqual(['presented-by-another']);
    expect(verdictOf(found)).toBe('valid');
  });

  test('falls with what it holds', async () => {
    const [first = {}] = (shown['verifiableCredential'] ?? []) as JsonObject[];
    const forged = { ...shown, verifiableCredential: [{ ...first, name: 'Another' }] };
    expect((await verdictOn(forged, pagesOfShown))[0]).toBe('invalid');
  });
});

test('an address of Ethereum that is another’s is no address of the key', async () => {
  const document = await anchored2019(credential, { blink: [1, 1, TX] });
  const other = ETHEREUM.replace('7', '8');
  const pages = profileWith({ publicKey: [{ id: `ecdsa-koblitz-pubkey:${other}` }] });
  const chain = await toldOfEthereum(document, { from: other });
  expect(await verdictOn(document, { ...pages, ...chain })).toEqual([
    'invalid',
    'issuer-key-mismatch',
  ]);
});
