import { titleOf } from '@/components/seen';
import { hostsToAsk } from '@/utils/browser/queries';
import { endsOf } from '@/utils/model/ends';
import { seriesOf } from '@/utils/model/holding';
import type { HeldLine, HoldingRow } from '@/utils/model/holding-row';
import { WALLET } from '@/utils/model/store';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { insideOf, itself, recordsIn } from './held-by';
import { evidenceOf, type Judged } from './match-candidates';

/** A line without what is known of it only beside the others. */
export type Line = Omit<HoldingRow, 'stamp' | 'later'>;

/** What stands in the line of one of the user's own. */
export function holdingLine(judged: Judged, vocabulary: Vocabulary): Line {
  const { finding, result } = judged;
  const { id, position, state, appraisal, holding, before } = finding;
  const shape = state === 'done' ? appraisal?.seal.shape : undefined;
  const evidence = evidenceOf(judged, vocabulary);
  const own = itself(judged);
  const inside = insideOf(judged, vocabulary);
  const { partEnds } = (result && endsOf(result)) ?? {};
  const isChanged = shape !== undefined && before !== undefined && before !== shape;
  return {
    id,
    candidateId: WALLET,
    position,
    state,
    title: titleOf({ finding }),
    text: textOf(judged),
    ...(holding?.expires && { expires: holding.expires }),
    ...(partEnds && { partEnds }),
    ...(result && { checkedAt: result.verifiedAt }),
    ...(holding && { series: seriesOf(holding) }),
    ...(holding?.issuedOn && { issuedOn: holding.issuedOn }),
    ...(holding?.credentialId && { credentialId: holding.credentialId }),
    ...(state === 'found' && !finding.collection && { unasked: 1, toAsk: hostsToAsk([finding]) }),
    ...(shape && { shape }),
    ...(evidence && { evidence }),
    ...(isChanged && { changed: 1 }),
    ...(own && { held: withoutSkills(own) }),
    ...(inside.length > 0 && { inside }),
    ...(recordsIn([judged]).length > 0 && { declares: 1 }),
  };
}

const textOf = ({ finding: { link, holding, skills } }: Judged): string =>
  [holding?.name, holding?.issuer, link.text, link.href, ...skills.map(({ label }) => label)]
    .join(' ')
    .toLowerCase();

/** Its skills are those of the evidence. */
const withoutSkills = ({ skills: _, ...held }: HeldLine): NonNullable<HoldingRow['held']> => held;
