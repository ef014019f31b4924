import { hitsIn } from '@/utils/skills/hits';
import { partOf } from '@/utils/skills/packed/vocabulary-part';
import { wordsIn } from '@/utils/skills/words';

import { attempting } from '../measuring/attempting';
import { bytesOf, type Subject } from './subject';

/** From the bytes of the file to the names of the first posting, with their skills. */
attempting(({ postings: [posting = ''], packed }: Subject) => {
  const files = packed.map(bytesOf);
  return () => {
    const parts = files.map((bytes) => partOf(bytes));
    return hitsIn(wordsIn(posting), parts).length > 0;
  };
});
