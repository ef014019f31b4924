import AhoCorasick from 'modern-ahocorasick';

import { attempting } from '../measuring/attempting';
import type { NamesSubject } from './subject';

/** The same names in small letters, as whole words, the longest of those that overlap. */
attempting(({ postings, names }: NamesSubject) => {
  const matcher = new AhoCorasick(names);
  return () => {
    let found = 0;
    for (const posting of postings)
      found += matcher.search(posting.toLowerCase(), {
        strategy: 'leftmost-longest',
        wholeWord: true,
      }).length;
    return found > 0;
  };
});
