import { bbsProofHolds } from '@/utils/heavy/bbs';
import { fail } from '@/utils/lib/result';

import { attempting } from '../measuring/attempting';
import { ours } from '../verify/ours';
import type { Subject } from '../verify/subject';

const nothing = async () => fail('unsupported-format', 'not measured');

attempting((subject: Subject) =>
  ours(subject, {
    bbsProofHolds,
    rowsIn: nothing,
    contentsOf: nothing,
    vocabularyIn: nothing,
    pathwaysIn: nothing,
  }),
);
