import type { BadgeLink } from '@/utils/model/page';
import type { ResultRow } from '@/utils/model/store';

import { NOW } from './around';

/** What is known of a link behind which nothing was found. */
export const resultOf = (
  { href, provider }: BadgeLink,
  told: Partial<ResultRow> = {},
): ResultRow => ({
  id: href,
  href,
  provider,
  verifiedAt: NOW.toISOString(),
  assurance: 'link-shape-only',
  status: 'not-found',
  checks: [],
  proofs: [],
  asked: [],
  ...told,
});
