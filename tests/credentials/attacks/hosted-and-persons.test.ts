import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { appraise } from '@/utils/credentials/appraise';
import type { Judged } from '@/utils/credentials/examine';
import type { Person } from '@/utils/model/person';

import { signDataIntegrity } from '../../world/sign/data-integrity';
import { thumbprint } from '../../world/sign/keys';
import {
  at,
  award,
  guild,
  hosted,
  hostedWith,
  NOW,
  ORIGIN,
  remarksOn,
  weaving,
} from '../badge-site';
import { course, eve, school } from '../issued';
import { attempt, invalid, judged, VALID } from './attempt';

const result = (found: Judged) => ({
  href: '',
  asked: [],
  provider: 'hosted',
  verifiedAt: NOW.toISOString(),
  ...found,
});

test('the badge of the guild is valid', async () => {
  expect(await attempt(award, hosted)).toEqual(VALID);
});

describe('a hosted assertion', () => {
  test.each([`${ORIGIN}/assertions/2`, `${at.assertion}/`, `${at.assertion}?copy`])(
    'whose id is not its own URL: %s',
    async (id) => {
      const elsewhere = { [id]: award, [at.assertion]: { ...award, id: `${ORIGIN}/3` } };
      expect(await attempt({ ...award, id }, { ...hosted, ...elsewhere })).toEqual(
        invalid('hosted-id-mismatch'),
      );
      const moved = { ...hosted, [id]: award };
      expect(await attempt({ ...award, id }, moved)).toEqual(VALID);
      expect(await remarksOn({ ...award, id }, moved)).toEqual(['hosted-copy-differs']);
    },
  );

  test('of which a local copy differs', async () => {
    const copy = { ...award, badge: { ...weaving, name: 'Master of Weaving' }, narrative: 'best' };
    const { credential } = await judged(copy, hosted);
    expect(credential?.achievement.name).toBe('Weaving');
    expect(credential?.narrative).toBeUndefined();
    expect(await remarksOn(copy)).toEqual(['hosted-copy-differs']);
    expect(await remarksOn(award)).toEqual([]);
  });
});

/** Addresses that begin, end or look like the guild's, and are somebody else's. */
const others = [
  'https://eve.example',
  'https://guild.example.evil.org',
  'https://evil-guild.example',
  'https://sub.guild.example',
  'https://guild.example:8443',
  'https://guild.example@evil.org',
];

describe.each(others)('a badge with a part at %s', (origin) => {
  test('its assertion', async () => {
    const id = `${origin}/assertions/1`;
    const pages = { ...hosted, [id]: { ...award, id } };
    expect(await attempt({ ...award, id }, pages)).toEqual(invalid('hosted-out-of-scope'));
  });

  test('its badge class', async () => {
    const badge = `${origin}/class`;
    const pages = { ...hostedWith('assertion', { badge }), [badge]: { ...weaving, id: badge } };
    expect(await attempt(award, pages)).toEqual(invalid('hosted-out-of-scope'));
  });

  test('its issuer', async () => {
    const issuer = `${origin}/issuer`;
    const pages = { ...hostedWith('badgeClass', { issuer }), [issuer]: { ...guild, id: issuer } };
    expect(await attempt(award, pages)).toEqual(invalid('hosted-out-of-scope'));
  });

  test('its issuer, who says that the guild is allowed', async () => {
    const issuer = `${origin}/issuer`;
    const verification = { allowedOrigins: ['guild.example'] };
    const profile = { ...guild, id: issuer, verification };
    const pages = { ...hostedWith('badgeClass', { issuer }), [issuer]: profile };
    const { credential } = await judged(award, pages);
    // The issuer's own word decides, and it is the issuer whose address is shown.
    expect(credential?.issuer.id).toBe(issuer);
  });

  test('although the issuer names where they must lie', async () => {
    for (const verification of [
      { allowedOrigins: 'guild.example' },
      { startsWith: ORIGIN },
      { startsWith: `${ORIGIN}/assertions/` },
    ]) {
      const strict = hostedWith('issuer', { verification });
      expect(await attempt(award, strict)).toEqual(VALID);
      const id = `${origin}/assertions/1`;
      const pages = { ...strict, [id]: { ...award, id } };
      expect(await attempt({ ...award, id }, pages)).toEqual(invalid('hosted-out-of-scope'));
    }
  });
});

describe('a display name that is copied', () => {
  const trusted = [
    {
      id: school.controller,
      domain: '',
      thumbprints: [thumbprint(school)],
      since: '2026-01-01T00:00:00Z',
    },
  ];
  const sealOf = async (key: typeof school) => {
    const badge = await signDataIntegrity(course({ issuer: key.controller }), key);
    const { issuer, seal } = appraise(result(await judged(badge)), { trusted, now: NOW });
    return { issuer, shape: seal.shape };
  };

  test('S23: makes nobody a recognised issuer', async () => {
    expect(course({ issuer: 'a' })['name']).toBe(course({ issuer: 'b' })['name']);
    expect(await sealOf(school)).toEqual({ issuer: 'recognised', shape: 'verified' });
    expect(await sealOf(eve)).toEqual({ issuer: 'self-declared', shape: 'caution' });
  });

  test('beside the id of the issuer, without the key', async () => {
    const forged = await signDataIntegrity(course({ issuer: school.controller }), eve);
    const found = await judged(forged);
    const { seal } = appraise(result(found), { trusted, now: NOW });
    expect(seal).toMatchObject({ shape: 'problem', reason: 'forged' });
    expect(found.credential).toBeUndefined();
  });
});

describe('S33: a recipient hash that matches someone else', () => {
  const person = (email: string): Person => ({ profiles: [], emails: [email] });
  const recipientFor = async (email: string, recipient = award['recipient'] ?? null) =>
    appraise(result(await judged(award, hostedWith('assertion', { recipient }))), {
      person: person(email),
      trusted: [],
      now: NOW,
    }).recipient;

  test('is another’s', async () => {
    expect(await recipientFor('amara@mail.example')).toBe('matches');
    expect(await recipientFor('eve@mail.example')).toBe('another');
  });

  test.each(['sha256', 'md5'])('is another’s by %s, with salt and without', async (algorithm) => {
    for (const salt of ['', 'sea']) {
      const digest = createHash(algorithm).update(`amara@mail.example${salt}`).digest('hex');
      const recipient = { type: 'email', hashed: true, identity: `${algorithm}$${digest}`, salt };
      expect(await recipientFor('amara@mail.example', recipient)).toBe('matches');
      expect(await recipientFor('eve@mail.example', recipient)).toBe('another');
      expect(await recipientFor(`amara@mail.example${salt}x`, recipient)).toBe('another');
    }
  });
});
