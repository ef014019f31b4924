import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { overlayFeed, publicVerdict } from '@/components/overlay-words';
import type { Seen } from '@/components/seen';
import { speak } from '@/components/words';
import { appraise } from '@/utils/credentials/appraise';
import { verifyLink } from '@/utils/credentials/verify-link';
import { findingStates } from '@/utils/model/finding-row';
import { PublicVerdict } from '@/utils/model/public-verdict';
import { sealReasons } from '@/utils/model/seal';
import { skillsOfCredential } from '@/utils/skills/skills-of-credential';
import { vocabulary } from '@/utils/skills/taxonomies';

import { linkTo } from '../background/readings';
import { findingRow } from '../browser/rows';
import { type LinkName, links } from '../world/links';
import { people } from '../world/people';
import { startWorld, type World } from '../world/world';
import { locales, voice } from './locales';
import { forged, kubernetes, NOW, problem, seenWith, unseen } from './seen';

const CLAIMS = ['achievement', 'issuerDomain', 'dates', 'nameMatch', 'checked'] as const;

beforeAll(() => speak(voice()));

describe('what a page gets to know of the world', () => {
  const names = Object.keys(links).filter((name): name is LinkName => name in links);
  const person = { name: people.amara.name, profiles: [], emails: [people.amara.email] };
  const seen = new Map<LinkName, Seen>();
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ now: NOW });
    for (const name of names) {
      const link = linkTo(links[name].href, links[name].title);
      const verified = await verifyLink(link, { ask: world.ask, now: () => NOW });
      const result = { ...verified, id: link.href };
      const appraisal = appraise(result, { person, trusted: world.trusted, now: NOW });
      const skills = result.credential ? skillsOfCredential(result.credential, vocabulary) : [];
      seen.set(name, { finding: findingRow({ link, state: 'done', appraisal, skills }), result });
    }
  });
  afterAll(() => world.stop());

  const verdictOf = (name: LinkName) => publicVerdict(seen.get(name) ?? unseen(), { now: NOW });

  describe.each(locales)('in $language', ({ language }) => {
    beforeEach(() => {
      speak(voice(language));
      return () => speak(voice());
    });

    test.each(names)('%s has the agreed shape', (name) => {
      const verdict = verdictOf(name);
      expect(PublicVerdict.parse(verdict)).toEqual(verdict);
    });

    test.each(names)('S47: %s says nothing of the holder', (name) => {
      const text = JSON.stringify(verdictOf(name));
      for (const { name: holder, email } of Object.values(people)) {
        expect(text).not.toContain(holder);
        for (const part of holder.split(' ')) expect(text).not.toContain(part);
        expect(text).not.toContain(email);
      }
      expect(text).not.toContain('mail.example');
      expect(text).not.toContain('sha256$');
    });

    test.each(names)('S47: %s says nothing of skills and evidence but its title', (name) => {
      const { finding, result } = seen.get(name) ?? unseen();
      const title = links[name].title;
      const text = JSON.stringify(verdictOf(name)).replaceAll(title, '');
      const { href } = finding.link;
      const skills = finding.skills.map(({ label }) => label);
      for (const label of skills.filter((one) => !title.includes(one) && !href.includes(one)))
        expect(text).not.toContain(label);
      const { description, criteria } = result?.credential?.achievement ?? {};
      for (const words of [description, criteria]) if (words) expect(text).not.toContain(words);
      expect(text).not.toContain('thumbprint');
    });
  });

  test('the forged one is a sentence and the host of its link, and nothing that it claims', () => {
    const verdict = verdictOf('tampered');
    expect(verdict).toEqual({
      findingId: expect.any(String),
      href: links.tampered.href,
      shape: 'problem',
      hollow: false,
      busy: false,
      label: 'Problem: tampered with or not what it claims to be',
      sentence:
        'Its signature does not fit: it was changed after it was signed. Nothing it claims is shown. The link leads to halden.example.',
    });
    expect(JSON.stringify(verdict)).not.toContain(links.tampered.title);
  });

  test('a verified one says what, by whom, when and how', () =>
    expect(verdictOf('dataIntegrity')).toMatchObject({
      shape: 'verified',
      achievement: 'Kubernetes Operations',
      issuerDomain: 'halden.example',
      nameMatch: 'matches this page',
      checked: expect.stringMatching(/^Signature, .+ checked just now\.$/u),
    }));

  test('one of which the user has said whose it is says so', () => {
    const seen = seenWith('all-checked', { appraisal: { recipientBy: 'you' } });
    expect(publicVerdict(seen, { now: NOW }).nameMatch).toBe('You said that it is this person’s');
  });

  test('a revoked one is not said to offer no revocation', () =>
    expect(JSON.stringify(verdictOf('revoked'))).not.toContain('offers no revocation'));
});

