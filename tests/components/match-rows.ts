import type { MatchReport, MatchRow } from '@/utils/model/match';

/** Lines of a match of which a test says only what matters. */
const skill = { id: 'ps:kubernetes', label: 'Kubernetes', kind: 'technology' } as const;

export const support: NonNullable<MatchRow['support']> = {
  evidenceId: 'a',
  evidenceName: 'Kubernetes Operations',
  skill: { ...skill, source: 'name', words: 'Kubernetes Operations' },
  relation: 'exact',
  status: 'verified',
  factors: { status: 1, relation: 1, age: 0.9, level: 1 },
  strength: 0.9,
};

export const line = (told: Partial<MatchRow> = {}): MatchRow => ({
  requirement: {
    ...skill,
    tier: 'must',
    importance: 1,
    sentence: 'At least three years of running Kubernetes.',
  },
  weight: 3,
  strength: 0.9,
  verifiedStrength: 0.9,
  shown: true,
  support,
  losses: [],
  ...told,
});

export const notShown = (): MatchRow => {
  const { support: _, ...rest } = line({ shown: false, strength: 0, verifiedStrength: 0 });
  return rest;
};

export const emptyReport: MatchReport = {
  shown: 0,
  total: 0,
  band: 'weak',
  score: 0,
  verifiedScore: 0,
  heldBack: 0,
  rows: [],
};
