import { describe, expect, test } from 'vitest';

import type { JsonObject } from '@/utils/lib/json';

import {
  assertion,
  badgeClass,
  expiringOn,
  hashedRecipient,
  issuerProfile,
  revokedAssertion,
} from '../world/sign/open-badge-2';
import { outcomeOf, type Said } from './answers';

const HEX = '0123456789abcdef0123456789abcdef01234567';
const FACTORY = 'https://openbadgefactory.com/v1';
const ASSERTION = `${FACTORY}/assertion/${HEX}`;

const award = assertion({
  id: ASSERTION,
  badge: `${FACTORY}/badge/7`,
  recipient: hashedRecipient('amara@mail.example', 'sea'),
  issuedOn: '2026-01-15T10:00:00Z',
});
const weaving = badgeClass({
  id: `${FACTORY}/badge/7`,
  achievement: {
    title: 'Weaving',
    description: 'Can weave.',
    criteria: 'A blanket was woven.',
    tags: [],
    alignments: [],
  },
  issuer: `${FACTORY}/client/3`,
  image: `${FACTORY}/badge/7/image`,
});
const guild = issuerProfile({
  id: `${FACTORY}/client/3`,
  name: 'The Weavers’ Guild',
  url: 'https://guild.example',
  email: 'office@guild.example',
});
const hosted: Readonly<Record<string, Said>> = {
  [ASSERTION]: award,
  [`${FACTORY}/badge/7`]: weaving,
  [`${FACTORY}/client/3`]: guild,
};

/** Nothing is good or bad when it is only this answer that is known. */
const refusals: readonly (readonly [string, Said, string])[] = [
  ['401', 401, 'private'],
  ['403', 403, 'private'],
  ['404', 404, 'not-found'],
  ['429', 429, 'rate-limited'],
  ['500', 500, 'server-error'],
  ['a web page', '<!doctype html><title>Badge</title>', 'web-page'],
  ['half a document', '{"asr":', 'parsing-error'],
];

describe('an assertion at Open Badge Factory', () => {
  const PAGE = `${ASSERTION}.html`;

  test('is asked for as a document, whichever form its link has', async () => {
    const { assurance, status, shape, reason, asked, credential } = await outcomeOf(PAGE, hosted);
    expect({ assurance, status, shape, reason }).toEqual({
      assurance: 'issuer-api-confirmed',
      status: 'valid',
      shape: 'caution',
      reason: 'issuer-unknown',
    });
    expect(asked).toEqual(Object.keys(hosted));
    expect(credential?.achievement.name).toBe('Weaving');
  });

  test.each<readonly [string, Said, string, string]>([
    ['gone', 410, 'problem', 'revoked'],
    ['revoked', revokedAssertion(ASSERTION, 'by mistake'), 'problem', 'revoked'],
    ['expired', expiringOn(award, '2026-05-01T00:00:00Z'), 'caution', 'expired'],
    ['of another address', { ...award, id: `${FACTORY}/assertion/9` }, 'neutral', 'unreachable'],
    ['something else', { type: 'Thing' }, 'neutral', 'not-a-credential'],
  ])('answering %s', async (_, said, shape, code) =>
    expect(await outcomeOf(PAGE, { ...hosted, [ASSERTION]: said })).toMatchObject({
      shape,
      code,
    }),
  );

  test.each(refusals)('stays open when it answers %s', async (_, said, code) =>
    expect(await outcomeOf(PAGE, { ...hosted, [ASSERTION]: said })).toMatchObject({
      shape: 'neutral',
      code,
    }),
  );
});

