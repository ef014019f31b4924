import type { VocabularyRow } from '@/utils/model/brought-vocabulary';
import type { Shelf } from '@/utils/model/shelf';
import { joinedTo } from '@/utils/skills/joined';
import { LAYOUT } from '@/utils/skills/packed/sections';
import { partOf } from '@/utils/skills/packed/vocabulary-part';
import { type Vocabulary, vocabularyOfParts } from '@/utils/skills/vocabulary';

import { packagedDeeds } from './packaged-deeds';
import { packagedSkills } from './packaged-skills';

let brought: Pick<Shelf<VocabularyRow>, 'all'> | undefined;
let kept: Promise<Vocabulary> | undefined;

/** Says where the vocabularies lie that the user has brought, and says it again when they have changed. */
export function takeBroughtFrom(shelf: Pick<Shelf<VocabularyRow>, 'all'>): void {
  brought = shelf;
  kept = undefined;
}

/** The packaged skills and behind them those that the user has brought; read once in the life of a worker. */
export function vocabularyInUse(): Promise<Vocabulary> {
  kept ??= read().catch((cause) => {
    kept = undefined;
    throw cause;
  });
  return kept;
}

async function read(): Promise<Vocabulary> {
  const [packaged, deeds, rows = []] = await Promise.all([
    packagedSkills(),
    packagedDeeds(),
    brought?.all(),
  ]);
  const readable = rows.filter(({ layout }) => layout === LAYOUT);
  const parts = [packaged, ...readable.map((row) => partOf(row.packed, joinedTo(packaged)))];
  return {
    ...vocabularyOfParts(parts, deeds),
    brought: JSON.stringify(readable.map(({ id, broughtAt }) => [id, broughtAt])),
  };
}
