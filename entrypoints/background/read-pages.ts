import type { Sender } from '@/utils/browser/serve';
import { parseUrl } from '@/utils/lib/web-address';
import { askedBesides } from '@/utils/matching/asked-besides';
import { requirementsOf } from '@/utils/matching/requirements';
import type { CorrectionRow } from '@/utils/model/correction';
import { correctedPosting } from '@/utils/model/correction';
import type { PageReading, Posting, ReceivedReading } from '@/utils/model/page';
import type { PageRow, PostingRow, Store, Tables } from '@/utils/model/store';
import { withoutHolder } from '@/utils/providers/without-holder';
import { received } from '@/utils/sites/received';

import { correctionOf } from './corrections';
import { dropOthers, isSamePage } from './drop-others';
import { forgetEmailsOfOthers, type Kept, keepCandidate, withoutReplaced } from './keep-candidate';
import { knownEmails } from './known-emails';
import { linkEmails } from './link-emails';
import { putOrChange } from './put-or-change';
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

  if (given.posting && !reading.posting) await store.postings.remove([given.posting.url]);
  const postingId = reading.posting
    ? await keepPosting(store, reading.posting, tabId, now)
    : undefined;
  await forgetEmailsOfOthers(store, tabId, reading.candidates);
  const step = () => keepPage(store, reading, { tabId, url, isNot, postingId, given, now });
  const { emails, inLinks, gone } = await store.together(read, step);
  for (const told of emails) await knownEmails.add(...told);
  for (const told of inLinks) await linkEmails.add(...told);
  await knownEmails.forget(gone);
  await linkEmails.forget(gone);
  return true;
}

/** What a reading is written into, besides its posting: all of it or nothing, for half of it would be of two people. */
const read = [
  'pages',
  'candidates',
  'findings',
  'matches',
  'corrections',
  'readers',
] as const satisfies readonly (keyof Tables)[];

interface Reading {
  readonly tabId: number;
  readonly url: URL;
  readonly isNot: CorrectionRow['isNot'];
  readonly postingId: string | undefined;
  readonly given: PageReading;
  readonly now: Date;
}

async function keepPage(
  store: Store,
  reading: ReceivedReading,
  { tabId, url, isNot, postingId, given, now }: Reading,
): Promise<Kept> {
  const id = `tab:${tabId}`;
  const before = await store.pages.get(id);
  // A list that is scrolled shows some of its people at a time: they are collected while it is the same list.
  const collects = reading.kind === 'applicants' && before?.url === withoutHolder(url.href);
  const known = await store.candidates.where('tabId', tabId);
  let people: Kept[] = [];
  for (const [at, candidate] of reading.candidates.entries()) {
    const position = known.length + at;
    const one = await keepCandidate(store, tabId, candidate, { position, isNot });
    if (one.replaced !== undefined) people = [...withoutReplaced(people, one.replaced)];
    people.push(one);
  }
  const kept = new Set(people.flatMap(({ ids }) => ids));
  const isSame = before !== undefined && isSamePage(before.url, withoutHolder(url.href));
  const left = collects ? [] : await dropOthers(store, tabId, { kept, isSame });
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
  return {
    ids: [...kept],
    emails: people.flatMap(({ emails }) => emails),
    inLinks: people.flatMap(({ inLinks }) => inLinks),
    gone: [...left, ...people.flatMap(({ gone }) => gone)],
  };
}

/** What a reading is when the user says that the page is no posting, or about nobody. */
function taken(
  { posting, ...reading }: ReceivedReading,
  isNot: CorrectionRow['isNot'],
): ReceivedReading {
  const isTaken = isNot !== undefined && isNot === reading.kind;
  return isTaken ? { ...reading, kind: 'page' } : { ...reading, ...(posting && { posting }) };
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
