import type { Problem } from '@/utils/lib/problem';

import { type Checker, passed, skipped } from './check';

/**
 * Who presents it: the holder's own proof is true, or open. Anybody may lawfully present what is about somebody else, and
 * whoever reads the verdict should know.
 */
export const presentation: Checker = {
  id: 'presentation',
  check({ credential: { recipients }, presentation: shown }) {
    if (!shown) return skipped;
    const { holder, proof } = shown;
    if (proof.outcome !== 'passed') return proof;
    const ids = recipients.filter(({ kind, hashed }) => !hashed && kind !== 'name');
    const isSubject = ids.length === 0 || ids.some(({ identity }) => identity === holder);
    const another = holder === undefined || isSubject ? [] : [byAnother(holder)];
    return passed([...(proof.remarks ?? []), ...another]);
  },
};

const byAnother = (holder: string): Problem => ({
  code: 'presented-by-another',
  detail: `${holder} presents it, who is not its subject`,
  facts: { holder },
});
