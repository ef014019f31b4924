import { beforeEach, expect, test } from 'vitest';

import { beholding } from '@/entrypoints/background/appraise-findings';
import type { Achievement, Credential } from '@/utils/model/credential';

import { freshBrowser } from '../browser/fake-browser';
import { emptyStore, NOW } from './around';

beforeEach(() => freshBrowser());

const badge = (told: Partial<Achievement>): Credential => ({
  format: 'open-badges-3',
  achievement: { name: 'Linux administration', tags: ['Git'], alignments: [], ...told },
  issuer: { id: 'https://school.example/' },
  recipients: [],
  proofs: [],
  statuses: [],
  secured: { kind: 'document', document: {} },
});

test('what the copies of a badge say of skills is read once', async () => {
  const { skillsOf } = await (await beholding(NOW)).toldOf(emptyStore(), []);
  const first = skillsOf(badge({ id: 'urn:copy:1', image: 'https://school.example/1.png' }));
  expect(first.map(({ label }) => label)).toContain('Git');
  expect(skillsOf(badge({ id: 'urn:copy:2', image: 'https://school.example/2.png' }))).toBe(first);
  expect(skillsOf(badge({ id: 'urn:copy:1', tags: ['Docker'] }))).not.toEqual(first);
});
