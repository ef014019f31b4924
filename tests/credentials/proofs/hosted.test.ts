import { describe, expect, test } from 'vitest';

import { hosted } from '@/utils/credentials/proofs/hosted';
import type { JsonObject } from '@/utils/lib/json';
import type { Credential } from '@/utils/model/credential';

const OUT = 'hosted-out-of-scope';

const badge = (id: string, badgeClass: string, issuer: JsonObject): Credential => ({
  format: 'open-badges-2',
  id,
  issuer: { id: String(issuer['id']) },
  achievement: { name: 'Weaving', tags: [], alignments: [] },
  recipients: [],
  proofs: [],
  statuses: [],
  secured: {
    kind: 'record',
    document: {},
    servedAs: [id],
    badgeClass: { id: badgeClass },
    issuer,
  },
});

const verdictOn = async (credential: Credential) => {
  const found = await hosted.verify(
    { suite: 'hosted', raw: {} },
    credential,
    { ask: () => Promise.reject(new Error('asked')), now: () => new Date(0) },
    { purpose: 'assertionMethod' },
  );
  return found.ok ? 'holds' : found.problem.code;
};

describe('without rules of the issuer', () => {
  const issuer = { id: 'https://issuer.org/profile' };

  test.each([
    ['the same host', 'https://issuer.org/1', 'https://issuer.org/class', 'holds'],
    ['the same host, otherwise encrypted', 'http://issuer.org/1', 'https://issuer.org/c', 'holds'],
    ['the host in other letters', 'https://ISSUER.org/1', 'https://issuer.org/c', 'holds'],
    ['another host', 'https://other.org/1', 'https://issuer.org/c', OUT],
    ['a host that begins alike', 'https://issuer.org.evil.org/1', 'https://issuer.org/c', OUT],
    ['a host that ends alike', 'https://evil-issuer.org/1', 'https://issuer.org/c', OUT],
    ['a subdomain', 'https://badges.issuer.org/1', 'https://issuer.org/c', OUT],
    ['another port', 'https://issuer.org:8443/1', 'https://issuer.org/c', OUT],
    ['the host as user name', 'https://issuer.org@evil.org/1', 'https://issuer.org/c', OUT],
    ['a badge class elsewhere', 'https://issuer.org/1', 'https://other.org/c', OUT],
    ['a badge class without a host', 'https://issuer.org/1', 'urn:uuid:1', OUT],
    ['no address at all', 'urn:uuid:1', 'https://issuer.org/c', OUT],
    ['nothing that could be an address', 'one', 'https://issuer.org/c', OUT],
  ])('a badge may lie on the host of its issuer alone: %s', async (_, id, badgeClass, verdict) =>
    expect(await verdictOn(badge(id, badgeClass, issuer))).toBe(verdict),
  );

  test.each(['urn:issuer', 'issuer.org'])('nothing lies on the host of %s', async (id) =>
    expect(await verdictOn(badge('https://issuer.org/1', 'urn:c', { id }))).toBe(OUT),
  );

  test('a badge class without an address lies in its badge', async () => {
    const whole = badge('https://issuer.org/1', '', issuer);
    const secured = { ...whole.secured, badgeClass: {} };
    expect(await verdictOn({ ...whole, secured })).toBe('holds');
  });
});

