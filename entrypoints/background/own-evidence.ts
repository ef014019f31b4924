import { evidenceOn } from '@/utils/matching/evidence';
import type { HeldCredential } from '@/utils/matching/held';
import { heldOn } from '@/utils/matching/held';
import type { Evidence } from '@/utils/model/match';
import type { Store } from '@/utils/model/store';

import { heldIn, linesOf } from './draw-own';

export interface OwnEvidence {
  readonly evidence: readonly Evidence[];
  readonly held: readonly HeldCredential[];
  /** For each credential in whose place none was issued later the id of its evidence. */
  readonly evidenceIds: ReadonlyMap<string, string>;
}

/** What the user's own credentials show, in one pass over their lines. */
export async function ownEvidence(store: Store, now: Date): Promise<OwnEvidence> {
  const lines = await linesOf(store);
  return {
    evidence: lines.flatMap((line) => (line.evidence ? [evidenceOn(line.evidence, now)] : [])),
    held: lines.flatMap(heldIn).map((line) => heldOn(line, now)),
    evidenceIds: new Map(
      lines.flatMap(({ id, evidence, later }) =>
        evidence && later === undefined ? [[id, evidence.id] as const] : [],
      ),
    ),
  };
}
