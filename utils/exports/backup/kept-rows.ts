import * as z from 'zod/mini';

import { isFile } from '@/utils/model/file-link';
import { isKept } from '@/utils/model/pathway';
import { SAVED_TAB, type Shelves, WALLET_TAB } from '@/utils/model/store';

import { type KeptRows, type KeptTable, rowShapes } from './row-shapes';

/** What is kept on purpose; what a page showed, what a check found, and what can be asked again, is not. */
export const keptTables = [
  'saved',
  'candidates',
  'findings',
  'files',
  'trust',
  'corrections',
  'postings',
  'savedPostings',
  'pathways',
] as const satisfies readonly KeptTable[];

/** Everybody who is kept: the saved people, and the user with their own credentials. */
const keptTabs: readonly number[] = [SAVED_TAB, WALLET_TAB];

/** All rows that the user keeps on purpose, as far as a backup has them. */
export async function rowsToKeep(store: Shelves): Promise<KeptRows> {
  const [saved, everybody, found, trust, corrections, ...more] = await Promise.all([
    store.saved.all(),
    store.candidates.whereAny('tabId', keptTabs),
    store.findings.whereAny('tabId', keptTabs),
    store.trust.all(),
    store.corrections.all(),
    store.postings.all(),
    store.savedPostings.all(),
    store.pathways.all(),
  ]);
  const [postings, savedPostings, pathways] = more;
  const deleted = new Set(saved.flatMap(({ id, removedAt }) => (removedAt ? [id] : [])));
  const people = everybody.filter(({ id }) => !deleted.has(id));
  const kept = new Set(people.map(({ id }) => id));
  const findings = found.filter(
    ({ candidateId, removedAt }) => kept.has(candidateId) && !removedAt,
  );
  const files = findings.flatMap(({ link }) => (isFile(link) ? [link.href] : []));
  return {
    saved: asKept(
      rowShapes.saved,
      saved.filter(({ id }) => !deleted.has(id)),
    ),
    candidates: asKept(rowShapes.candidates, people),
    findings: asKept(rowShapes.findings, findings),
    files: [...(await store.files.some([...new Set(files)]))],
    trust: asKept(
      rowShapes.trust,
      trust.filter(({ by }) => by === undefined),
    ),
    corrections: asKept(rowShapes.corrections, corrections),
    postings: asKept(
      rowShapes.postings,
      postings.filter(({ pinned }) => pinned),
    ),
    savedPostings: asKept(
      rowShapes.savedPostings,
      savedPostings.filter(({ removedAt }) => removedAt === undefined),
    ),
    pathways: asKept(
      rowShapes.pathways,
      pathways.filter(({ id }) => isKept(id)),
    ),
  };
}

/** Rows as they will be read again: what could not be read again is no backup. */
const asKept = <Shape extends z.ZodMiniType>(
  shape: Shape,
  rows: readonly unknown[],
): z.output<Shape>[] => z.array(shape).parse(JSON.parse(JSON.stringify(rows)));
