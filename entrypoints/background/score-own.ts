import { browser } from 'wxt/browser';

import { sha256Hex } from '@/utils/lib/sha256';
import { idsOf, match } from '@/utils/matching/match';
import { bondWith } from '@/utils/matching/shelf';
import type { Evidence } from '@/utils/model/match';
import { type PostingRow, type Store, WALLET, WALLET_TAB } from '@/utils/model/store';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { beholding, type Told } from './appraise-findings';
import { drawLines, NOTHING_DRAWN } from './draw-lines';
import { editsOf, isSame, openPosting } from './match-candidates';

/**
 * Says anew what has changed among the user's own credentials, and how they fit the open posting. Of thousands only
 * those are read that have changed, or have a bond with what is asked for.
 */
export async function scoreOwn(store: Store, now: Date): Promise<void> {
  const own = await store.candidates.get(WALLET);
  if (!own) return;
  const { toldOf, forgetCompared } = await beholding(now);
  const told = await toldOf(store, [own]);
  const digest = digestOf(told);
  const isAsDrawn = (await store.drawings.get(WALLET))?.told === digest;
  await drawLines(store, told, isAsDrawn ? 'changed' : 'all');
  if (!isAsDrawn)
    await store.together(['drawings'], async () => {
      const { person: _, ...drawing } = (await store.drawings.get(WALLET)) ?? NOTHING_DRAWN;
      await store.drawings.put({
        ...drawing,
        told: digest,
        ...(own.name && { person: own.name }),
      });
    });
  await forgetCompared();
  await fitOwn(store, told);
}

/** What all lines are drawn with: when it is another, all are drawn anew. */
const digestOf = ({ people, trusted, vocabulary }: Told): string =>
  sha256Hex(
    JSON.stringify([
      browser.runtime.getManifest().version,
      people.get(WALLET),
      trusted,
      vocabulary.parts.map(({ size }) => size),
      vocabulary.brought,
    ]),
  );

async function fitOwn(store: Store, { vocabulary, now }: Told): Promise<void> {
  await store.together(
    ['findings', 'holdings', 'showings', 'drawings', 'postings', 'matches'],
    async () => {
      const posting = await openPosting(store);
      const known = await store.matches.get(WALLET);
      const report =
        posting &&
        match(posting.requirements, await evidenceFor(store, posting, vocabulary), {
          now,
          vocabulary,
          edits: editsOf(posting),
        });
      if (!report) {
        if (known) await store.matches.remove([WALLET]);
        return;
      }
      const next = known?.postingId === posting.id ? known.next : undefined;
      const row = {
        id: WALLET,
        tabId: WALLET_TAB,
        postingId: posting.id,
        report,
        ...(next && { next }),
      };
      if (!isSame(known, row)) await store.matches.put(row);
    },
  );
}

/** All of the user's own that could answer what a posting asks for; the others change nothing of a match. */
export async function evidenceFor(
  store: Store,
  { requirements, thisToo = [] }: PostingRow,
  vocabulary: Vocabulary,
): Promise<readonly Evidence[]> {
  const { skillIds = [] } = (await store.drawings.get(WALLET)) ?? {};
  const isBonded = bondWith(requirements.flatMap(idsOf), vocabulary);
  const shown = await store.showings.some(skillIds.filter(isBonded));
  const accepted = await store.findings.whereAny(
    'resultId',
    thisToo.map(({ evidenceId }) => evidenceId),
  );
  const named = await store.holdings.some(accepted.map(({ id }) => id));
  return [
    ...shown.flatMap((row) => row.evidence),
    ...named.flatMap(({ evidence }) => evidence ?? []),
  ];
}