describe('a badge in Open Badge Passport', () => {
  const LINK = 'https://openbadgepassport.com/app/badge/info/642466/pic/embed';
  const API = 'https://openbadgepassport.com/app/obpv1/badge/verify/642466';
  const names = (asr: JsonObject['asr'] = ASSERTION): JsonObject => ({
    asr: asr ?? null,
    'assertion-status': 200,
    'revoked?': false,
  });

  test('is judged where its issuer hosts it', async () => {
    const { assurance, status, asked } = await outcomeOf(LINK, { ...hosted, [API]: names() });
    expect({ assurance, status }).toEqual({ assurance: 'found-on-issuer-page', status: 'valid' });
    expect(asked).toEqual([API, ...Object.keys(hosted)]);
  });

  test('is revoked by its issuer, and by nobody else', async () => {
    const revoked = { ...names(), 'assertion-status': 410, 'revoked?': true };
    expect(await outcomeOf(LINK, { ...hosted, [API]: revoked, [ASSERTION]: 410 })).toMatchObject({
      shape: 'problem',
      code: 'revoked',
    });
    expect(await outcomeOf(LINK, { ...hosted, [API]: revoked })).toMatchObject({ status: 'valid' });
    expect(await outcomeOf(LINK, { [API]: revoked })).toMatchObject({
      shape: 'neutral',
      code: 'unreachable',
    });
  });

  test.each<[string, JsonObject, Readonly<Record<string, Said>>, string]>([
    ['names nothing', { 'assertion-status': 200 }, hosted, 'not-machine-readable'],
    ['has no such badge', { 'assertion-status': 500, message: 'x' }, hosted, 'not-found'],
    ['names a number', names(7), hosted, 'not-machine-readable'],
    ['names a text', names('badge 7'), hosted, 'unknown-format'],
    ['names half a token', names('eyJhbGciOiJub25lIn0.e30'), hosted, 'jose-malformed'],
    ['names an unsigned token', names('eyJhbGciOiJub25lIn0.e30.'), hosted, 'not-a-credential'],
    ['names its own page', names(LINK), { [LINK]: '<!doctype html>' }, 'web-page'],
    ['names what its issuer does not know', names(), { [ASSERTION]: 404 }, 'not-found'],
    ['names what its issuer keeps private', names(), { [ASSERTION]: 403 }, 'private'],
    [
      'names a copy of what is hosted elsewhere',
      names('https://eve.example/1'),
      { 'https://eve.example/1': award },
      'unreachable',
    ],
  ])('stays open when it %s', async (_, said, others, code) =>
    expect(await outcomeOf(LINK, { ...others, [API]: said })).toMatchObject({
      shape: 'neutral',
      code,
    }),
  );

  test.each(refusals)('stays open when it answers %s', async (_, said, code) =>
    expect(await outcomeOf(LINK, { ...hosted, [API]: said })).toMatchObject({
      shape: 'neutral',
      code,
    }),
  );
});

describe('a badge that Badgr shows and did not issue', () => {
  const LINK = 'https://api.badgr.io/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu';
  const RECORD = `${LINK}.json?v=2_0&expand=badge&expand=badge.issuer`;
  const copy: JsonObject = { ...award, sourceUrl: ASSERTION, hostedUrl: LINK };

  test('is judged where it lies, by what its issuer says there', async () => {
    const { assurance, credential, asked } = await outcomeOf(LINK, { ...hosted, [RECORD]: copy });
    expect({ assurance, id: credential?.id, issuer: credential?.issuer.id }).toEqual({
      assurance: 'issuer-api-confirmed',
      id: ASSERTION,
      issuer: guild['id'],
    });
    expect(asked).toContain(ASSERTION);
  });

  test('is revoked where its issuer has taken it back, whatever the copy says', async () =>
    expect(await outcomeOf(LINK, { ...hosted, [RECORD]: copy, [ASSERTION]: 410 })).toMatchObject({
      shape: 'problem',
      reason: 'revoked',
    }));

  test('is open where its issuer cannot be asked', async () => {
    const { [ASSERTION]: _, ...others } = hosted;
    expect(await outcomeOf(LINK, { ...others, [RECORD]: copy })).toMatchObject({
      shape: 'neutral',
      code: 'unreachable',
    });
  });
});

