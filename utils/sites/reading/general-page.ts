import type { PageReading, Posting } from '@/utils/model/page';

import { anyWordOf } from '../words/languages';
import { otherPeople } from '../words/other-people';
import { addressOf } from './address';
import { generalFields } from './general-fields';
import { headLinksIn } from './head-links';
import { heldCredentials } from './held-credentials';
import { knownOf } from './known-parts';
import { peopleIn } from './people/any-list';
import { readPersonPage } from './person-page';
import { postingFrom } from './posting';

const OTHERS = anyWordOf(otherPeople);

/** Reads any page: a posting in schema.org's words, a list of people, or a person with what leads to credentials. */
export function readGeneralPage(
  site: string,
  { document, url }: { document: Document; url: URL },
): PageReading {
  const { about, ...places } = knownOf(document, url);
  const { items, posting, person } = about;
  const isOfOne = posting !== undefined || (person !== undefined && person.source !== 'general');
  const candidates = isOfOne ? [] : peopleIn({ document, url }, places.headings, person?.name);
  if (candidates.length > 0) return { url: addressOf(url), site, kind: 'applicants', candidates };

  const named = [...headLinksIn(document), ...heldCredentials(items, person?.name)];
  const page = { document, url, others: OTHERS, person, named, ...places };
  const reading = readPersonPage(site, page);
  return posting
    ? { ...reading, kind: 'posting', posting: inFull(posting, document, url) }
    : reading;
}

/** Some say in words for machines only what the posting is called, and to people what it asks for. */
function inFull({ url: _, ...fields }: Posting, document: Document, url: URL): Posting | undefined {
  return postingFrom(url, [fields, ...(fields.description ? [] : [generalFields(document)])]);
}
