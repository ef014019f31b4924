import { type HeldCredential, heldLine, heldOn } from '@/utils/matching/held';
import type { HeldLine } from '@/utils/model/holding-row';
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
export const heldBy = (judged: readonly Judged[], { now, vocabulary }: Told): HeldCredential[] =>
  judged
    .flatMap((one) => [itself(one) ?? [], insideOf(one, vocabulary)].flat())
    .map((line) => heldOn(line, now));

export function itself({ finding, result }: Judged): HeldLine | undefined {
  const { id, appraisal, skills } = finding;
  const sealShape = appraisal?.seal.shape;
  return sealShape && heldLine({ id, credential: result?.credential, sealShape, skills });
}

export function insideOf(
  { finding: { id, appraisal }, result }: Judged,
  vocabulary: Vocabulary,
): readonly HeldLine[] {
  return (result?.parts ?? []).flatMap(({ credential, subject }, at) => {
    const sealShape = appraisal?.parts?.[at]?.seal.shape;
    if (!sealShape || !credential || subject === 'another') return [];
    const skills = skillsOfCredential(credential, vocabulary);
    return heldLine({ id: `${id}/${at}`, credential, sealShape, skills }) ?? [];
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