describe('a certificate in the viewer of Blockcerts', () => {
  const LINK = 'https://blockcerts.learningmachine.com/certificate/0123456789abcdef01234567';

  test('without an anchor is neither good nor bad', async () => {
    const said = {
      ...award,
      verification: { type: ['MerkleProofVerification2017', 'Extension'] },
      signature: { type: ['MerkleProof2017', 'Extension'], anchors: [] },
    };
    expect(await outcomeOf(LINK, { ...hosted, [LINK]: said })).toMatchObject({
      shape: 'neutral',
      code: 'unsupported-proof',
      asked: [LINK],
    });
  });

  test('with a proof that says nothing is bad', async () => {
    const said = {
      '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3'],
      id: 'urn:uuid:5bd3f6b2-6a37-4c3e-9a59-0d4d2a1f9c11',
      type: ['VerifiableCredential', 'BlockcertsCredential'],
      issuer: 'did:web:guild.example',
      issuanceDate: '2026-01-15T10:00:00Z',
      credentialSubject: { id: 'did:example:amara' },
      proof: {
        type: 'MerkleProof2019',
        created: '2026-01-15T10:00:00Z',
        proofPurpose: 'assertionMethod',
        verificationMethod: 'did:web:guild.example#key-1',
        proofValue: 'zNothing',
      },
    };
    expect(await outcomeOf(LINK, { ...hosted, [LINK]: said })).toMatchObject({
      shape: 'problem',
      code: 'proof-verification-error',
    });
  });

  test.each<[string, Said, string, string]>([
    ['gone', 410, 'problem', 'revoked'],
    ['what an issuer is', guild, 'neutral', 'badge-not-awarded'],
    ['a hosted badge of another host', award, 'neutral', 'unreachable'],
    ['401', 401, 'neutral', 'private'],
    ['404', 404, 'neutral', 'not-found'],
    ['429', 429, 'neutral', 'rate-limited'],
    ['500', 500, 'neutral', 'server-error'],
    ['something else', { type: 'Thing' }, 'neutral', 'not-a-credential'],
  ])('answering %s proves nothing by its address', async (_, said, shape, code) =>
    expect(await outcomeOf(LINK, { [LINK]: said })).toMatchObject({ shape, code }),
  );
});

describe('a link that leads to no credential of anybody', () => {
  test.each([
    ['https://api.badgr.io/public/badges/Ab3dEf-hIjKlMn0pQ_RsTu', 'badge-not-awarded'],
    ['https://badgr.com/public/issuers/Ab3dEf-hIjKlMn0pQ_RsTu', 'badge-not-awarded'],
    [
      'https://credentialengineregistry.org/graph/ce-7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
      'badge-not-awarded',
    ],
    ['https://credentialfinder.org/organization/1234/Example_College', 'badge-not-awarded'],
    [
      'https://api-pilot.ebsi.eu/trusted-issuers-registry/v5/issuers/did:ebsi:zZeKyEJfUTGwajhNyNX928z',
      'badge-not-awarded',
    ],
    ['https://www.onetonline.org/link/summary/15-1252.00', 'badge-not-awarded'],
    ['https://europa.eu/europass/digital-credentials/viewer/#/home', 'shape-only'],
    [
      'https://europa.eu/europass/eportfolio/screen/share/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
      'shape-only',
    ],
    ['velocity-network://issue?request_uri=https%3A%2F%2Fagent.example%2Foffers%2F7', 'shape-only'],
    [
      'https://api.badgr.io/public/collections/0123456789abcdef0123456789abcdef',
      'collection-of-badges',
    ],
    ['https://www.credential.net/profile/adalovelace/wallet', 'collection-of-badges'],
    ['https://openbadgepassport.com/app/profile/1234', 'collection-of-badges'],
  ])('asks nobody and stays neutral: %s', async (href, code) =>
    expect(await outcomeOf(href)).toMatchObject({ shape: 'neutral', code, asked: [] }),
  );
});
