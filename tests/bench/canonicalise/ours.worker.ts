import { canonicalQuads } from '@/utils/credentials/contexts';

import { attempting } from '../measuring/attempting';
import type { Subject } from './subject';

attempting(
  ({ document }: Subject) =>
    () =>
      canonicalQuads(document).ok,
);
