import { describe, expect, test } from 'vitest';

import { verifyFile } from '@/utils/credentials/verify-file';
import type { JsonObject } from '@/utils/lib/json';

import { signJwt } from '../../world/sign/jwt';
import { rsaKey } from '../../world/sign/rsa-key';
import { cryptographicKey, signedWith } from '../../world/sign/signed-badge';
import {
  at,
  award,
  guild,
  hosted,
  hostedWith,
  judge,
  online,
  type Pages,
  verdictOn,
} from '../badge-site';

const THEIRS = 'https://endorser.example';
const theirs = { ...guild, id: `${THEIRS}/profile`, name: 'The Endorser', url: THEIRS };
const CONTEXT = 'https://w3id.org/openbadges/v2';

const endorsement = {
  '@context': CONTEXT,
  type: 'Endorsement',
  id: `${THEIRS}/1`,
  issuer: theirs.id,
  issuedOn: '2026-02-01T00:00:00Z',
  claim: { id: at.assertion, endorsementComment: 'A fine blanket.' },
  verification: { type: 'hosted' },
};
const published: Pages = { [theirs.id]: theirs, [endorsement.id]: endorsement };

const endorsedBy = (
  entry: JsonObject[string],
  pages = published,
  part: keyof typeof at = 'assertion',
) => ({
  ...hostedWith(part, { endorsement: entry }),
  ...pages,
});

/** The names of those whose endorsement holds, and what is said of the others. */
const endorsers = async (pages: Pages) => {
  const { endorsements = [], checks, status } = await judge(award, pages);
  const check = checks.find(({ id }) => id === 'endorsements');
  return {
    status,
    outcome: check?.outcome,
    remarks: check?.remarks?.map(({ code }) => code) ?? [],
    issuers: endorsements.map(({ status: one, credential }) => [one, credential?.issuer.name]),
  };
};

describe('an endorsement of a hosted badge', () => {
  test.each<[string, JsonObject[string]]>([
    ['at its address', endorsement.id],
    ['as a copy of what is at its address', { ...endorsement }],
    ['in a list', [endorsement.id]],
  ])('is judged by itself and shown by its own issuer: %s', async (_, entry) =>
    expect(await endorsers(endorsedBy(entry))).toEqual({
      status: 'valid',
      outcome: 'passed',
      remarks: [],
      issuers: [['valid', 'The Endorser']],
    }),
  );

  test('says what it says', async () => {
    const { endorsements } = await judge(award, endorsedBy(endorsement.id));
    expect(endorsements?.[0]).toMatchObject({
      endorses: { kind: 'credential', id: at.assertion },
      credential: { format: 'endorsement', achievement: { description: 'A fine blanket.' } },
    });
  });

  test.each<[keyof typeof at, string]>([
    ['badgeClass', 'achievement'],
    ['issuer', 'issuer'],
  ])('may be of its %s', async (part, kind) => {
    const about = { ...endorsement, claim: { id: at[part] } };
    const pages = endorsedBy(endorsement.id, { ...published, [endorsement.id]: about }, part);
    expect((await judge(award, pages)).endorsements).toMatchObject([{ endorses: { kind } }]);
    expect((await endorsers(pages)).outcome).toBe('passed');
  });

  test('may be signed by a key of the endorser', async () => {
    const key = `${THEIRS}/key`;
    const signed = signedWith({ ...endorsement, id: 'urn:uuid:9' }, key);
    const pages = endorsedBy(signJwt(signed, rsaKey.privateKey, { alg: 'RS256' }), {
      [theirs.id]: { ...theirs, publicKey: key },
      [key]: cryptographicKey({ id: key, owner: theirs.id, key: rsaKey.publicKey }),
    });
    expect((await endorsers(pages)).outcome).toBe('passed');
  });
});

describe('an endorsement that does not hold', () => {
  test.each<[string, JsonObject[string], Pages]>([
    ['is not there', endorsement.id, {}],
    ['is taken back', endorsement.id, { ...published, [endorsement.id]: 410 }],
    [
      'is of something else',
      endorsement.id,
      { ...published, [endorsement.id]: { ...endorsement, claim: `${at.assertion}/2` } },
    ],
    ['is no more than a copy', { ...endorsement, id: `${THEIRS}/2` }, published],
    [
      'lies elsewhere than its endorser',
      'https://eve.example/1',
      { ...published, 'https://eve.example/1': { ...endorsement, id: 'https://eve.example/1' } },
    ],
    [
      'is an assertion',
      endorsement.id,
      { ...published, [endorsement.id]: { ...award, id: endorsement.id } },
    ],
    ['is nothing', 'nothing', published],
  ])('counts for nothing, and against nothing: it %s', async (_, entry, pages) => {
    const { status, outcome, remarks } = await endorsers(endorsedBy(entry, pages));
    expect({ status, outcome, remarks }).toEqual({
      status: 'valid',
      outcome: 'skipped',
      remarks: ['endorsement-unconfirmed'],
    });
  });

  test('cannot make us ask more than a few hosts', async () => {
    const many = Array.from({ length: 200 }, (_, at) => `https://endorser-${at}.example/1`);
    const environment = online(hostedWith('assertion', { endorsement: many }));
    await verifyFile(new TextEncoder().encode(JSON.stringify(award)), environment);
    expect(environment.asked.length).toBeLessThan(30);
  });
});

test('an endorsement by itself is a credential', async () => {
  expect(await verdictOn(endorsement, { ...hosted, ...published })).toBe('valid');
});
