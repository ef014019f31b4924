import { sha256Hex } from '@/utils/lib/sha256';
import type { CorrectionRow } from '@/utils/model/correction';
import { correctedCandidate, partedLinks } from '@/utils/model/correction';
import type { ReceivedCandidate } from '@/utils/model/page';
import type { Store } from '@/utils/model/store';
import { withoutHolder } from '@/utils/providers/without-holder';

import { dropFindings, forgetPerson, isOfAnother } from './another-person';
import { correctionOfPerson } from './corrections';
import { findingOf } from './finding-of';
import { knownEmails } from './known-emails';
import { putOrChange } from './put-or-change';

/** What came of a person or page: the rows that now stand for it, and those that have gone. */
export interface Kept {
  readonly ids: readonly string[];
  /** Addresses by whom or what they belong to. They are in no database, and wait until it holds all else. */
  readonly emails: readonly Told[];
  readonly inLinks: readonly Told[];
  readonly gone: readonly string[];
  /** The id under which somebody else was known until then. */
  readonly replaced?: string;
}
type Told = readonly [id: string, emails: readonly string[]];

/** The rows that now stand for the candidate. */
export async function keepCandidate(
  store: Store,
  tabId: number,
  given: ReceivedCandidate,
  { position, isNot }: { readonly position: number; readonly isNot: CorrectionRow['isNot'] },
): Promise<Kept> {
  const { badgeLinks, emails, ...candidate } = given;
  const key = keyOf(given);
  const id = `${tabId}:${key}`;
  const correction = await correctionOfPerson(store, key, given.name);
  const links = badgeLinks.map(({ email, ...link }) => ({ email, link }));
  const { apart } = partedLinks(
    links.map(({ link }) => link),
    correction,
  );
  const row = {
    ...candidate,
    ...(candidate.profile && { profile: withoutHolder(candidate.profile) }),
    key,
    id,
    tabId,
    position,
    ...(apart.length > 0 && { apart }),
  };
  const corrected = correctedCandidate(row, { ...correction, isNot });
  const another = isOfAnother(await store.candidates.get(id), given);
  if (another) await forgetPerson(store, id);
  await putOrChange(store.candidates, corrected, (before) => ({
    ...corrected,
    position: before.position ?? position,
  }));

  const ids = [id];
  const inLinks: Told[] = [];
  const own = links.filter(({ link }) => !apart.includes(link));
  for (const [position, { link, email }] of own.entries()) {
    const finding = findingOf(id, tabId, link, position);
    await putOrChange(store.findings, finding, (known) => ({ ...known, position, link }));
    const isCompared = (await store.findings.get(finding.id))?.linkEmail !== undefined;
    if (email && !isCompared) inLinks.push([finding.id, [email]]);
    ids.push(finding.id);
  }
  const there = another ? await store.findings.where('candidateId', id) : [];
  const gone = await dropFindings(store, there, ids);
  return { ids, emails: [[id, emails]], inLinks, gone, ...(another && { replaced: id }) };
}

/** Two people of one page may have one address: of the first nothing is left that is compared with the second's. */
export const withoutReplaced = (people: readonly Kept[], id: string): readonly Kept[] =>
  people.map((one) => (one.ids.includes(id) ? { ...one, emails: [], inLinks: [] } : one));

/** Who has no address is known by what their row says; of an e-mail address in it no more than a digest is kept. */
const keyOf = ({ key, profile, emails }: ReceivedCandidate): string =>
  profile
    ? withoutHolder(key)
    : emails.reduce(
        (known, email) => known.replaceAll(email, sha256Hex(email).slice(0, 16)),
        withoutHolder(key),
      );

/** Before anything is written of whom the page did not show before, nothing is left to compare them with another's. */
export async function forgetEmailsOfOthers(
  store: Store,
  tabId: number,
  candidates: readonly ReceivedCandidate[],
): Promise<void> {
  const ids = candidates.map((given) => `${tabId}:${keyOf(given)}`);
  const rows = new Map((await store.candidates.some(ids)).map((row) => [row.id, row]));
  const others = ids.filter((id, at) => {
    const [before, given] = [rows.get(id), candidates[at]];
    return !before || !given || isOfAnother(before, given);
  });
  const known = await knownEmails.all();
  if (others.some((id) => known[id])) await knownEmails.forget(others);
}
