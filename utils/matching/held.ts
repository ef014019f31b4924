import type { Credential } from '@/utils/model/credential';
import type { HeldLine } from '@/utils/model/holding-row';
import type { SealShape } from '@/utils/model/seal';
import type { ShownSkill } from '@/utils/model/skill';
import { badgeIdsOf } from '@/utils/skills/badge-ids';
import type { Held } from '@/utils/skills/declared-stack';

/** A credential as stacks and their next steps see it. */
export interface HeldCredential extends Held, HeldLine {}

interface Judged {
  readonly id: string;
  readonly credential: Credential | undefined;
  readonly sealShape: SealShape;
  readonly skills: readonly ShownSkill[];
}

/** What was obtained and not refused. */
export function heldFrom(judged: Judged, now: Date): HeldCredential | undefined {
  const line = heldLine(judged);
  return line && heldOn(line, now);
}

/** The same, whenever it is looked at. */
export function heldLine({
  id,
  credential,
  sealShape: shape,
  skills,
}: Judged): HeldLine | undefined {
  if (!credential || shape === 'problem' || shape === 'neutral') return undefined;
  const { validUntil } = credential;
  return {
    id,
    name: credential.achievement.name,
    shape,
    badgeIds: badgeIdsOf(credential, skills),
    skills,
    ...(validUntil !== undefined && { validUntil }),
  };
}

/** Only what is verified and has not expired since counts on a pathway. */
export function heldOn(line: HeldLine, now: Date): HeldCredential {
  const { shape, validUntil } = line;
  const isOver = validUntil !== undefined && Date.parse(validUntil) <= now.getTime();
  return { ...line, verified: shape === 'verified' && !isOver };
}
