import { isFile } from '@/utils/model/file-link';
import type { BadgeLink } from '@/utils/model/page';
import { SAVED_TAB, WALLET, WALLET_TAB } from '@/utils/model/store';
import { linkPointedAt } from '@/utils/providers';

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
    candidates: candidates.map(({ apart, ...row }) => ({
      ...row,
      ...(apart && { apart: apart.flatMap(linkItself) }),
    })),
    findings: rows.findings
      .flatMap((row) => linkItself(row.link).map((link) => ({ ...row, link })))
      .filter(
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

/**
 * Results are shared by address, so that a link is what its address makes it, whatever a backup says of it. A file's
 * address says nothing of it.
 */
function linkItself(link: BadgeLink): readonly BadgeLink[] {
  if (isFile(link)) return [link];
  const known = linkPointedAt(link.href);
  return known ? [{ ...link, provider: known.provider, id: known.id }] : [];
}
