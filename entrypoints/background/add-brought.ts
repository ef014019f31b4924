import type { Brought } from '@/utils/credentials/brought';
import type { Environment } from '@/utils/credentials/environment';
import { withoutCredential } from '@/utils/credentials/examine';
import { sha256Hex } from '@/utils/lib/sha256';
import { fileLink } from '@/utils/model/file-link';
import type { FindingRow } from '@/utils/model/finding-row';
import type { BadgeLink } from '@/utils/model/page';
import type { Store } from '@/utils/model/store';

import { candidateOf, keepPerson, pageOf } from './by-hand';
import { findingOf } from './finding-of';
import { hostsOf } from './look-at';

/**
 * Puts what lies in a file that the user brought among the credentials of the tab. Hands back those whose check asks
 * nobody; the others wait until the user has been told whom they ask.
 */
export async function addBrought(
  store: Store,
  tab: { readonly id: number; readonly url?: string | undefined },
  brought: readonly Brought[],
  { now }: Pick<Environment, 'now'>,
): Promise<readonly FindingRow[]> {
  const page = await pageOf(store, tab, { asked: false, now: now() });
  const candidate = await candidateOf(store, page);
  const known = await store.findings.where('candidateId', candidate.id);
  const there = new Set(known.map(({ resultId }) => resultId));
  const atOnce: FindingRow[] = [];
  for (const one of brought) {
    const link = linkOf(one);
    if (there.has(link.href)) continue;
    const finding: FindingRow = {
      ...findingOf(candidate.id, tab.id, link, there.size),
      byHand: true,
    };
    there.add(link.href);
    const asked = one.kind === 'file' ? await hostsOf(one.bytes, { now }) : undefined;
    const [asks, ...asksBesides] = asked ?? [];
    const state = one.kind === 'refused' ? 'done' : 'found';
    // In one step: what no finding is of is forgotten at any moment.
    await store.together(['files', 'results', 'findings'], async () => {
      if (one.kind === 'file') await store.files.put({ id: link.href, body: one.bytes });
      if (one.kind === 'refused') await store.results.put(refusedResult(link, one.problem, now()));
      await store.findings.put({
        ...finding,
        state,
        ...(asks && { asks }),
        ...(asksBesides.length > 0 && { asksBesides }),
      });
    });
    if (asked?.length === 0) atOnce.push(finding);
  }
  await keepPerson(store, candidate);
  return atOnce;
}

/** A link is named by where it leads; the file it stood in is what is seen beside it. */
export function linkOf(brought: Brought): BadgeLink {
  switch (brought.kind) {
    case 'link':
      return { ...brought.link, text: brought.name.slice(-500) };
    case 'file':
      return fileLink(brought.name, sha256Hex(brought.bytes));
    case 'refused':
      return fileLink(brought.name, sha256Hex(`${brought.name}\n${brought.problem.code}`));
  }
}

/** What could not so much as be opened has its result at once. */
export const refusedResult = (
  { href, provider }: BadgeLink,
  problem: Extract<Brought, { kind: 'refused' }>['problem'],
  now: Date,
) => ({
  id: href,
  href,
  provider,
  verifiedAt: now.toISOString(),
  ...withoutCredential(problem),
  asked: [],
});
