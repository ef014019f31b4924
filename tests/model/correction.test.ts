import { describe, expect, test } from 'vitest';

import {
  correctedCandidate,
  correctedPosting,
  isEmptyCorrection,
  partedLinks,
} from '@/utils/model/correction';
import type { CandidateRow, PostingRow } from '@/utils/model/store';
import { badgeLink } from '../browser/rows';

const amara: CandidateRow = {
  id: '1:a',
  tabId: 1,
  key: 'https://people.example/amara',
  name: 'Amara Lindqvist',
  nameSource: 'general',
};

const posting: PostingRow = {
  id: 'https://jobs.example/1',
  tabId: 1,
  posting: {
    url: 'https://jobs.example/1',
    title: { value: 'Analyst', source: 'json-ld' },
    description: { value: 'Kubernetes', source: 'site' },
  },
  requirements: [],
  readAt: '2026-06-01T12:00:00.000Z',
  pinned: false,
};

describe('a corrected name', () => {
  const corrected = correctedCandidate(amara, { fields: { name: 'Amara Svensson' } });

  test('stands in the place of the one that was read, as the user’s', () =>
    expect(corrected).toMatchObject({ name: 'Amara Svensson', nameSource: 'user' }));
  test('may be corrected again', () =>
    expect(correctedCandidate(corrected, { fields: { name: 'Amara' } }).name).toBe('Amara'));
  test('gives way to what was read when it is taken back', () =>
    expect(correctedCandidate(corrected, {})).toEqual(amara));
  test('is one for a page that names nobody, and may be taken back to that', () => {
    const { name: _, nameSource: __, ...nobody } = amara;
    const named = correctedCandidate(nobody, { fields: { name: 'Amara' } });
    expect(named.name).toBe('Amara');
    expect(correctedCandidate(named, {})).toEqual(nobody);
  });
});

describe('a page that is about nobody', () => {
  const nobody = correctedCandidate(amara, { isNot: 'profile' });
  test('has no name to compare with', () => expect(nobody).not.toHaveProperty('name'));
  test('has it again when that is taken back', () =>
    expect(correctedCandidate(nobody, {})).toEqual(amara));
});

describe('a corrected posting', () => {
  const corrected = correctedPosting(posting, {
    fields: { title: 'Data Analyst', company: 'Northwind' },
    edits: { kubernetes: 'removed' },
  });

  test('says which fields are the user’s, and keeps the others', () =>
    expect(corrected.posting).toEqual({
      url: 'https://jobs.example/1',
      title: { value: 'Data Analyst', source: 'user' },
      company: { value: 'Northwind', source: 'user' },
      description: { value: 'Kubernetes', source: 'site' },
    }));
  test('asks for what the user says', () =>
    expect(corrected.edits).toEqual({ kubernetes: 'removed' }));
  test('is what was read when all is taken back', () =>
    expect(correctedPosting(corrected, {})).toEqual(posting));
});

test('links that were set aside are not among the person’s', () => {
  const [own, other] = [badgeLink(), badgeLink({ href: 'https://issuer.example/2.json' })];
  expect(partedLinks([own, other], { apart: [other.href] })).toEqual({
    own: [own],
    apart: [other],
  });
});

test.each([
  [{}, true],
  [{ fields: {}, apart: [], edits: {}, isNot: undefined }, true],
  [{ fields: { name: 'A' } }, false],
  [{ isNot: 'posting' as const }, false],
  [{ apart: ['x'] }, false],
  [{ edits: { a: 'removed' as const } }, false],
])('a correction of %o is forgotten: %s', (correction, isEmpty) =>
  expect(isEmptyCorrection(correction)).toBe(isEmpty),
);
