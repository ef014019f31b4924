import type { AskedBesides } from '@/utils/model/match';
import type { Posting } from '@/utils/model/page';
import { skillsInText } from '@/utils/skills/skills-in-text';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { asksOf } from './asks';

const MOST = 20;

/** What a posting asks for besides its requirements, such as shifts, strength and years: nothing is matched with it. */
export function askedBesides(posting: Posting, vocabulary: Vocabulary): readonly AskedBesides[] {
  const asked = asksOf(posting, vocabulary).filter(
    ({ kinds, sentence }) =>
      kinds.some((kind) => kind !== 'skill') &&
      skillsInText(sentence, vocabulary, 'named').length === 0,
  );
  const sentences = new Map(asked.map(({ sentence, tier }) => [sentence, { sentence, tier }]));
  return [...sentences.values()].slice(0, MOST);
}
