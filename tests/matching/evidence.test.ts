import { describe, expect, test } from 'vitest';

import { evidenceFrom, evidenceOn } from '@/utils/matching/evidence';
import { match } from '@/utils/matching/match';
import type { Appraisal } from '@/utils/model/appraisal';
import { sealShapes } from '@/utils/model/seal';
import {
  type CredentialStatus,
  issuerStandings,
  recipientMatches,
  statuses,
  type VerificationResult,
} from '@/utils/model/verification';
import { vocabulary } from '@/utils/skills/taxonomies';
import { credential } from '../skills/credential';

const result = (changes: Partial<VerificationResult> = {}): VerificationResult => ({
  href: 'https://badges.example/1',
  provider: 'hosted',
  verifiedAt: '2026-06-01T00:00:00Z',
  assurance: 'cryptographically-verified',
  status: 'valid',
  checks: [],
  proofs: [],
  asked: [],
  credential: credential({ name: 'Python', issuedOn: '2026-01-01T00:00:00Z' }),
  ...changes,
});

const { credential: _none, ...unobtained } = result();

const evidence = (sealShape: (typeof sealShapes)[number], of: VerificationResult) =>
  evidenceFrom({ id: 'f1', result: of, sealShape }, vocabulary);

const expired = (appraisal: Pick<Appraisal, 'recipient' | 'issuer'>) =>
  evidenceFrom(
    { id: 'f1', result: result({ status: 'expired' }), sealShape: 'caution', appraisal },
    vocabulary,
  ).status;

const voided: readonly CredentialStatus[] = ['revoked', 'suspended', 'not-yet-valid'];

/** The whole table: what each seal with each status counts as. */
describe.each(statuses)('a credential that is %s', (status) => {
  test.each(sealShapes)('counts by its seal: %s', (sealShape) => {
    const expected = () => {
      if (sealShape === 'problem' || voided.includes(status)) return 'void';
      if (sealShape === 'verified') return 'verified';
      return sealShape === 'caution' && status === 'expired' ? 'expired' : 'claimed';
    };
    expect(evidence(sealShape, result({ status })).status).toBe(expected());
  });
});

describe('a credential that is expired', () => {
  test.each(recipientMatches)('counts by whose it is: %s', (recipient) => {
    const isClaim = ['another', 'compatible', 'not-comparable'].includes(recipient);
    expect(expired({ recipient, issuer: 'recognised' })).toBe(isClaim ? 'claimed' : 'expired');
  });

  test.each(issuerStandings)('counts by who vouches for its issuer: %s', (issuer) => {
    const isClaim = issuer === 'self-declared';
    expect(expired({ recipient: 'matches', issuer })).toBe(isClaim ? 'claimed' : 'expired');
  });
});

test('an end makes no claim worth more: what was read from a page is one', () => {
  const read = { assurance: 'found-on-issuer-page', status: 'expired' } as const;
  expect(evidence('caution', result(read)).status).toBe('claimed');
});

describe('evidence', () => {
  test('is verified under the verified seal alone: confirmed is a claim', () => {
    const counted = sealShapes.filter((shape) => evidence(shape, result()).status === 'verified');
    expect(counted).toEqual(['verified']);
  });

  test('has the name, date and skills of its credential', () => {
    expect(evidence('verified', result())).toEqual({
      id: 'f1',
      name: 'Python',
      status: 'verified',
      issuedOn: '2026-01-01T00:00:00Z',
      skills: [
        { id: 'ps:python', label: 'Python', kind: 'technology', source: 'name', words: 'Python' },
      ],
    });
  });

  test('takes the start of validity where no issue date is stated, and no date where neither is', () => {
    const dated = { ...credential({ name: 'Python' }), validFrom: '2026-02-01T00:00:00Z' };
    expect(evidence('verified', result({ credential: dated })).issuedOn).toBe(
      '2026-02-01T00:00:00Z',
    );
    expect(evidence('verified', result({ credential: credential() }))).not.toHaveProperty(
      'issuedOn',
    );
  });

  test('that is refused shows no claim, only the host', () => {
    expect(evidence('problem', result())).toEqual({
      id: 'f1',
      name: 'badges.example',
      status: 'void',
      skills: [],
    });
  });

  test('that was not obtained is a claim of nothing, whatever its seal', () => {
    expect(evidence('neutral', unobtained)).toMatchObject({ status: 'claimed', skills: [] });
    expect(evidence('verified', unobtained)).toMatchObject({ status: 'claimed', skills: [] });
    expect(evidence('problem', unobtained)).toMatchObject({ status: 'void', skills: [] });
    expect(evidence('neutral', { ...unobtained, href: 'badge.png' }).name).toBe('badge.png');
  });

  test('that has ended since it was checked counts as expired, whatever its status then was', () => {
    const ends = { ...credential({ name: 'Python' }), validUntil: '2026-08-01T00:00:00Z' };
    const one = evidence('verified', result({ credential: ends }));
    const statusOn = (day: string) => evidenceOn(one, new Date(day)).status;
    expect(statusOn('2026-07-31T23:59:59Z')).toBe('verified');
    expect(statusOn('2026-08-01T00:00:00Z')).toBe('expired');
    const python = { id: 'ps:python', label: 'Python', kind: 'technology', tier: 'must' } as const;
    const asked = [{ ...python, importance: 1, sentence: 'Python is asked for.' }];
    const shownOn = (day: string) => match(asked, [one], { now: new Date(day), vocabulary })?.shown;
    expect([shownOn('2026-07-31'), shownOn('2026-08-02')]).toEqual([1, 0]);
  });
});
