import type { Brought } from '@/utils/credentials/brought';
import type { Environment } from '@/utils/credentials/environment';
import type { FindingRow } from '@/utils/model/finding-row';
import { type Holding, holdingOf } from '@/utils/model/holding';
import { type IntakeRow, MOST_UNREAD, type Unread } from '@/utils/model/intake';
import { type Store, WALLET, WALLET_TAB } from '@/utils/model/store';

import { linkOf } from './add-brought';
import { findingOf } from './finding-of';
import { lookAt } from './look-at';

type Looked = Exclude<Brought, { kind: 'refused' }> & {
  readonly look?: Awaited<ReturnType<typeof lookAt>>;
};

/** What was put among the user's own, and of it what can be checked without asking anybody. */
interface Added {
  readonly added: readonly FindingRow[];
  readonly atOnce: readonly FindingRow[];
}

/**
 * Puts what the user brings among the user's own credentials. The same file or link is there once, and so is the same
 * signed content in another file, and a credential once it was checked; what cannot be read is said of this intake and stands nowhere else.
 */
export async function addToWallet(
  store: Store,
  intakeId: string,
  brought: readonly Brought[],
  { now }: Pick<Environment, 'now'>,
): Promise<Added> {
  const unread: Unread[] = [];
  const readable: Looked[] = [];
  for (const one of brought) {
    const look = one.kind === 'file' ? await lookAt(one.bytes, { now }) : undefined;
    const problem = one.kind === 'refused' ? one.problem : look?.unreadable;
    if (problem) unread.push({ name: shortened(one.name), problem });
    else if (one.kind !== 'refused') readable.push({ ...one, ...(look && { look }) });
  }
  return store.together(['candidates', 'findings', 'holdings', 'files', 'intakes'], async () => {
    const added = await put(store, readable);
    await note(store, {
      id: intakeId,
      at: now().toISOString(),
      added: added.length,
      known: readable.length - added.length,
      unread: unread.slice(0, MOST_UNREAD),
      unreadCount: unread.length,
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
  const known = await knownOf(store, readable);
  const results = new Set(known.map(({ resultId }) => resultId));
  const contents = new Set(known.flatMap(({ content }) => content ?? []));
  const genuine = new Set(known.filter(isGenuine).map(({ holding }) => keyOf(holding)));
  let position = await lastPosition(store);
  const added: FindingRow[] = [];
  for (const one of readable) {
    const link = linkOf(one);
    const holding = one.look?.credential && holdingOf(one.look.credential);
    const content = one.look?.content;
    if (results.has(link.href) || (content && contents.has(content))) continue;
    if (holding?.credentialId && genuine.has(keyOf(holding))) continue;
    results.add(link.href);
    if (content) contents.add(content);
    position += 1;
    const [asks, ...asksBesides] = one.look?.hosts ?? [];
    const finding: FindingRow = {
      ...findingOf(WALLET, WALLET_TAB, link, position),
      byHand: true,
      ...(holding && { holding }),
      ...(content && { content }),
      ...(asks && { asks }),
      ...(asksBesides.length > 0 && { asksBesides }),
    };
    if (one.kind === 'file') await store.files.put({ id: link.href, body: one.bytes });
    added.push(finding);
  }
  await store.findings.putAll(added);
  return added;
}

/** Those of the user's own that any of it could be already. */
async function knownOf(store: Store, readable: readonly Looked[]): Promise<readonly FindingRow[]> {
  const ids = readable.flatMap(({ look }) => look?.credential?.id ?? []);
  const lines = await store.holdings.whereAny('credentialId', ids);
  const [same, written, alike] = await Promise.all([
    store.findings.whereAny(
      'resultId',
      readable.map((one) => linkOf(one).href),
    ),
    store.findings.whereAny(
      'content',
      readable.flatMap(({ look }) => look?.content ?? []),
    ),
    store.findings.some(lines.map(({ id }) => id)),
  ]);
  return [...same, ...written, ...alike].filter(({ candidateId }) => candidateId === WALLET);
}

/** Of those whose line is drawn, and those whose line is not yet. */
async function lastPosition({ holdings, findings }: Store): Promise<number> {
  const [drawn] = await holdings.latest(['candidateId', 'position'], WALLET, 1);
  const [other] = await findings.latest(['undrawn', 'position'], 1, 1);
  return Math.max(drawn?.position ?? -1, other?.position ?? -1);
}

/** Anybody can write a credential's identifier into a file: only one that was checked stands for another file of it. */
const isGenuine = ({ state, appraisal, holding }: FindingRow): boolean =>
  state === 'done' &&
  holding?.credentialId !== undefined &&
  appraisal !== undefined &&
  appraisal.seal.shape !== 'problem' &&
  appraisal.seal.shape !== 'neutral';

/** All that the list tells it from others by, its issuer and dates among it. */
const keyOf = ({
  credentialId,
  issuer,
  achievementId,
  name,
  issuedOn,
  expires,
}: Partial<Holding> = {}): string =>
  JSON.stringify([credentialId, issuer, achievementId, name, issuedOn, expires]);

/** Several files are one intake; what an earlier one came to goes. */
async function note(store: Store, row: IntakeRow): Promise<void> {
  const before = await store.intakes.get(row.id);
  const others = (await store.intakes.ids()).filter((id) => id !== row.id);
  await store.intakes.remove(others);
  await store.intakes.put({
    ...row,
    added: row.added + (before?.added ?? 0),
    known: row.known + (before?.known ?? 0),
    unread: [...(before?.unread ?? []), ...row.unread].slice(0, MOST_UNREAD),
    unreadCount: row.unreadCount + (before?.unreadCount ?? 0),
  });
}

const LONGEST_NAME = 120;

/** The end of a name says more than its beginning: there the file stands, and before it what it lies in. */
const shortened = (name: string): string =>
  name.length > LONGEST_NAME ? `…${name.slice(-LONGEST_NAME)}` : name;
