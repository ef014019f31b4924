import type { PageReading } from '@/utils/model/page';

import { addressOf } from './address';
import { peopleIn } from './people/any-list';
import { personIn } from './person';
import { readPersonPage } from './person-page';
import { postingFrom, schemaOrgFields } from './posting';
import { itemsIn } from './schema-org';

/** Reads any page: a posting in schema.org's words, a list of people, or a person with what leads to credentials. */
export function readGeneralPage(
  site: string,
  { document, url }: { document: Document; url: URL },
): PageReading {
  const items = itemsIn(document);
  const posting = postingFrom(url, schemaOrgFields(items, document, url));
  if (posting) {
    const page = readPersonPage(site, { document, url, items, person: undefined });
    return { ...page, kind: 'posting', posting };
  }
  const person = personIn(items, document, url);
  const candidates = person?.declared ? [] : peopleIn({ document, url }, person?.name);
  return candidates.length > 0
    ? { url: addressOf(url), site, kind: 'applicants', candidates }
    : readPersonPage(site, { document, url, items, person });
}
