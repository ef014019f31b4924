import { statusMethodOf } from '../statuses';
import { because, type Checker, passed, skipped, skippedFor, unstated } from './check';

/** Every status entry is looked up, not only the first; the worst answer counts. */
export const status: Checker = {
  id: 'status',
  async check(examined) {
    const { credential, environment } = examined;
    if (credential.statuses.length === 0) {
      const detail = 'no status among what is disclosed';
      const remarks = unstated(examined, { code: 'status-not-disclosed', detail });
      return remarks.length > 0 ? skippedFor(remarks) : skipped;
    }

    const answers = await Promise.all(
      credential.statuses.map((entry) => statusMethodOf(entry)(entry, credential, environment)),
    );
    const problems = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem]));
    const said =
      problems.find(({ code }) => code === 'revoked') ??
      problems.find(({ code }) => code === 'suspended') ??
      problems[0];
    if (said) return because(said);
    return passed(answers.flatMap((answer) => (answer.ok ? answer.value : [])));
  },
};
