import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { datesOf } from '@/components/dates-words';
import { labelOf } from '@/components/label-words';
import { howChecked, sentenceOf } from '@/components/sentence-words';
import { direction, language, sayAgo, sayCount, sayProblem, speak } from '@/components/words';
import { problemCodes } from '@/utils/lib/problem';
import { findingStates } from '@/utils/model/finding-row';
import { sealReasons } from '@/utils/model/seal';
import type { ResultRow } from '@/utils/model/store';

import { locales, voice } from './locales';
import { except, forged, kubernetes, NOW, problem, seenWith, unseen } from './seen';

beforeAll(() => speak(voice()));

const RAW_KEY = /\b(?:label|say|problem|check|when|dates|checked)_[a-z_]+|\$\d/u;

describe.each(locales)('in $language', ({ language: spoken }) => {
  beforeEach(() => {
    speak(voice(spoken));
    return () => speak(voice());
  });

  test.each(sealReasons)('%s has a label and a sentence', (reason) => {
    const seen = seenWith(reason, { result: { problem: problem('unreachable') } });
    expect(labelOf(seen, NOW)).not.toMatch(RAW_KEY);
    expect(sentenceOf(seen, { now: NOW })).not.toMatch(RAW_KEY);
  });

  test.each(findingStates.filter((state) => state !== 'done'))(
    '%s has a label and a sentence',
    (state) => {
      const seen = unseen({ state, until: '2026-06-01T12:05:00Z', host: 'issuer.example' });
      expect(labelOf(seen, NOW)).not.toMatch(RAW_KEY);
      expect(sentenceOf(seen, { now: NOW })).not.toMatch(RAW_KEY);
    },
  );

  test.each(problemCodes)('%s has a sentence', (code) => {
    const facts = { host: 'issuer.example', until: '2026-06-01T12:05:00Z', status: '503' };
    expect(sayProblem(problem(code, facts))).not.toMatch(RAW_KEY);
  });

  test.each([0, 1, 2, 3, 11, 100])('%i is counted', (count) =>
    expect(sayCount('found', count)).not.toMatch(/found_|\$\d/u),
  );
});

describe('the sentence about what has ended', () => {
  const ended = (appraisal: NonNullable<Parameters<typeof seenWith>[1]>['appraisal'] = {}) =>
    sentenceOf(seenWith('expired', { appraisal }), { now: NOW, person: 'Mallory Black' });
  const BEFORE = 'Genuine, issued by halden.example, but it was valid only until 3 May 2028.';
  const OTHER = 'It names another recipient.';
  const UNKNOWN = 'Nobody we know vouches for its issuer.';

  test.each([
    [{}, BEFORE],
    [{ recipient: 'another' }, `${BEFORE} ${OTHER}`],
    [{ issuer: 'self-declared' }, `${BEFORE} ${UNKNOWN}`],
    [{ recipient: 'another', issuer: 'self-declared' }, `${BEFORE} ${OTHER} ${UNKNOWN}`],
  ] as const)('says whose it is not, and that nobody knows its issuer: %o', (told, said) =>
    expect(ended(told)).toBe(said),
  );

  test('of what is refused says nothing besides', () => {
    const appraisal = { recipient: 'another', issuer: 'self-declared' } as const;
    expect(sentenceOf(seenWith('revoked', { appraisal }), { now: NOW })).toBe(
      'The issuer has revoked this credential.',
    );
  });

  test('repeats nothing that has decided the seal', () => {
    const sentence = (reason: 'another-recipient' | 'issuer-unknown', told: object) =>
      sentenceOf(seenWith(reason, { appraisal: told }), { now: NOW });
    expect(sentence('another-recipient', { recipient: 'another' })).not.toContain(OTHER);
    expect(sentence('issuer-unknown', { issuer: 'self-declared' })).not.toContain(UNKNOWN);
  });
});

describe('the label of a check that is done', () => {
  const label = (...seen: Parameters<typeof seenWith>) => labelOf(seenWith(...seen), NOW);

  test('S23: says what was shown and who issued it, by domain and not by name', () =>
    expect(label('all-checked')).toBe('Verified: Kubernetes Operations, issued by halden.example'));

  test('says how old the answer is once it is more than a day old', () =>
    expect(
      label('all-checked', { stale: true, result: { verifiedAt: '2026-05-29T12:00:00Z' } }),
    ).toBe(
      'Verified 3 days ago (not re-checked): Kubernetes Operations, issued by halden.example',
    ));

  test('says which of the two was another: name or address', () => {
    expect(label('another-recipient')).toBe('Caution: issued to another name');
    expect(label('another-recipient', { appraisal: { recipientBy: 'email' } })).toBe(
      'Caution: issued to another e-mail address',
    );
  });

  test('says nothing that a forged credential claims', () =>
    expect(labelOf(forged(), NOW)).toBe('Problem: tampered with or not what it claims to be'));

  test('calls a credential "not known" with the reason, never bad, when it could not be asked', () =>
    expect(label('not-judged', { result: { problem: problem('unreachable') } })).toBe(
      'Not known: The issuer could not be reached.',
    ));
});

