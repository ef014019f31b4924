import type { Shelves } from '@/utils/model/store';

import type { KeptRows, KeptTable } from './row-shapes';

/** The rows that are not here; a pathway is here under whatever it says. */
export async function missingRows(store: Shelves, rows: KeptRows): Promise<KeptRows> {
  const [saved, candidates, findings, files, trust, corrections, postings, pathways] =
    await Promise.all([
      isMissing('saved'),
      isMissing('candidates'),
      isMissing('findings'),
      isMissing('files'),
      isMissing('trust'),
      isMissing('corrections'),
      isMissing('postings'),
      store.pathways.all(),
    ]);
  const known = new Set(pathways.flatMap(({ id, pathway }) => [id, pathway.id]));
  return {
    saved: rows.saved.filter(saved),
    candidates: rows.candidates.filter(candidates),
    findings: rows.findings.filter(findings),
    files: rows.files.filter(files),
    trust: rows.trust.filter(trust),
    corrections: rows.corrections.filter(corrections),
    postings: rows.postings.filter(postings),
    pathways: rows.pathways.filter(({ id, pathway }) => !known.has(id) && !known.has(pathway.id)),
  };

  async function isMissing(name: KeptTable): Promise<(row: { readonly id: string }) => boolean> {
    const there = new Set(await store[name].ids());
    return ({ id }) => !there.has(id);
  }
}
