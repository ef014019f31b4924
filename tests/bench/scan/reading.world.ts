import { general } from '@/utils/sites/families/general';
import { likelyLinksIn } from '@/utils/sites/reading/hiding-places';
import { notice } from '@/utils/sites/reading/known-parts';
import { readAmong } from '@/utils/sites/site';

import { timed } from './timed';

const read = () => readAmong(general, { document, url: new URL(location.href) });

/** What is measured in a world beside the page's own. */
const works = {
  links: () => likelyLinksIn(document).length,
  attributes() {
    let characters = 0;
    for (const link of document.querySelectorAll('a[href]'))
      characters += link.getAttribute('href')?.length ?? 0;
    return characters;
  },
  addresses() {
    let characters = 0;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
      characters += link.href.length;
    return characters;
  },
  reading: () => read().candidates.flatMap(({ badgeLinks }) => badgeLinks).length,
  /** All of it again, as if nothing were known. */
  readingAgain() {
    notice(document);
    return works.reading();
  },
  /** The part that has come last. */
  part() {
    const part = document.querySelector('main')?.lastElementChild;
    return part && notice(part) ? works.reading() : -1;
  },
};

Object.assign(globalThis, {
  measure: (name: keyof typeof works) => timed(() => works[name]()),
});
