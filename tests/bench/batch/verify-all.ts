import type { Environment } from '@/utils/credentials/environment';
import { verifyLink } from '@/utils/credentials/verify-link';
import type { BadgeLink } from '@/utils/model/page';
import type { ResultRow } from '@/utils/model/store';

const AT_ONCE = 4;

/** Verifies all, four at once as the queue does. */
export async function verifyAll(
  links: readonly BadgeLink[],
  environment: Environment,
): Promise<readonly ResultRow[]> {
  const rows: ResultRow[] = [];
  const left = links.values();
  const one = async () => {
    for (const link of left) rows.push({ ...(await verifyLink(link, environment)), id: link.href });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return rows;
}
