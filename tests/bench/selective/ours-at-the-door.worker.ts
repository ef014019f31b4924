import { heavyDoor } from '@/utils/browser/heavy-door';

import { attempting } from '../measuring/attempting';
import { ours } from '../verify/ours';
import type { Subject } from '../verify/subject';

/** What the extension's worker holds: the door, and nothing of what lies behind it. */
const heavy = heavyDoor(async () => {});

attempting((subject: Subject) => ours(subject, heavy));
