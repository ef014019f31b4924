import { match } from '@/utils/matching/match';
import type { Evidence, Requirement } from '@/utils/model/match';
import type { Skill } from '@/utils/model/skill';
import { vocabulary } from '@/utils/skills/taxonomies';

import { attempting } from '../measuring/attempting';
import type { Subject } from './subject';

const SKILLS_EACH = 4;
const MONTH_MS = 30 * 86_400_000;
const now = new Date('2026-06-01T00:00:00Z');
const tiers = ['must', 'preferred', 'context'] as const;
const statuses = ['verified', 'verified', 'claimed', 'expired', 'void'] as const;

/** Skills that people have badges for, spread over the whole vocabulary, always the same ones. */
const skills = [...vocabulary.skills.values()].filter(({ kind }) => kind !== 'language');
const skillAt = (at: number): Skill => {
  const skill = skills[(at * 7_919) % skills.length];
  if (!skill) throw new Error('an empty vocabulary');
  return skill;
};

const requirementAt = (at: number): Requirement => {
  const { id, label, kind } = skillAt(at * 3);
  const tier = tiers[at % tiers.length] ?? 'must';
  return { id, label, kind, tier, importance: 1, sentence: label };
};

const evidenceAt = (at: number): Evidence => ({
  id: `credential ${at}`,
  name: `Credential ${at}`,
  status: statuses[at % statuses.length] ?? 'claimed',
  issuedOn: new Date(now.getTime() - (at % 60) * MONTH_MS).toISOString(),
  skills: Array.from({ length: SKILLS_EACH }, (_, nth) => {
    const { id, label, kind } = skillAt(at * SKILLS_EACH + nth);
    return { id, label, kind, source: 'tag', words: label } as const;
  }),
});

attempting(({ requirements, credentials }: Subject) => {
  const asked = Array.from({ length: requirements }, (_, at) => requirementAt(at));
  const shown = Array.from({ length: credentials }, (_, at) => evidenceAt(at));
  return () => {
    const report = match(asked, shown, { now, vocabulary });
    // Whoever finds nothing has not looked.
    return report?.total === requirements && report.rows.some(({ support }) => support);
  };
});
