import type { Brought } from '@/utils/credentials/brought';
import { certificationsIn } from '@/utils/imports/certifications-in-csv';
import { fail } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';
import { linkPointedAt } from '@/utils/providers';

/**
 * What lies in a file of the user's own, with the certifications of LinkedIn's data export as links; the export's
 * other tables hold no credentials.
 */
export function ownThings(brought: readonly Brought[]): readonly Brought[] {
  const tables = new Map(
    brought.flatMap((one) => {
      const rows = one.kind === 'file' ? certificationsIn(one.bytes) : undefined;
      return rows ? [[one, rows] as const] : [];
    }),
  );
  if (tables.size === 0) return brought;
  return brought.flatMap((one): readonly Brought[] => {
    const rows = tables.get(one);
    if (rows) return rows.map(({ name, url }) => certification(name, url));
    return /\.(?:csv|html?)$/iu.test(one.name) ? [] : [one];
  });
}

function certification(name: string, url: string): Brought {
  const link = parseUrl(url)?.protocol === 'https:' ? linkPointedAt(url, name) : undefined;
  if (link) return { kind: 'link', name, link };
  const { problem } = fail('nothing-enclosed', 'no link stands beside it');
  return { kind: 'refused', name, problem };
}
