import type { Credential } from '@/utils/model/credential';
import type { SealShape } from '@/utils/model/seal';
import type { ShownSkill } from '@/utils/model/skill';
import { badgeIdsOf } from '@/utils/skills/badge-ids';
import type { Held } from '@/utils/skills/declared-stack';

/** A credential as stacks and their next steps see it. */
export interface HeldCredential extends Held {
  readonly name: string;
  readonly shape: SealShape;
  readonly skills: readonly ShownSkill[];
  readonly validUntil?: string;
}

interface Judged {
  readonly id: string;
  readonly credential: Credential | undefined;
  readonly sealShape: SealShape;
  readonly skills: readonly ShownSkill[];
}

/** What was obtained and not refused; only what is verified and has not expired since counts on a pathway. */
export function heldFrom(
  { id, credential, sealShape: shape, skills }: Judged,
  now: Date,
): HeldCredential | undefined {
  if (!credential || shape === 'problem' || shape === 'neutral') return undefined;
  const { validUntil } = credential;
  const isOver = validUntil !== undefined && Date.parse(validUntil) <= now.getTime();
  return {
    id,
    name: credential.achievement.name,
    shape,
    badgeIds: badgeIdsOf(credential, skills),
    verified: shape === 'verified' && !isOver,
    skills,
    ...(validUntil !== undefined && { validUntil }),
  };
}
