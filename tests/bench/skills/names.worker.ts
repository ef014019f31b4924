import { hitsIn } from '@/utils/skills/hits';
import { partOf } from '@/utils/skills/packed/vocabulary-part';
import { wordsIn } from '@/utils/skills/words';

import { attempting } from '../measuring/attempting';
import { bytesOf, type Subject } from './subject';

/** The names that stand in postings, whole and longest first, each with its skill and by its rules of case. */
attempting(({ postings, packed }: Subject) => {
  const parts = packed.map((each) => partOf(bytesOf(each)));
  return () => {
    let found = 0;
    for (const posting of postings) found += hitsIn(wordsIn(posting), parts).length;
    return found > 0;
  };
});
