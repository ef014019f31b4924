import { describe, expect, test } from 'vitest';

import type { JsonObject } from '@/utils/lib/json';

import { iTXt, pngWith, tEXt } from '../../world/bake/png';
import {
  at,
  award,
  guild,
  judge,
  ORIGIN,
  type Pages,
  remarksOn,
  verdictOn,
  weaving,
} from '../badge-site';

const V1 = 'https://w3id.org/openbadges/v1';

const recipient = { type: 'email', hashed: false, identity: 'amara@mail.example' };
const assertion = {
  uid: 'f2c20',
  recipient,
  issuedOn: 1768471200,
  badge: at.badgeClass,
  verify: { type: 'hosted', url: at.assertion },
};
const badgeClass = {
  name: 'Weaving',
  description: 'Can weave.',
  image: `${ORIGIN}/weaving.png`,
  criteria: `${ORIGIN}/criteria`,
  issuer: at.issuer,
  alignment: [{ name: 'Weave', url: 'https://skills.example/1', description: 'To weave.' }],
};
const issuer = { name: 'The Weavers’ Guild', url: ORIGIN };

const hosted: Pages = {
  [at.assertion]: assertion,
  [at.badgeClass]: badgeClass,
  [at.issuer]: issuer,
};

describe('Open Badges 1.0', () => {
  test('is valid where its verification says that it lies', async () => {
    const { credential, status } = await judge(assertion, hosted);
    expect(status).toBe('valid');
    expect(credential).toMatchObject({
      format: 'open-badges-1',
      id: at.assertion,
      issuer: { id: at.issuer, name: 'The Weavers’ Guild' },
      achievement: {
        id: at.badgeClass,
        name: 'Weaving',
        criteriaUrl: `${ORIGIN}/criteria`,
        alignments: [{ name: 'Weave', url: 'https://skills.example/1', description: 'To weave.' }],
      },
      issuedOn: '2026-01-15T10:00:00.000Z',
    });
  });

  test('says which version it was written in', async () => {
    const { checks } = await judge(assertion, hosted);
    expect(checks[0]).toMatchObject({
      id: 'well-formed',
      remarks: [{ code: 'format-upgraded', facts: { version: '1.0' } }],
    });
  });

  test.each<[string, JsonObject, string]>([
    ['a day', { issuedOn: '2026-01-15' }, '2026-01-15T00:00:00.000Z'],
    ['seconds', { issuedOn: 1768471200 }, '2026-01-15T10:00:00.000Z'],
    ['seconds in quotes', { issuedOn: '1768471200' }, '2026-01-15T10:00:00.000Z'],
    ['parts of a second', { issuedOn: '1768471200.5' }, '2026-01-15T10:00:00.500Z'],
  ])('may be dated by %s', async (_, change, date) => {
    const pages = { ...hosted, [at.assertion]: { ...assertion, ...change } };
    expect((await judge(assertion, pages)).credential?.issuedOn).toBe(date);
  });

  test('may end, in seconds as well', async () => {
    const pages = { ...hosted, [at.assertion]: { ...assertion, expires: 1768557600 } };
    expect(await verdictOn(assertion, pages)).toBe('expired');
  });

  test('lies baked in a picture, whose copy is looked up', async () => {
    const copy = { ...assertion, recipient: { ...recipient, identity: 'eve@mail.example' } };
    const picture = pngWith(iTXt('openbadges', JSON.stringify(copy)));
    expect(await verdictOn(picture, hosted)).toBe('valid');
    expect(await remarksOn(picture, hosted)).toEqual(['format-upgraded', 'hosted-copy-differs']);
    expect((await judge(picture, hosted)).credential?.recipients).toMatchObject([
      { identity: 'amara@mail.example' },
    ]);
  });

  test.each<[string, Pages, string]>([
    ['answers 410', { ...hosted, [at.assertion]: 410 }, 'revoked'],
    ['answers with the one word', { ...hosted, [at.assertion]: { revoked: true } }, 'revoked'],
    ['has lost it', { ...hosted, [at.assertion]: 404 }, 'not-found'],
  ])('is judged when its issuer %s', async (_, pages, code) =>
    expect(await verdictOn(assertion, pages)).toBe(code),
  );

  test('names the address that serves it, and no other', async () => {
    const eve = 'https://eve.example/1';
    const copy = { ...assertion, verify: { type: 'hosted', url: eve } };
    const { [at.assertion]: _, ...others } = hosted;
    expect(await verdictOn(copy, { ...others, [eve]: assertion })).toBe('unreachable');
    expect(await verdictOn(copy, { ...hosted, [eve]: copy })).toBe('hosted-out-of-scope');
    expect((await judge(copy, { ...hosted, [eve]: assertion })).credential?.id).toBe(at.assertion);
  });

  test('of another host is no badge of this issuer', async () => {
    const eve = 'https://eve.example/1';
    const copy = { ...assertion, verify: { type: 'hosted', url: eve } };
    expect(await verdictOn(copy, { ...hosted, [eve]: copy })).toBe('hosted-out-of-scope');
  });

  test('that does not say where it lies cannot be looked up', async () => {
    const { verify: _, ...copy } = assertion;
    expect(await verdictOn({ ...copy, verify: { type: 'hosted' } }, hosted)).toBe('no-proof');
    expect(await verdictOn({ revoked: true }, hosted)).toBe('no-proof');
  });

  test.each<[string, keyof typeof hosted, JsonObject]>([
    ['a recipient in words', at.assertion, { ...assertion, recipient: 'amara@mail.example' }],
    ['a verification of no kind', at.assertion, { ...assertion, verify: {} }],
    ['a badge class without a name', at.badgeClass, { ...badgeClass, name: null }],
    ['an issuer without an address', at.issuer, { name: 'The Guild' }],
  ])('has a shape: %s', async (_, url, page) =>
    expect(await verdictOn(assertion, { ...hosted, [url]: page })).toBe('malformed-value'),
  );
});

