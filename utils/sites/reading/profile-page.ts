import type { PageReading } from '@/utils/model/page';

import { anyWordOf } from '../words/languages';
import { inEnglish } from '../words/other-people';
import { textIn } from './lines';
import { nameOn } from './name';
import { all, isSeen, nearest } from './nodes';
import { type Person, personIn } from './person';
import { readPersonPage } from './person-page';
import { scriptItemsIn } from './schema-org';
import { sharedTitleOf, titleOf } from './titles';

/** In the language of most of these pages. */
export const OTHERS = anyWordOf({ en: inEnglish });
/** "odile-b (Odile Brannigan-Sato) · GitHub", "User Ada - Stack Overflow": what parts a title. */
const PARTS = /\s[-–—|·•:]\s|(?:(?<!\s)\s+)?[()]\s*/iu;
const AROUND_NAME = /^user |[’']s \w+$/iu;

/** Reads a page that is a person's profile by its address: as any page, but named by less. */
export function readProfilePage(
  site: string,
  { document, url }: { document: Document; url: URL },
): PageReading {
  const person = personIn(scriptItemsIn(document), document, url) ?? titledIn(document);
  return readPersonPage(site, {
    document,
    url,
    others: OTHERS,
    person: person && {
      ...person,
      profile: person.profile ?? url.origin + url.pathname,
      source: person.source === 'general' ? 'site' : person.source,
    },
  });
}

/** What the title says that a heading says too, or that looks like a name. The one who looks stands in no title. */
function titledIn(document: Document): Person | undefined {
  const titles = [titleOf(document), sharedTitleOf(document)];
  const parts = titles
    .flatMap((title) => title.split(PARTS))
    .map((part) => part.replace(AROUND_NAME, '').trim())
    .filter(Boolean);
  const headings = all(document, 'h1, h2')
    .filter((heading) => isSeen(heading) && !nearest(heading, 'nav, footer'))
    .map(textIn);
  const name =
    parts.map(nameOn).find(Boolean) ?? parts.find((part) => headings.includes(part))?.slice(0, 500);
  return name ? { name, source: 'site' } : undefined;
}
