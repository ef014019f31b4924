import type { Shelves } from '@/utils/model/store';

import type { KeptRows, KeptTable } from './row-shapes';

/** The rows that are not here; a pathway is here under whatever it says. */
export async function missingRows(store: Shelves, rows: KeptRows): Promise<KeptRows> {
  const [saved, candidates, findings, files, trust, corrections, ...more] = await Promise.all([
    isMissing('saved'),
    isMissing('candidates'),
    isMissing('findings'),
    isMissing('files'),
    isMissing('trust'),
    isMissing('corrections'),
    isMissing('postings'),
    isMissing('savedPostings'),
    store.pathways.all(),
  ]);
  const [postings, savedPostings, pathways] = more;
  const known = new Set(pathways.flatMap(({ id, pathway }) => [id, pathway.id]));
  return {
    saved: rows.saved.filter(saved),
    candidates: rows.candidates.filter(candidates),
    findings: rows.findings.filter(findings),
    files: rows.files.filter(files),
    trust: rows.trust.filter(trust),
    corrections: rows.corrections.filter(corrections),
    postings: rows.postings.filter(postings),
    savedPostings: rows.savedPostings.filter(savedPostings),
    pathways: rows.pathways.filter(({ id, pathway }) => !known.has(id) && !known.has(pathway.id)),
  };

  async function isMissing(name: KeptTable): Promise<(row: { readonly id: string }) => boolean> {
    const there = new Set(await store[name].ids());
    return ({ id }) => !there.has(id);
  }
}
