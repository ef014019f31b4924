import type { Place, Tier } from '@/utils/model/match';
import type { Posting } from '@/utils/model/page';
import type { Vocabulary } from '@/utils/skills/vocabulary';
import { type AskedKind, askedKindsIn } from './asked-kinds';
import { passagesOf } from './passages';

/** A sentence of a posting that asks for something, whether a credential can show it or not. */
export interface Ask {
  readonly sentence: string;
  readonly place: Place;
  readonly tier: Tier;
  /** None where the sentence only tells what the job is about. */
  readonly kinds: readonly AskedKind[];
}

/** All that a posting asks for, in its order: also the strength, the shifts and the years that no badge shows. */
export const asksOf = (posting: Posting, vocabulary: Vocabulary): readonly Ask[] =>
  passagesOf(posting).map(({ field, sentence: { text, start, end }, tier }) => ({
    sentence: text,
    place: { field, start, end },
    tier,
    kinds: tier === 'context' ? [] : askedKindsIn(text, vocabulary),
  }));
