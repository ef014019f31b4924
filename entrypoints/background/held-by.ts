import { type HeldCredential, heldFrom } from '@/utils/matching/held';
import type { Pathway } from '@/utils/model/pathway';
import { recordPathways } from '@/utils/skills/record-pathways';
import { skillsOfCredential } from '@/utils/skills/skills-of-credential';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import type { Judged } from './match-candidates';

interface Told {
  readonly now: Date;
  readonly vocabulary: Vocabulary;
}

/** What a person holds: each credential, and what lies in a record and is not about somebody else. */
export const heldBy = (judged: readonly Judged[], told: Told): HeldCredential[] =>
  judged.flatMap((one) => [...itself(one, told), ...insideOf(one, told)]);

function itself({ finding, result }: Judged, { now }: Told): readonly HeldCredential[] {
  const { id, appraisal, skills } = finding;
  const sealShape = appraisal?.seal.shape;
  const credential = result?.credential;
  const held = sealShape && heldFrom({ id, credential, sealShape, skills }, now);
  return held ? [held] : [];
}

function insideOf(
  { finding: { id, appraisal }, result }: Judged,
  { now, vocabulary }: Told,
): readonly HeldCredential[] {
  return (result?.parts ?? []).flatMap(({ credential, subject }, at) => {
    const sealShape = appraisal?.parts?.[at]?.seal.shape;
    if (!sealShape || !credential || subject === 'another') return [];
    const skills = skillsOfCredential(credential, vocabulary);
    return heldFrom({ id: `${id}/${at}`, credential, sealShape, skills }, now) ?? [];
  });
}

/** The stacks that a person's records declare; one that is refuted declares nothing. */
export const recordsIn = (judged: readonly Judged[]): Pathway[] =>
  judged.flatMap(({ finding, result }) =>
    result?.credential && finding.appraisal && finding.appraisal.seal.shape !== 'problem'
      ? recordPathways(
          result.credential,
          (result.parts ?? []).flatMap(({ credential }) => credential ?? []),
        )
      : [],
  );
