import type { Sender } from '@/utils/browser/serve';
import { sha256Hex } from '@/utils/lib/sha256';
import { parseUrl } from '@/utils/lib/web-address';
import { askedBesides } from '@/utils/matching/asked-besides';
import { requirementsOf } from '@/utils/matching/requirements';
import type { CorrectionRow } from '@/utils/model/correction';
import { correctedCandidate, correctedPosting, partedLinks } from '@/utils/model/correction';
import type { PageReading, Posting, ReceivedCandidate, ReceivedReading } from '@/utils/model/page';
import type { Shelf } from '@/utils/model/shelf';
import type { PageRow, PostingRow, Store } from '@/utils/model/store';
import { withoutHolder } from '@/utils/providers/without-holder';
import { received } from '@/utils/sites/received';

import { dropFindings, forgetPerson, isOfAnother } from './another-person';
import { correctionOf, correctionOfPerson } from './corrections';
import { dropOthers, isSamePage } from './drop-others';
import { findingOf } from './finding-of';
import { knownEmails } from './known-emails';
import { linkEmails } from './link-emails';
import { missingIn, noteVisit } from './readers';
import { vocabularyInUse } from './vocabulary-in-use';

/**
 * Writes down what a page showed. Tab and origin come from the browser; a page that was read before keeps
 * the findings that still stand on it, and what stands there no more goes.
 */
export async function keepReading(
  store: Store,
  given: PageReading,
  { tabId, url: from = '' }: Sender,
  now: Date,
): Promise<boolean> {
  const { isNot } = await correctionOf(store, given.url);
  const reading = taken(received(given), isNot);
  const url = parseUrl(reading.url);
  const sender = parseUrl(from);
  if (tabId === undefined || !url || !sender || !isOfOneSite(url, sender)) return false;
  const posted = reading.posting && parseUrl(reading.posting.url);
  if (reading.posting && !(posted && isOfOneSite(posted, sender))) return false;

  const id = `tab:${tabId}`;
  if (given.posting && !reading.posting) await store.postings.remove([given.posting.url]);
  const postingId = reading.posting
    ? await keepPosting(store, reading.posting, tabId, now)
    : undefined;
  const before = await store.pages.get(id);
  // A list that is scrolled shows some of its people at a time: they are collected while it is the same list.
  const collects = reading.kind === 'applicants' && before?.url === withoutHolder(url.href);
  const known = await store.candidates.where('tabId', tabId);
  const kept = new Set<string>();
  for (const [at, candidate] of reading.candidates.entries())
    for (const one of await keepCandidate(store, tabId, candidate, {
      position: known.length + at,
      isNot,
    }))
      kept.add(one);
  const isSame = before !== undefined && isSamePage(before.url, withoutHolder(url.href));
  if (!collects) await dropOthers(store, tabId, { kept, isSame });
  const missing = missingIn(given);
  const page: PageRow = {
    id,
    tabId,
    url: withoutHolder(url.href),
    host: url.hostname,
    site: reading.site,
    kind: reading.kind,
    readAt: now.toISOString(),
    asked: false,
    marked: false,
    ...(postingId && { postingId }),
    ...(reading.truncatedFrom !== undefined && { truncatedFrom: reading.truncatedFrom }),
    ...(reading.hidden !== undefined && { hidden: reading.hidden }),
    ...(reading.marksLost && { marksLost: reading.marksLost }),
    ...(missing.length > 0 && { missing }),
    ...(isNot && { isNot }),
  };
  await noteVisit(store, await store.pages.get(id), { unless: page.url, now });
  await putOrChange(store.pages, page, ({ url: before, asked, marked, shown }) =>
    before === page.url ? { ...page, asked, marked, ...(shown && { shown }) } : page,
  );
  return true;
}

/** What a reading is when the user says that the page is no posting, or about nobody. */
function taken(
  { posting, ...reading }: ReceivedReading,
  isNot: CorrectionRow['isNot'],
): ReceivedReading {
  const isTaken = isNot !== undefined && isNot === reading.kind;
  return isTaken ? { ...reading, kind: 'page' } : { ...reading, ...(posting && { posting }) };
}

/** Keeps of a row that is there what others write into it, in one step, for they write at any moment. */
async function putOrChange<Row extends { readonly id: string }>(
  shelf: Shelf<Row>,
  row: Row,
  changed: (known: Row) => Row,
): Promise<void> {
  if (!(await shelf.change(row.id, changed))) await shelf.put(row);
}

/** Files and frames of no site all have the origin `null`: they are one only when they are the same. */
const isOfOneSite = (one: URL, other: URL): boolean =>
  one.origin === other.origin && (one.origin !== 'null' || one.href === other.href);

async function keepPosting(
  store: Store,
  posting: Posting,
  tabId: number,
  now: Date,
): Promise<string> {
  const vocabulary = await vocabularyInUse();
  const besides = askedBesides(posting, vocabulary);
  const row: PostingRow = {
    id: posting.url,
    tabId,
    posting,
    requirements: requirementsOf(posting, vocabulary),
    ...(besides.length > 0 && { besides }),
    readAt: now.toISOString(),
    pinned: false,
  };
  const corrected = correctedPosting(row, await correctionOf(store, posting.url));
  await putOrChange(store.postings, corrected, ({ pinned }) => ({ ...corrected, pinned }));
  return posting.url;
}

/** The ids of the rows that now stand for the candidate. */
async function keepCandidate(
  store: Store,
  tabId: number,
  given: ReceivedCandidate,
  { position, isNot }: { readonly position: number; readonly isNot: CorrectionRow['isNot'] },
): Promise<string[]> {
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
  await knownEmails.add(id, emails);

  const ids = [id];
  const own = links.filter(({ link }) => !apart.includes(link));
  for (const [position, { link, email }] of own.entries()) {
    const finding = findingOf(id, tabId, link, position);
    await putOrChange(store.findings, finding, (known) => ({ ...known, position, link }));
    const isCompared = (await store.findings.get(finding.id))?.linkEmail !== undefined;
    if (email && !isCompared) await linkEmails.add(finding.id, [email]);
    ids.push(finding.id);
  }
  if (another) await dropFindings(store, await store.findings.where('candidateId', id), ids);
  return ids;
}

/** Who has no address is known by what their row says; of an e-mail address in it no more than a digest is kept. */
const keyOf = ({ key, profile, emails }: ReceivedCandidate): string =>
  profile
    ? withoutHolder(key)
    : emails.reduce(
        (known, email) => known.replaceAll(email, sha256Hex(email).slice(0, 16)),
        withoutHolder(key),
      );
