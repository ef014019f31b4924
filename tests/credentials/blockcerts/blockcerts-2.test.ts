import { describe, expect, test } from 'vitest';

import { appraise } from '@/utils/credentials/appraise';

import { NOW } from '../badge-site';
import { checkOf } from '../issued';
import {
  ADDRESS,
  anchored2017,
  assertion,
  ETHEREUM,
  hosts,
  ISSUER,
  judged,
  LIST,
  profileWith,
  published,
  TESTNET,
  TIME,
  TX,
  told,
  toldOfEthereum,
  verdictOn,
} from './anchored';

const signed = await anchored2017();
const chain = await told(signed);
const verification = { type: ['MerkleProofVerification2017', 'Extension'] };
const good = { ...published, ...chain };
const listed = `${LIST}?assertionId=${encodeURIComponent(String(assertion['id']))}`;

describe('a certificate of Blockcerts 2', () => {
  test('is anchored by its issuer in Bitcoin', async () => {
    const found = await judged(signed, good);
    expect(found.credential).toMatchObject({
      format: 'blockcerts-2',
      issuer: { id: ISSUER, name: 'The Weavers’ Guild' },
      achievement: { name: 'Loom Mechanics' },
      recipients: [
        { kind: 'email', identity: 'dara@mail.example' },
        { kind: 'name', identity: 'Dara Okonkwo' },
      ],
    });
    expect(found.proofs).toMatchObject([
      { suite: 'MerkleProof2017', outcome: 'passed', signer: { controller: ISSUER } },
    ]);
    expect(found).toMatchObject({ assurance: 'cryptographically-verified', status: 'valid' });
    expect(await verdictOn(signed, good)).toEqual(['valid', undefined]);
  });

  test('is anchored by its issuer in Ethereum, in whatever case the address is written', async () => {
    const anchor = { sourceId: `0x${TX}`, type: 'ETHData', chain: 'ethereumMainnet' };
    const document = await anchored2017(assertion, anchor);
    for (const from of [ETHEREUM, ETHEREUM.toLowerCase()]) {
      const pages = { ...published, ...(await toldOfEthereum(document, { from })) };
      expect(await verdictOn(document, pages)).toEqual(['valid', undefined]);
    }
  });

  test('is for the chain that its address is of, where none is named', async () => {
    const document = await anchored2017(assertion, { sourceId: TX, type: 'BTCOpReturn' });
    expect(await verdictOn(document, good)).toEqual(['valid', undefined]);
    const publicKey = `ecdsa-koblitz-pubkey:${TESTNET}`;
    const forTests = { ...assertion, verification: { ...verification, publicKey } };
    const tried = await anchored2017(forTests, { sourceId: TX, type: 'BTCOpReturn' });
    expect(await verdictOn(tried, good)).toEqual(['unknown', 'anchor-in-test-chain']);
  });

  test('expires as any other', async () => {
    const document = await anchored2017({ ...assertion, expires: '2026-05-01T00:00:00Z' });
    const pages = { ...published, ...(await told(document)) };
    expect(await verdictOn(document, pages)).toEqual(['expired', 'expired']);
  });

  test('asks nobody once it is known to be changed', async () => {
    const found = await judged({ ...signed, issuedOn: '2026-02-01T00:00:00Z' }, good);
    expect(found.problem?.code).toBe('proof-verification-error');
    expect(found.asked.filter((url) => url !== ISSUER)).toEqual([]);
  });

  test('without a receipt is signed by nobody', async () => {
    expect(await verdictOn(assertion, good)).toEqual(['unknown', 'no-proof']);
  });

  test.each([
    ['badge', { name: 'x' }, 'badge.issuer.id is not an IRI'],
    ['badge', [assertion['badge'] ?? {}, { id: 'urn:x' }], 'badge.name is missing'],
    ['issuedOn', 'yesterday', 'Assertion.issuedOn is not a date'],
  ])('with a strange %s is malformed', async (member, value, detail) => {
    const { problem } = await judged({ ...signed, [member]: value }, good);
    expect(problem).toMatchObject({ code: 'malformed-value' });
    expect(problem?.detail).toContain(detail);
  });
});

describe('the key at the time of the transaction', () => {
  const keys = (change: object) =>
    profileWith({ publicKey: [{ id: `ecdsa-koblitz-pubkey:${ADDRESS}`, ...change }] });

  test.each([
    ['created later', { created: '2026-02-08T00:24:00Z' }, 'key-not-authorised'],
    ['given up before', { revoked: '2026-02-08T00:23:00Z' }, 'key-revoked'],
    ['expired before', { expires: '2026-02-08T00:23:00Z' }, 'key-expired'],
    ['given up on no day', { revoked: 'true' }, 'key-revoked'],
  ])('%s, signs nothing', async (_, change, code) => {
    expect(await verdictOn(signed, { ...good, ...keys(change) })).toEqual(['invalid', code]);
  });

  test.each([
    ['created before', { created: '2026-02-08T00:23:00+0000' }],
    ['given up since', { revoked: '2026-03-01T00:00:00Z' }],
    ['expired since', { expires: '2026-03-01T00:00:00Z' }],
  ])('%s, has signed', async (_, change) => {
    expect(await verdictOn(signed, { ...good, ...keys(change) })).toEqual(['valid', undefined]);
  });

  test('is listed by older profiles under other names', async () => {
    const draft = { publicKeys: [{ publicKey: `ecdsa-koblitz-pubkey:${ADDRESS}` }] };
    const early = { issuerKeys: [{ date: '2016-08-28', key: ADDRESS }] };
    for (const change of [draft, early]) {
      const pages = { ...good, [ISSUER]: { id: ISSUER, ...change } };
      expect(await verdictOn(signed, pages)).toEqual(['valid', undefined]);
    }
  });

  test('is nobody’s when the profile lists others', async () => {
    const others = profileWith({ publicKey: [{ id: 'ecdsa-koblitz-pubkey:1Other' }] });
    expect(await verdictOn(signed, { ...good, ...others })).toEqual([
      'invalid',
      'key-not-authorised',
    ]);
  });

  test('is not known when the profile lists none, or cannot be had', async () => {
    for (const gone of [profileWith({ publicKey: [] }), { [ISSUER]: { error: 'gone' } }])
      expect(await verdictOn(signed, { ...good, ...gone })).toEqual(['unknown', 'did-unresolved']);
    expect(await verdictOn(signed, chain)).toEqual(['unknown', 'unreachable']);
    expect(await verdictOn(signed, { ...good, [ISSUER]: 404 })).toEqual(['unknown', 'not-found']);
  });
});

