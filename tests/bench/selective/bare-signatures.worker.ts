import { attempting } from '../measuring/attempting';
import { ours } from '../verify/ours';
import type { Subject } from '../verify/subject';

type Check = Parameters<SubtleCrypto['verify']>;

/** The signature checks that one verification comes to, and nothing else of it. */
attempting((subject: Subject) => {
  const { subtle } = crypto;
  const verify = subtle.verify.bind(subtle);
  let checks: Check[] | undefined;

  async function listen(): Promise<Check[]> {
    const heard: Check[] = [];
    subtle.verify = (...check) => {
      heard.push(check);
      return verify(...check);
    };
    await ours(subject)();
    subtle.verify = verify;
    return heard;
  }

  return async () => {
    checks ??= await listen();
    let good = checks.length > 1;
    for (const check of checks) good = (await verify(...check)) && good;
    return good;
  };
});