describe('the label of a check that waits', () => {
  test('names the host that asked to wait, which may not be the link’s', () => {
    const until = '2026-06-01T12:05:00Z';
    const paused = unseen({ state: 'paused', until, host: 'status.example' });
    expect(labelOf(paused, NOW)).toMatch(/^Paused by status\.example until /u);
    expect(sentenceOf(paused, { now: NOW })).toMatch(/^status\.example asked to wait until /u);
    expect(labelOf(unseen({ state: 'paused', until }), NOW)).toContain('issuer.example');
  });

  test('names the host that is not allowed yet', () =>
    expect(labelOf(unseen({ state: 'needs-access', host: 'halden.example' }), NOW)).toBe(
      'Needs access to halden.example',
    ));
});

describe('the sentence on what is verified', () => {
  const { issuedOn: _, ...undated } = kubernetes();
  const said = (spoken: string, result: Partial<ResultRow> = {}) => {
    speak(voice(spoken));
    const sentence = sentenceOf(seenWith('all-checked', { result }), { now: NOW });
    speak(voice());
    return sentence;
  };

  test('says by whom and when, how it was checked, and whose it is', () =>
    expect(said('en')).toBe(
      'Issued by halden.example on 3 May 2025. Signature, issuer, dates and revocation checked just now. Its recipient matches this page.',
    ));

  test('says that the user said whose it is', () =>
    expect(
      sentenceOf(seenWith('all-checked', { appraisal: { recipientBy: 'you' } }), { now: NOW }),
    ).toBe(
      'Issued by halden.example on 3 May 2025. Signature, issuer, dates and revocation checked just now. You said that it is this person’s.',
    ));

  test('says that no day is stated where none is', () =>
    expect(said('en', { credential: undated })).toMatch(
      /^Issued by halden\.example; it does not say when\. Signature/u,
    ));

  test.each(['ja', 'zh_CN'])('has no space between its sentences in %s', (spoken) =>
    expect(said(spoken)).not.toMatch(/。 /u),
  );
});

describe('how it was checked', () => {
  const said = (result: Partial<ResultRow> = {}) => {
    const seen = seenWith('all-checked', { result });
    return seen.result ? howChecked(seen.result, NOW) : '';
  };

  test('lists what passed', () =>
    expect(said()).toBe('Signature, issuer, dates and revocation checked just now.'));

  test('says so where the issuer offers no revocation', () =>
    expect(said({ checks: except('status', { outcome: 'skipped' }) })).toBe(
      'Signature, issuer and dates checked just now. The issuer offers no revocation.',
    ));

  test('of a status that the holder may have left out says so', () => {
    const remarks = [problem('status-not-disclosed')];
    const checks = except('status', { outcome: 'skipped', remarks });
    expect(sentenceOf(seenWith('status-unchecked', { result: { checks } }), { now: NOW })).toBe(
      'Genuine, issued by halden.example, but whether it was revoked could not be found out: No revocation list is shown; the holder may have left it out.',
    );
  });

  test('says that it is not shown where the holder may have left it out', () => {
    const remarks = [problem('status-not-disclosed')];
    expect(said({ checks: except('status', { outcome: 'skipped', remarks }) })).toBe(
      'Signature, issuer and dates checked just now. No revocation list is shown; the holder may have left it out.',
    );
  });

  test.each([
    ['could not be read', { outcome: 'unknown', problem: problem('status-retrieval-error') }],
    ['says that it is revoked', { outcome: 'failed', problem: problem('revoked') }],
  ] as const)('does not say so where revocation is offered and %s', (_, check) =>
    expect(said({ checks: except('status', check) })).toBe(
      'Signature, issuer and dates checked just now.',
    ),
  );

  test('speaks of a record where nothing is signed', () =>
    expect(said({ assurance: 'issuer-api-confirmed' })).toMatch(/^Issuer’s own record, /u));

  test('says nothing where nothing was checked', () =>
    expect(said({ checks: [], assurance: 'link-shape-only' })).toBe(''));

  test('says when', () =>
    expect(said({ verifiedAt: '2026-06-01T11:00:00Z' })).toMatch(/ checked 1 hour ago\.$/u));
});