describe('Open Badges 1.1', () => {
  const linked: Pages = {
    [at.assertion]: { ...assertion, '@context': V1, type: 'Assertion', id: at.assertion },
    [at.badgeClass]: { ...badgeClass, '@context': V1, type: 'BadgeClass', id: at.badgeClass },
    [at.issuer]: { ...issuer, '@context': V1, type: 'Issuer', id: at.issuer },
  };
  const copy = { ...assertion, '@context': V1, type: 'Assertion', id: at.assertion };

  test('is valid, and says which version it was written in', async () => {
    expect(await verdictOn(copy, linked)).toBe('valid');
    const { checks } = await judge(copy, linked);
    expect(checks[0]?.remarks).toMatchObject([{ facts: { version: '1.1' } }]);
  });

  test('may call its verification by the name of 2.0', async () => {
    const { verify: verification, ...rest } = copy;
    const early = { ...rest, verification };
    const pages = { ...linked, [at.assertion]: early };
    expect(await verdictOn(early, pages)).toBe('valid');
    const elsewhere = 'https://eve.example/1';
    const moved = { ...early, id: elsewhere };
    expect(await verdictOn(moved, { ...pages, [elsewhere]: moved })).toBe('hosted-out-of-scope');
  });

  test('is made of parts that are known by where they lie', async () => {
    const other = { ...badgeClass, '@context': V1, type: 'BadgeClass', id: `${at.badgeClass}/2` };
    const { credential, checks } = await judge(copy, { ...linked, [at.badgeClass]: other });
    expect(credential?.achievement.id).toBe(at.badgeClass);
    expect(checks[0]?.remarks?.map(({ code }) => code)).toContain('known-by-address');
  });

  test('is told from a badge class', async () => {
    const alone = { ...badgeClass, '@context': V1, type: 'BadgeClass', id: at.badgeClass };
    expect(await verdictOn(alone, linked)).toBe('badge-not-awarded');
  });
});

describe('Open Badges 2.0 over parts of an earlier version', () => {
  test('is valid, and says so', async () => {
    const pages = { [at.assertion]: award, [at.badgeClass]: badgeClass, [at.issuer]: issuer };
    expect(await verdictOn(award, pages)).toBe('valid');
    expect(await remarksOn(award, pages)).toEqual(['format-upgraded']);
  });

  test('still demands of its own parts what is demanded since', async () => {
    const { issuedOn: _, ...undated } = award;
    const pages = { [at.assertion]: undated, [at.badgeClass]: weaving, [at.issuer]: guild };
    expect(await verdictOn(award, pages)).toBe('malformed-value');
    const early = { ...hosted, [at.assertion]: { ...assertion, issuedOn: null } };
    expect(await verdictOn(assertion, early)).toBe('valid');
  });
});

