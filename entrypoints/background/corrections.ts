import { isAnother } from '@/utils/credentials/names';
import { nameRead } from '@/utils/credentials/same-person';
import { parseUrl } from '@/utils/lib/web-address';
import type { CorrectionRow } from '@/utils/model/correction';
import { correctedCandidate, correctedPosting, isEmptyCorrection } from '@/utils/model/correction';
import { type CandidateRow, SAVED_TAB, type Store } from '@/utils/model/store';
import { tidyAddress } from '@/utils/providers/tidy';

import { correctedSaved } from './saved-postings';

const DAY_MS = 86_400_000;

/** The address that a correction is remembered under: without tracking, with the route of a site that has one. */
export function correctionKey(address: string): string {
  const { hash = '' } = parseUrl(address) ?? {};
  return `${tidyAddress(address)?.href ?? address}${/#[!/]/u.test(hash) ? hash : ''}`;
}

/** What the user has corrected there; of most addresses nothing. */
export async function correctionOf(store: Store, address: string): Promise<Partial<CorrectionRow>> {
  return (await store.corrections.get(correctionKey(address))) ?? {};
}

/** The same of a person whom the address shows: an application may show somebody else there by now. */
export async function correctionOfPerson(
  store: Store,
  address: string,
  name: string | undefined,
): Promise<Partial<CorrectionRow>> {
  const { fields, apart, ...ofPage } = await correctionOf(store, address);
  const known = await store.corrections.get(await placeOf(store, address, name));
  return { ...ofPage, ...known, ...(ofPage.isNot && { isNot: ofPage.isNot }) };
}

/** Where it is remembered of somebody: the first whom an address shows has its place, and others one beside it. */
async function placeOf(store: Store, address: string, name: string | undefined): Promise<string> {
  const id = correctionKey(address);
  const beside = `${id}#!${name}`;
  if (await store.corrections.get(beside)) return beside;
  const first = await store.corrections.get(id);
  if (!first || !isOfAnother(first, name)) return id;
  const saved = await store.candidates.where('tabId', SAVED_TAB);
  if (saved.some((row) => isBorneBy(row, first, name))) return id;
  const rows = await store.corrections.all();
  const others = rows.filter((row) => row.whose !== undefined && row.id === `${id}#!${row.whose}`);
  return others.find((row) => !isOfAnother(row, name))?.id ?? beside;
}

/** Whoever the page calls neither as it did nor as the user does; one that does not say whom it corrects goes by the user. */
const isOfAnother = ({ whose, fields }: CorrectionRow, name: string | undefined): boolean =>
  [whose ?? fields?.name, fields?.name ?? whose].every((known) => isAnother(known, name));

/** What an earlier version has written does not say whom it corrects, and whoever bears it does. */
const isBorneBy = (
  { key, name, asRead }: CandidateRow,
  { id, whose, fields }: CorrectionRow,
  read: string | undefined,
): boolean =>
  whose === undefined &&
  asRead?.name !== undefined &&
  name === fields?.name &&
  !isAnother(asRead.name, read) &&
  correctionKey(key) === id;

/** Remembers a correction for as long as a saved person is kept, and forgets one in which nothing is left. */
export async function correct(
  store: Store,
  address: string,
  {
    change,
    whose,
    days,
    now,
  }: {
    /** Of a person, the name that the page has of them. */
    readonly whose?: string | undefined;
    readonly change: (known: Partial<CorrectionRow>) => Partial<CorrectionRow>;
    readonly days: number;
    readonly now: Date;
  },
): Promise<Partial<CorrectionRow>> {
  const id = await placeOf(store, address, whose);
  const until = new Date(now.getTime() + days * DAY_MS).toISOString();
  // Written before it is changed, so that two corrections at once both count.
  if (!(await store.corrections.get(id))) await store.corrections.put({ id, until });
  const row = await store.corrections.change(id, (known) => ({
    ...(whose !== undefined && { whose }),
    ...known,
    ...change(known),
    until,
  }));
  if (row && isEmptyCorrection(row)) await store.corrections.remove([id]);
  return row ?? {};
}

/** Takes away what was remembered until a day that has passed, and from every row that bears it. */
export async function forgetCorrections(store: Store, now: Date): Promise<void> {
  const gone = (await store.corrections.all()).filter(
    ({ until }) => Date.parse(until) <= now.getTime(),
  );
  if (gone.length === 0) return;
  await store.corrections.remove(gone.map(({ id }) => id));
  await applyAll(store);
}

/** Every row anew, as its address is corrected by then. */
export async function applyAll(store: Store): Promise<void> {
  for (const candidate of await store.candidates.all()) {
    const correction = await correctionOfPerson(store, candidate.key, nameRead(candidate));
    await store.candidates.change(candidate.id, (row) => correctedCandidate(row, correction));
  }
  for (const { id } of await store.postings.all()) {
    const correction = await correctionOf(store, id);
    await store.postings.change(id, (row) => correctedPosting(row, correction));
  }
  for (const { id } of await store.savedPostings.all()) {
    const correction = await correctionOf(store, id);
    await store.savedPostings.change(id, (row) => correctedSaved(row, correction));
  }
}
