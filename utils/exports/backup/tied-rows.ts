import { isFile } from '@/utils/model/file-link';
import { SAVED_TAB, WALLET, WALLET_TAB } from '@/utils/model/store';

import type { KeptRows } from './row-shapes';

/** The rows of a backup that belong together, without those of which one says something else than another. */
export function tiedRows(rows: KeptRows): KeptRows {
  const saved = new Set(rows.saved.map(({ id }) => id));
  const candidates = rows.candidates.filter(({ id, tabId }) =>
    id === WALLET ? tabId === WALLET_TAB : tabId === SAVED_TAB && saved.has(id),
  );
  const tabs = new Map(candidates.map(({ id, tabId }) => [id, tabId]));
  return {
    ...rows,
    candidates,
    findings: rows.findings.filter(
      ({ id, candidateId, tabId, link }) =>
        id === `${candidateId}#${link.href}` &&
        tabs.get(candidateId) === tabId &&
        isFile(link) === link.href.startsWith('file:') &&
        (!isFile(link) || link.href === `file:${link.id}`),
    ),
    postings: rows.postings.filter(({ id, posting }) => id === posting.url),
    savedPostings: rows.savedPostings.filter(({ id, posting }) => id === posting.url),
  };
}