/** For somebody who trusts the issuer, and asks about nobody. */
const sealOf = (found: Awaited<ReturnType<typeof judged>>) => {
  const thumbprints = found.proofs.flatMap(({ signer }) => (signer ? [signer.thumbprint] : []));
  const trusted = [{ id: ISSUER, domain: 'guild.example', thumbprints, since: '' }];
  return appraise({ ...found, verifiedAt: NOW.toISOString() }, { trusted, now: NOW }).seal;
};

describe('the revocation list of the issuer’s profile', () => {
  const withList = { ...good, ...profileWith({ revocationList: LIST }) };
  const entry = { id: String(assertion['id']), revocationReason: 'Issued by mistake.' };

  test('revokes what it names, with its reason', async () => {
    const pages = { ...withList, [listed]: { revokedAssertions: [entry] } };
    expect(await verdictOn(signed, pages)).toEqual(['revoked', 'revoked']);
    expect((await judged(signed, pages)).problem?.facts).toEqual({ reason: 'Issued by mistake.' });
    const bare = { ...withList, [listed]: { revokedAssertions: [entry.id] } };
    expect(await verdictOn(signed, bare)).toEqual(['revoked', 'revoked']);
  });

  test('speaks for what it does not name', async () => {
    const pages = { ...withList, [listed]: { revokedAssertions: [{ id: 'urn:another' }] } };
    const found = await judged(signed, pages);
    expect(checkOf(found, 'status')).toEqual({ id: 'status', outcome: 'passed' });
    expect(found.status).toBe('valid');
    expect(sealOf(found)).toMatchObject({ shape: 'verified' });
  });

  test('that is out of reach leaves the status unchecked, and the seal no better than a caution', async () => {
    const found = await judged(signed, withList);
    expect(checkOf(found, 'status')).toMatchObject({
      outcome: 'unknown',
      problem: { code: 'profile-list-unread' },
    });
    expect(found.status).toBe('unchecked');
    expect(await verdictOn(signed, withList)).toEqual(['valid', 'profile-list-unread']);
    expect(sealOf(found)).toMatchObject({ shape: 'caution', reason: 'status-unchecked' });
  });

  test('that is none says nothing', async () => {
    expect((await judged(signed, { ...withList, [listed]: { entries: [] } })).status).toBe(
      'unchecked',
    );
  });
});

describe('the explorers of a chain', () => {
  test.each(Object.values(hosts).slice(0, 3))('may all be down but for %s', async (url) => {
    const pages = { ...published, [url]: chain[url] ?? 404 };
    expect(await verdictOn(signed, pages)).toEqual(['valid', undefined]);
  });

  test('that are limited or down are no failure', async () => {
    const pages = { ...good, [hosts.blockstream]: 429, [hosts.blockcypher]: 503 };
    expect(await verdictOn(signed, pages)).toEqual(['valid', undefined]);
  });

  test('that all are down leave it open', async () => {
    expect(await verdictOn(signed, published)).toEqual(['unknown', 'unreachable']);
  });

  test('that do not know the transaction leave it open', async () => {
    const none = Object.fromEntries(Object.keys(chain).map((url) => [url, 404]));
    expect(await verdictOn(signed, { ...published, ...none })).toEqual([
      'unknown',
      'anchor-not-found',
    ]);
  });

  test('that have it in no block yet leave it open', async () => {
    const waiting = { status: { confirmed: false }, vin: [], vout: [] };
    const pages = { ...published, [hosts.blockstream]: waiting };
    expect(await verdictOn(signed, pages)).toEqual(['unknown', 'anchor-not-found']);
  });

  test.each([
    ['another root', { root: 'ab'.repeat(32) }],
    ['another address', { from: '1AnotherAddressOfSomebodyElse' }],
    ['another day', { time: TIME - 86_400 }],
  ])('are not believed when one of them tells of %s', async (_, change) => {
    const { [hosts.mempool]: other = 404 } = await told(signed, change);
    expect(await verdictOn(signed, { ...good, [hosts.mempool]: other })).toEqual([
      'unknown',
      'anchor-disputed',
    ]);
  });

  test('are not believed when one alone knows the transaction', async () => {
    expect(await verdictOn(signed, { ...good, [hosts.mempool]: 404 })).toEqual([
      'unknown',
      'anchor-disputed',
    ]);
  });
});
