import { pool } from '@/utils/lib/pool';
import type { Problem } from '@/utils/lib/problem';
import { fail } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';
import type { Judgement, Part } from '@/utils/model/verification';

import { type Verdict, verdictOf } from '../verdict';
import { because, type Checker, type Finding, passed, skipped } from './check';

/** A transcript holds some hundred courses. */
const MOST_PARTS = 1000;
const AT_ONCE = 8;

/**
 * Every credential inside a record or presentation, judged by itself with all the same checks: a bad one does the others no
 * harm, and the whole is not called good without saying so.
 */
export const parts: Checker = {
  id: 'parts',
  async check({ credential, judge }) {
    const { parts: embedded = [] } = credential;
    if (embedded.length === 0 || !judge) return skipped;
    if (embedded.length > MOST_PARTS)
      return because(fail('part-unknown', `it holds ${embedded.length} credentials`).problem);

    const judged = (await pool(embedded, AT_ONCE, judge)).map((part) => ({
      ...part,
      subject: subjectOf(part, credential),
    }));
    return { ...findingOf(judged), found: { parts: judged } };
  },
};

const invalid: readonly Verdict[] = ['invalid', 'revoked', 'suspended'];
const outOfTime: readonly Verdict[] = ['expired', 'not-yet-valid'];

function findingOf(judged: readonly Part[]): Finding {
  const verdicts = judged.map(verdictOf);
  const count = (among: readonly Verdict[]) => verdicts.filter((one) => among.includes(one)).length;
  const said = (code: Problem['code'], number: number) =>
    because(fail(code, `${number} of ${judged.length}`).problem);

  if (count(invalid) > 0) return said('part-invalid', count(invalid));
  if (count(['unknown']) > 0) return said('part-unknown', count(['unknown']));
  if (count(outOfTime) > 0) return said('part-expired', count(outOfTime));
  const others = judged.filter(({ subject }) => subject === 'another').length;
  return passed(others > 0 ? [fail('part-of-another', `${others} of them`).problem] : []);
}

/** Ids tell; names and hashed addresses are compared with the person and not with each other. */
function subjectOf({ credential: part }: Judgement, whole: Credential): Part['subject'] {
  const own = idsOf(whole);
  const theirs = part ? idsOf(part) : [];
  if (own.length === 0 || theirs.length === 0) return 'not-comparable';
  return theirs.some((id) => own.includes(id)) ? 'same' : 'another';
}

const idsOf = ({ format, issuer, recipients }: Credential): readonly string[] =>
  format === 'verifiable-presentation'
    ? [issuer.id]
    : recipients
        .filter(({ kind, hashed }) => !hashed && kind !== 'name')
        .map(({ identity }) => identity);
