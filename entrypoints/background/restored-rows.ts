import type { Environment } from '@/utils/credentials/environment';
import type { KeptRows } from '@/utils/exports/backup/row-shapes';
import { askedBesides } from '@/utils/matching/asked-besides';
import { requirementsOf } from '@/utils/matching/requirements';
import { isFile } from '@/utils/model/file-link';
import type { FindingRow } from '@/utils/model/finding-row';
import { holdingOf } from '@/utils/model/holding';
import { domainOf } from '@/utils/model/issuer';
import type { BadgeLink, Posting } from '@/utils/model/page';
import type { SavedPostingRow } from '@/utils/model/saved-posting';
import { type PostingRow, type TrustRow, WALLET } from '@/utils/model/store';
import { linkPointedAt } from '@/utils/providers';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { findingOf } from './finding-of';
import { lookAt } from './look-at';

type Known = Pick<Environment, 'now'> & { readonly vocabulary: Vocabulary };

interface RestoredRows extends Omit<KeptRows, 'findings' | 'trust' | 'postings' | 'savedPostings'> {
  readonly findings: readonly FindingRow[];
  readonly trust: readonly TrustRow[];
  readonly postings: readonly PostingRow[];
  readonly savedPostings: readonly SavedPostingRow[];
}

/** The rows of a backup as they stand here: whatever follows from what a backup has is found out anew. */
export async function restoredRows(rows: KeptRows, known: Known): Promise<RestoredRows> {
  const bodies = new Map(rows.files.map(({ id, body }) => [id, body]));
  const led = rows.findings.flatMap((row) =>
    linkItself(row.link).map((link) => ({ ...row, link })),
  );
  const findings = led.map(async (row): Promise<FindingRow> => {
    const { candidateId, tabId, link, position, owner, ...told } = row;
    const finding = {
      ...findingOf(candidateId, tabId, link, position),
      ...told,
      // That an address showed it is the word of a check.
      ...(owner === 'you' && { owner }),
    };
    const body = isFile(link) ? bodies.get(link.href) : undefined;
    return body ? { ...finding, ...(await lookedAt(row, body, known)) } : finding;
  });
  return {
    ...rows,
    candidates: rows.candidates.map(({ apart, ...row }) => ({
      ...row,
      ...(apart && { apart: apart.flatMap(linkItself) }),
    })),
    findings: await Promise.all(findings),
    trust: rows.trust.map(({ by: _, ...issuer }) => ({ ...issuer, domain: domainOf(issuer.id) })),
    postings: rows.postings.map((row) => ({ ...asksOf(row, known.vocabulary), pinned: true })),
    savedPostings: rows.savedPostings.map((row) => asksOf(row, known.vocabulary)),
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

/** What a file says without asking anybody, as when it was brought. */
async function lookedAt(
  { candidateId }: KeptRows['findings'][number],
  body: Uint8Array,
  known: Known,
): Promise<Partial<FindingRow>> {
  const { hosts, credential, content } = await lookAt(body, known);
  const [asks, ...asksBesides] = hosts;
  return {
    ...(asks && { asks }),
    ...(asksBesides.length > 0 && { asksBesides }),
    ...(candidateId === WALLET && credential && { holding: holdingOf(credential) }),
    ...(candidateId === WALLET && content && { content }),
  };
}

/** A posting with what it asks for, by the vocabulary that is here. */
function asksOf<Row extends { readonly posting: Posting }>(row: Row, vocabulary: Vocabulary) {
  const besides = askedBesides(row.posting, vocabulary);
  return {
    ...row,
    requirements: requirementsOf(row.posting, vocabulary),
    ...(besides.length > 0 && { besides }),
  };
}