describe('with rules of the issuer', () => {
  const under = (verification: JsonObject) => ({ id: 'https://issuer.org/profile', verification });
  const own = 'https://issuer.org/class';

  test.each<[string, JsonObject, string, string]>([
    ['an allowed host', { allowedOrigins: 'a.org' }, 'https://a.org/1', 'holds'],
    ['one of several', { allowedOrigins: ['b.org', 'a.org'] }, 'https://a.org/1', 'holds'],
    ['an allowed origin', { allowedOrigins: 'https://a.org' }, 'https://a.org/1', 'holds'],
    ['not the issuer’s own any more', { allowedOrigins: 'a.org' }, 'https://issuer.org/1', OUT],
    ['a subdomain of an allowed one', { allowedOrigins: 'a.org' }, 'https://x.a.org/1', OUT],
    ['a host that begins alike', { allowedOrigins: 'a.org' }, 'https://a.org.evil.org/1', OUT],
    ['the right beginning', { startsWith: 'https://a.org/b/' }, 'https://a.org/b/1', 'holds'],
    [
      'one of several',
      { startsWith: ['https://c.org/', 'https://a.org/b/'] },
      'https://a.org/b/1',
      'holds',
    ],
    ['another folder', { startsWith: 'https://a.org/b/' }, 'https://a.org/c/1', OUT],
    ['a way out of the folder', { startsWith: 'https://a.org/b/' }, 'https://a.org/b/../c/1', OUT],
    ['a host that begins alike', { startsWith: 'https://a.org' }, 'https://a.org.evil.org/1', OUT],
    [
      'a user name that begins alike',
      { startsWith: 'https://a.org' },
      'https://a.org@evil.org/',
      OUT,
    ],
    ['otherwise encrypted', { startsWith: 'https://a.org/' }, 'http://a.org/1', OUT],
    ['a beginning that is no address', { startsWith: 'a.org' }, 'https://a.org/1', OUT],
    ['no address for a beginning', { startsWith: 'https://a.org' }, 'a.org', OUT],
    ['a host that cannot be one', { allowedOrigins: '[' }, 'https://a.org/1', OUT],
    ['a host among what is none', { allowedOrigins: [7, 'a.org'] }, 'https://a.org/1', 'holds'],
    ['encrypted since', { startsWith: 'http://a.org/' }, 'https://a.org/1', 'holds'],
    ['encrypted since, elsewhere', { startsWith: 'http://a.org/b/' }, 'https://a.org/1', OUT],
    ['no rule at all', { allowedOrigins: '', startsWith: '' }, 'https://issuer.org/1', 'holds'],
    ['no rule at all', { allowedOrigins: '', startsWith: '' }, 'https://a.org/1', OUT],
    ['its id, by another name', { verificationProperty: '@id' }, 'https://issuer.org/1', 'holds'],
    [
      'both rules, and only one holds',
      { allowedOrigins: 'issuer.org', startsWith: 'https://issuer.org/ours/' },
      'https://issuer.org/theirs/1',
      OUT,
    ],
    [
      'both rules, and both hold',
      { allowedOrigins: 'issuer.org', startsWith: 'https://issuer.org/ours/' },
      'https://issuer.org/ours/1',
      'holds',
    ],
  ])('a badge lies within all of them: %s', async (_, verification, id, verdict) =>
    expect(await verdictOn(badge(id, own, under(verification)))).toBe(verdict),
  );

  test('a badge class lies within them or on the issuer’s host', async () => {
    const issuer = under({ startsWith: 'https://a.org/b/' });
    expect(await verdictOn(badge('https://a.org/b/1', 'https://a.org/b/c', issuer))).toBe('holds');
    expect(await verdictOn(badge('https://a.org/b/1', 'https://evil.org/c', issuer))).toBe(OUT);
  });

  test('they hold in a list of one, and by the name of 1.x, and several are not judged', async () => {
    const verification = { startsWith: 'https://issuer.org/ours/' };
    const under1 = (rules: JsonObject) =>
      verdictOn(badge('https://issuer.org/1', own, { id: 'https://issuer.org/profile', ...rules }));
    expect(await under1({ verification: [verification] })).toBe(OUT);
    expect(await under1({ verify: verification })).toBe(OUT);
    expect(await under1({ verification: [verification, {}] })).toBe('unsupported-proof');
  });

  test('a rule about something else than the id is not judged', async () => {
    const issuer = under({ verificationProperty: 'uid' });
    expect(await verdictOn(badge('https://issuer.org/1', own, issuer))).toBe('unsupported-proof');
  });
});

test('a badge must have come from the address that it names', async () => {
  const issuer = { id: 'https://issuer.org/profile' };
  const credential = badge('https://issuer.org/1', 'https://issuer.org/c', issuer);
  expect(await verdictOn({ ...credential, id: 'https://issuer.org/2' })).toBe('hosted-id-mismatch');
});
