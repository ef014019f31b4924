import type { SealShape } from '@/utils/model/seal';
import type { ShownSkill } from '@/utils/model/skill';
import { badgeIdsOf } from '@/utils/skills/badge-ids';
import type { Held } from '@/utils/skills/declared-stack';
import { type Family, familyBadgeIds } from '@/utils/skills/family';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { evidenceFrom, type SealedResult } from './evidence';

/** A credential as stacks and their next steps see it. */
export interface HeldCredential extends Held {
  readonly name: string;
  readonly shape: SealShape;
  readonly skills: readonly ShownSkill[];
  readonly validUntil?: string;
}

/** What was obtained and not refused; only what is verified and has not expired since counts on a pathway. */
export function heldFrom(
  sealed: SealedResult,
  { vocabulary, families, now }: { vocabulary: Vocabulary; families: readonly Family[]; now: Date },
): HeldCredential | undefined {
  const { credential } = sealed.result;
  if (!credential || sealed.sealShape === 'problem' || sealed.sealShape === 'neutral')
    return undefined;
  const { id, name, status, skills } = evidenceFrom(sealed, vocabulary);
  const { validUntil } = credential;
  const isOver = validUntil !== undefined && Date.parse(validUntil) <= now.getTime();
  return {
    id,
    name,
    shape: sealed.sealShape,
    badgeIds: [...badgeIdsOf(credential, skills), ...familyBadgeIds(credential, families)],
    verified: status === 'verified' && !isOver,
    skills,
    ...(validUntil !== undefined && { validUntil }),
  };
}
