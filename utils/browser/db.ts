import { Dexie, type EntityTable } from 'dexie';

import { type Tables, WALLET_TAB } from '@/utils/model/store';

/** The worker writes; every screen reads. Nothing of a private window ever comes here. */
export type Database = Dexie & { [Name in keyof Tables]: EntityTable<Tables[Name], 'id'> };

export function openDatabase(name = 'proofstack'): Database {
  // Screens read and the worker writes: what Dexie would keep of answers helps nobody, and while changes follow each
  // other each answer would hold the one before it.
  // Dexie adds the tables of `stores()` as members; the type says which.
  const db = new Dexie(name, { cache: 'disabled' }) as Database;
  db.version(1).stores({
    pages: 'id, url, readAt',
    postings: 'id, readAt, pinned',
    candidates: 'id, tabId',
    findings: 'id, tabId, candidateId, resultId',
    results: 'id, verifiedAt',
    jobs: 'id, state, notBefore, resultId, tabId',
    matches: 'id, tabId',
    documents: 'id, staleAt',
    trust: 'id',
    saved: 'id',
  });
  db.version(2).stores({ files: 'id' });
  db.version(3).stores({ corrections: 'id', readers: 'id' });
  db.version(4).stores({
    candidates: 'id, tabId, [tabId+stamp]',
    batches: 'id',
    audits: 'id, batch',
  });
  db.version(5).stores({ pathways: 'id' });
  db.version(6).stores({ intakes: 'id' });
  // Nobody looks for jobs by anything else, and each index is written with every row.
  db.version(7).stores({ leases: 'id', jobs: 'id, state' });
  db.version(8).stores({ vocabularies: 'id', vocabularyImports: 'id' });
  db.version(9)
    .stores({
      findings: 'id, tabId, candidateId, resultId, undrawn, [undrawn+position]',
      holdings:
        'id, [changed+position], credentialId, *toAsk, [candidateId+position], [candidateId+stamp], [candidateId+checkedAt]',
      showings: 'id',
      drawings: 'id',
    })
    .upgrade((step) =>
      step
        .table('findings')
        .where('tabId')
        .equals(WALLET_TAB)
        .modify((row: { undrawn?: 1 }) => {
          row.undrawn = 1;
        }),
    );
  db.version(10).stores({ occupations: 'id', savedPostings: 'id', plans: 'id' });
  db.version(11).stores({
    findings: 'id, tabId, candidateId, resultId, undrawn, [undrawn+position], content',
    challenges: 'id, person',
    holderKeys: 'id',
  });
  return db;
}
