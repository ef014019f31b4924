import type { Brought } from '@/utils/credentials/brought';
import type { Environment } from '@/utils/credentials/environment';
import { firstLook } from '@/utils/credentials/first-look';
import type { FindingRow } from '@/utils/model/finding-row';
import { holdingOf } from '@/utils/model/holding';
import type { IntakeRow } from '@/utils/model/intake';
import { type Store, WALLET, WALLET_TAB } from '@/utils/model/store';

import { linkOf } from './add-brought';
import { findingOf } from './read-pages';

type Looked = Exclude<Brought, { kind: 'refused' }> & {
  readonly look?: Awaited<ReturnType<typeof firstLook>>;
};

/** What was put among the user's own, and of it what can be checked without asking anybody. */
interface Added {
  readonly added: readonly FindingRow[];
  readonly atOnce: readonly FindingRow[];
}

/**
 * Puts what the user brings among the user's own credentials. The same file, link or credential is there once; what
 * cannot be read is said of this intake and stands nowhere else.
 */
export async function addToWallet(
  store: Store,
  intakeId: string,
  brought: readonly Brought[],
  { now }: Pick<Environment, 'now'>,
): Promise<Added> {
  const unread: IntakeRow['unread'][number][] = [];
  const readable: Looked[] = [];
  for (const one of brought) {
    const look = one.kind === 'file' ? await firstLook(one.bytes, { now }) : undefined;
    const problem = one.kind === 'refused' ? one.problem : look?.unreadable;
    if (problem) unread.push({ name: one.name, problem });
    else if (one.kind !== 'refused') readable.push({ ...one, ...(look && { look }) });
  }
  return store.together(['candidates', 'findings', 'files', 'intakes'], async () => {
    const added = await put(store, readable);
    await note(store, {
      id: intakeId,
      at: now().toISOString(),
      added: added.length,
      known: readable.length - added.length,
      unread,
    });
    const silent = new Set(
      readable.flatMap((one) => (one.look?.hosts.length === 0 ? [linkOf(one).href] : [])),
    );
    return { added, atOnce: added.filter(({ resultId }) => silent.has(resultId)) };
  });
}

async function put(store: Store, readable: readonly Looked[]): Promise<readonly FindingRow[]> {
  if (!(await store.candidates.get(WALLET)))
    await store.candidates.put({ id: WALLET, key: WALLET, tabId: WALLET_TAB });
  const known = await store.findings.where('candidateId', WALLET);
  const results = new Set(known.map(({ resultId }) => resultId));
  const credentials = new Set(known.flatMap(({ holding }) => holding?.credentialId ?? []));
  let position = Math.max(-1, ...known.map((row) => row.position));
  const added: FindingRow[] = [];
  for (const one of readable) {
    const link = linkOf(one);
    const holding = one.look?.credential && holdingOf(one.look.credential);
    const credentialId = holding?.credentialId;
    if (results.has(link.href) || (credentialId && credentials.has(credentialId))) continue;
    results.add(link.href);
    if (credentialId) credentials.add(credentialId);
    position += 1;
    const [asks, ...asksBesides] = one.look?.hosts ?? [];
    const finding: FindingRow = {
      ...findingOf(WALLET, WALLET_TAB, link, position),
      byHand: true,
      ...(holding && { holding }),
      ...(asks && { asks }),
      ...(asksBesides.length > 0 && { asksBesides }),
    };
    if (one.kind === 'file') await store.files.put({ id: link.href, body: one.bytes });
    added.push(finding);
  }
  await store.findings.putAll(added);
  return added;
}

/** Several files are one intake; what an earlier one came to goes. */
async function note(store: Store, row: IntakeRow): Promise<void> {
  const before = await store.intakes.get(row.id);
  const others = (await store.intakes.ids()).filter((id) => id !== row.id);
  await store.intakes.remove(others);
  await store.intakes.put({
    ...row,
    added: row.added + (before?.added ?? 0),
    known: row.known + (before?.known ?? 0),
    unread: [...(before?.unread ?? []), ...row.unread],
  });
}
