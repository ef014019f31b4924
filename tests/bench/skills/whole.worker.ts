import { partOf } from '@/utils/skills/packed/vocabulary-part';
import { skillsInText } from '@/utils/skills/skills-in-text';
import { vocabularyOfParts } from '@/utils/skills/vocabulary';

import { attempting } from '../measuring/attempting';
import { bytesOf, type Subject } from './subject';

/** All that is done with a posting's text: its names, what they mean there, and whether that is asked for. */
attempting(({ postings, packed }: Subject) => {
  const vocabulary = vocabularyOfParts(packed.map((each) => partOf(bytesOf(each))));
  return () => {
    let found = 0;
    for (const posting of postings) found += skillsInText(posting, vocabulary, 'precise').length;
    return found > 0;
  };
});
