import { bbsProofHolds } from '@/utils/heavy/bbs';

import { attempting } from '../measuring/attempting';
import { doorHere } from '../verify/door-here';
import { ours } from '../verify/ours';
import type { Subject } from '../verify/subject';

attempting((subject: Subject) => ours(subject, doorHere({ bbsProofHolds })));
