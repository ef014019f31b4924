import { browser } from 'wxt/browser';

import { download } from '@/utils/browser/download';
import { savedView } from '@/utils/browser/queries';
import { savedPeople } from '@/utils/browser/saved-query';
import { peopleCsv } from '@/utils/exports/people-csv';
import { personRecord } from '@/utils/exports/person-record';
import type { Store } from '@/utils/model/store';

/** Writes everybody who is saved into one file: CSV for a spreadsheet, JSON with every check. */
export async function exportSaved(store: Store, form: 'csv' | 'json'): Promise<void> {
  const at = new Date();
  const by = `Proofstack ${browser.runtime.getManifest().version}`;
  const records = [];
  for (const { saved } of await savedPeople(store)) {
    const { candidate, seen, match } = await savedView(store, saved.id);
    records.push(personRecord(candidate, seen, { by, at, match: match?.report }));
  }
  const name = `proofstack-${at.toISOString().slice(0, 10)}.${form}`;
  // The mark in front tells spreadsheets that the file is UTF-8.
  if (form === 'csv') download(name, 'text/csv', `\ufeff${peopleCsv(records)}`);
  else download(name, 'application/json', JSON.stringify(records, null, 2));
}