describe('dates', () => {
  const FROM = '2025-05-03T12:00:00Z';
  const UNTIL = '2028-05-03T12:00:00Z';

  const dates = (told: { validFrom?: string; validUntil?: string }) => {
    const { validFrom: _, validUntil: __, ...timeless } = kubernetes();
    return datesOf({ ...timeless, ...told });
  };

  test.each([
    ['from a day to a day', { validFrom: FROM, validUntil: UNTIL }, '3 May 2025 to 3 May 2028'],
    ['from a day on', { validFrom: FROM }, 'since 3 May 2025, no end stated'],
    ['to a day', { validUntil: UNTIL }, 'until 3 May 2028, no beginning stated'],
    ['not stated', {}, 'not stated'],
    ['what is no date', { validFrom: 'soon' }, 'since not stated, no end stated'],
  ])('%s', (_, told, said) => expect(dates(told)).toBe(said));
});

describe('a problem', () => {
  test.each([
    ['names the host', problem('needs-access', { host: 'a.example' }), 'a.example'],
    ['names the status', problem('server-error', { host: 'a.example', status: '503' }), '(503)'],
    [
      'names the other issuer',
      problem('status-list-of-another', { issuer: 'b' }),
      'else than the issuer: b.',
    ],
    ['repeats the message', problem('status-message', { text: 'Ask us' }), '“Ask us”'],
  ])('%s', (_, told, said) => expect(sayProblem(told)).toContain(said));

  test('says until which day a host wants to be left alone, for that is not today', () => {
    const until = '2027-01-05T10:30:00Z';
    expect(sayProblem(problem('rate-limited', { host: 'a.example', until }))).toMatch(
      /5 Jan 2027.*\d{1,2}:\d\d/u,
    );
  });

  test.each(['offline', 'unreachable', 'timed-out', 'server-error'] as const)(
    'of the network (%s) is said to mean nothing for the credential',
    (code) => {
      const seen = seenWith('not-judged', { result: { problem: problem(code) } });
      expect(sentenceOf(seen, { now: NOW })).toContain('That says nothing about the credential');
    },
  );
});

describe('what others wrote', () => {
  test('loses what would turn or hide it before it is shown', () => {
    const name = 'Doctor\u202e etarotcoD\u200b of\u0000 Law';
    const seen = seenWith('all-checked', { result: { credential: kubernetes({}) } });
    const achievement = { ...kubernetes().achievement, name };
    const turned = seenWith('all-checked', { result: { credential: kubernetes({ achievement }) } });
    expect(labelOf(turned, NOW)).toBe(
      'Verified: Doctor etarotcoD of Law, issued by halden.example',
    );
    expect(labelOf(seen, NOW)).not.toMatch(/\p{Cc}|\u202e/u);
  });

  test('cannot bring placeholders of its own', () => {
    const achievement = { ...kubernetes().achievement, name: '$2 and $1' };
    const seen = seenWith('all-checked', { result: { credential: kubernetes({ achievement }) } });
    expect(labelOf(seen, NOW)).toBe('Verified: $2 and $1, issued by halden.example');
  });

  test('is quoted where the issuer gives a reason', () => {
    const facts = { reason: 'Copied laboratory report.' };
    const seen = seenWith('revoked', { result: { problem: problem('revoked', facts) } });
    expect(sentenceOf(seen, { now: NOW })).toContain('“Copied laboratory report.”');
  });
});

describe('the time since', () => {
  test.each([
    ['2026-06-01T12:00:30Z', 'just now'],
    ['2026-06-01T11:59:30Z', 'just now'],
    ['2026-06-01T11:57:00Z', '3 minutes ago'],
    ['2026-06-01T10:00:00Z', '2 hours ago'],
    ['2026-05-31T12:00:00Z', 'yesterday'],
    ['2026-05-27T12:00:00Z', '5 days ago'],
    ['2026-04-01T12:00:00Z', '2 months ago'],
    ['2024-06-01T12:00:00Z', '2 years ago'],
  ])('%s is %s', (iso, said) => expect(sayAgo(iso, NOW)).toBe(said));
});

describe('the language', () => {
  test('and its direction are those of the sentences', () => {
    expect([language(), direction()]).toEqual(['en-GB', 'ltr']);
    speak(voice('ar'));
    expect([language(), direction()]).toEqual(['ar', 'rtl']);
    speak(voice());
  });

  test('is asked for the plural form of a number', () => {
    expect(sayCount('found', 1)).toBe('1 credential found');
    expect(sayCount('found', 2)).toBe('2 credentials found');
  });

  test('shows a key that nobody has put into words, rather than nothing', () =>
    expect(sayCount('nobody_said', 1)).toBe('nobody_said'));
});