describe('whatever a finding came to', () => {
  test.each(sealReasons)('%s has the agreed shape', (reason) => {
    const verdict = publicVerdict(seenWith(reason), { now: NOW });
    expect(PublicVerdict.parse(verdict)).toEqual(verdict);
  });

  test.each(findingStates)('%s has the agreed shape', (state) => {
    const until = '2026-06-01T12:05:00Z';
    const verdict = publicVerdict(unseen({ state, until, host: 'issuer.example' }), { now: NOW });
    expect(PublicVerdict.parse(verdict)).toEqual(verdict);
    expect(verdict).toMatchObject({ shape: 'neutral' });
    expect(verdict.busy).toBe(state === 'waiting' || state === 'checking');
  });

  test.each(['forged', 'holder-proof-failed'] as const)('%s shows no claim', (reason) => {
    const verdict = publicVerdict(
      seenWith(reason, { result: { problem: problem('typ-mismatch') } }),
      { now: NOW },
    );
    for (const claim of CLAIMS) expect(verdict).not.toHaveProperty(claim);
    expect(JSON.stringify(verdict)).not.toContain('Kubernetes Operations');
    expect(publicVerdict(forged(), { now: NOW })).not.toHaveProperty('achievement');
  });

  test('S29: an answer of another day is hollow and says how old it is', () => {
    const stale = seenWith('all-checked', {
      stale: true,
      result: { verifiedAt: '2026-05-29T12:00:00Z' },
    });
    expect(publicVerdict(stale, { now: NOW })).toMatchObject({
      hollow: true,
      label: expect.stringContaining('3 days ago'),
      checked: expect.stringContaining('3 days ago'),
    });
  });
});

describe('an issuer that writes too much', () => {
  const long = 'A'.repeat(100_000);
  const verdictWith = (told: Parameters<typeof kubernetes>[0]) =>
    publicVerdict(seenWith('all-checked', { result: { credential: kubernetes(told) } }), {
      now: NOW,
    });

  test.each([
    ['in its title', { achievement: { ...kubernetes().achievement, name: long } }],
    ['in its id', { issuer: { id: `did:web:${long}` } }],
  ])('%s fills no card', (_, told) => {
    const verdict = verdictWith(told);
    expect(PublicVerdict.parse(verdict)).toEqual(verdict);
    expect(JSON.stringify(verdict).length).toBeLessThan(2_500);
  });

  test('in its reason fills no card', () => {
    const facts = { reason: long };
    const revoked = seenWith('revoked', { result: { problem: problem('revoked', facts) } });
    expect(PublicVerdict.safeParse(publicVerdict(revoked, { now: NOW })).success).toBe(true);
  });

  test('cannot turn or hide the words of a card', () => {
    const name = 'Doctor\u202e etarotcoD\u200b';
    const verdict = verdictWith({
      achievement: { ...kubernetes().achievement, name },
      issuer: { id: 'did:web:halden\u200b.example\u202e' },
    });
    expect(verdict.achievement).toBe('Doctor etarotcoD');
    expect(JSON.stringify(verdict)).not.toMatch(/[\u200b\u202e]/u);
  });
});

describe('what the worker sends to the marks of a page', () => {
  test('is all verdicts, and the words around them', () => {
    const feed = overlayFeed([seenWith('all-checked'), forged()], { now: NOW });
    expect(feed.verdicts).toHaveLength(2);
    for (const words of Object.values(feed.words)) expect(words).not.toMatch(/^(?:fact|card)_|^$/u);
    expect(feed.words.direction).toBe('ltr');
  });

  test('goes from right to left where the language does', () => {
    speak(voice('ar'));
    expect(overlayFeed([], { now: NOW }).words.direction).toBe('rtl');
    speak(voice());
  });
});