describe('Open Badges 0.5', () => {
  const early = {
    recipient: 'amara@mail.example',
    evidence: '/works/1',
    issued_on: '2026-01-15',
    badge: {
      version: '0.5.0',
      name: 'Weaving',
      image: '/weaving.png',
      description: 'Can weave.',
      criteria: '/criteria',
      issuer: { origin: ORIGIN, name: 'The Weavers’ Guild', contact: 'office@guild.example' },
    },
  };
  const picture = pngWith(tEXt('openbadges', at.assertion));

  test('is valid where the address in its picture leads', async () => {
    const { credential, status } = await judge(picture, { [at.assertion]: early });
    expect(status).toBe('valid');
    expect(credential).toMatchObject({
      format: 'open-badges-1',
      id: at.assertion,
      issuer: { id: ORIGIN, name: 'The Weavers’ Guild' },
      achievement: {
        name: 'Weaving',
        criteriaUrl: `${ORIGIN}/criteria`,
        image: `${ORIGIN}/weaving.png`,
      },
      recipients: [{ kind: 'email', identity: 'amara@mail.example', hashed: false }],
      evidence: [{ url: `${ORIGIN}/works/1` }],
    });
    expect(await remarksOn(picture, { [at.assertion]: early })).toEqual(['format-upgraded']);
  });

  test('may hash its recipient', async () => {
    const hashed = { ...early, recipient: 'sha256$c0ffee', salt: 'sea' };
    expect((await judge(picture, { [at.assertion]: hashed })).credential?.recipients).toEqual([
      { kind: 'email', identity: 'sha256$c0ffee', hashed: true, salt: 'sea' },
    ]);
  });

  test('is issued by the host that it lies on when it names no origin', async () => {
    const nameless = { ...early, badge: { ...early.badge, issuer: { name: 'The Guild' } } };
    const { credential } = await judge(picture, { [at.assertion]: nameless });
    expect(credential?.issuer.id).toBe(ORIGIN);
  });

  test('cannot claim another origin than its host', async () => {
    const evil = { ...early.badge.issuer, origin: 'https://guild.example.evil.example' };
    const page = { ...early, badge: { ...early.badge, issuer: evil } };
    expect(await verdictOn(picture, { [at.assertion]: page })).toBe('hosted-out-of-scope');
  });

  test.each<[string, JsonObject]>([
    ['its host', { allowedOrigins: 'guild.example' }],
    ['its beginning', { startsWith: `${ORIGIN}/` }],
  ])('cannot write rules for another origin: %s', async (_, rules) => {
    const others = { origin: 'https://other.example', name: 'Others' };
    for (const name of ['verification', 'verify']) {
      const page = { ...early, badge: { ...early.badge, issuer: { ...others, [name]: rules } } };
      expect.soft(await verdictOn(picture, { [at.assertion]: page })).toBe('hosted-out-of-scope');
    }
  });

  test('has an issuer of a name, a contact and an address', async () => {
    const more = { ...early.badge.issuer, '@id': 'https://other.example', revocationList: at.list };
    const page = { ...early, badge: { ...early.badge, issuer: more } };
    const { credential, status } = await judge(picture, { [at.assertion]: page });
    expect(status).toBe('valid');
    expect(credential).toMatchObject({ issuer: { id: ORIGIN }, statuses: [] });
  });

  test('is nothing that a file alone could prove', async () => {
    expect(await verdictOn(early, { [at.assertion]: early })).toBe('no-proof');
  });

  test.each([
    ['a name', { name: null }],
    ['criteria', { criteria: null }],
    ['a description', { description: null }],
  ])('demands %s', async (_, change) => {
    const page = { ...early, badge: { ...early.badge, ...change } };
    expect(await verdictOn(picture, { [at.assertion]: page })).toBe('malformed-value');
  });
});
