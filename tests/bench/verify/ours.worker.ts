import { followsSchema } from '@/utils/heavy/schemas/follows-schema';

import { attempting } from '../measuring/attempting';
import { doorHere } from './door-here';
import { ours } from './ours';
import type { Subject } from './subject';

attempting((subject: Subject) =>
  ours(subject, doorHere({ followsSchema: async (...given) => followsSchema(...given) })),
);
