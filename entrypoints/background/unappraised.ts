import type { Appraisal } from '@/utils/model/appraisal';
import type { Compared } from '@/utils/model/compared';
import type { FindingRow } from '@/utils/model/finding-row';
import type { Judgement } from '@/utils/model/verification';

import { isSame } from './match-candidates';

/**
 * What an earlier result meant says nothing of a new one, should nobody come to say it anew. What an e-mail address
 * showed, which is known no more, goes on for as long as the result names the same recipients.
 */
export function unappraised(
  finding: FindingRow,
  { before, result }: { readonly before?: Judgement | undefined; readonly result: Judgement },
): FindingRow {
  const { appraisal, compared: earlier, owner, ...row } = finding;
  const isOfSame = before !== undefined && isSame(recipientsIn(before), recipientsIn(result));
  const isOver = before !== undefined && !isOfSame && owner === 'email';
  const compared = isOfSame ? (appraisal ?? earlier) : undefined;
  return {
    ...row,
    ...(owner && !isOver && { owner }),
    ...(compared && { compared: comparedIn(compared) }),
  };
}

const recipientsIn = ({ credential, parts = [] }: Judgement): unknown => [
  credential?.recipients,
  parts.map(recipientsIn),
];

const comparedIn = ({ recipient, recipientBy, parts }: Compared | Appraisal): Compared => ({
  recipient,
  ...(recipientBy !== undefined && { recipientBy }),
  ...(parts && { parts: parts.map(comparedIn) }),
});
