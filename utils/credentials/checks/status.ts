import { listOf } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { fail } from '@/utils/lib/result';
import type { StatusEntry } from '@/utils/model/credential';

import { statusMethodOf } from '../statuses';
import {
  because,
  type Checker,
  type Examined,
  passed,
  skipped,
  skippedFor,
  unstated,
} from './check';

/** Every status entry is looked up, not only the first; the worst answer counts. */
export const status: Checker = {
  id: 'status',
  async check(examined) {
    const { credential, environment } = examined;
    const hidden = hiddenRevocation(examined);
    if (credential.statuses.length === 0) return hidden.length > 0 ? skippedFor(hidden) : skipped;

    const answers = await Promise.all(
      credential.statuses.map((entry) => statusMethodOf(entry)(entry, credential, environment)),
    );
    const problems = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem]));
    const said =
      problems.find(({ code }) => code === 'revoked') ??
      problems.find(({ code }) => code === 'suspended') ??
      problems[0];
    if (said) return because(said);
    const remarks = [...hidden, ...answers.flatMap((answer) => (answer.ok ? answer.value : []))];
    return hidden.length > 0 ? skippedFor(remarks) : passed(remarks);
  },
};

/** An entry that tells of a suspension, or of a message, may be shown in place of one that tells of a revocation. */
const hiddenRevocation = (examined: Examined): readonly Problem[] =>
  examined.credential.statuses.some(tellsOfRevocation)
    ? []
    : unstated(
        examined,
        fail('status-not-disclosed', 'no revocation among what is disclosed').problem,
      );

/** Lists that can be about several things say what each entry is for; the others are about revocation alone. */
const tellsOfRevocation = ({ raw: { statusPurpose = 'revocation' } }: StatusEntry): boolean =>
  listOf(statusPurpose).includes('revocation');
