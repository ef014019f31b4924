import type { PageReading } from '@/utils/model/page';

import { anyOf } from '../words/languages';
import { otherPeople } from '../words/other-people';
import { addressOf } from './address';
import { headLinksIn } from './head-links';
import { heldCredentials } from './held-credentials';
import { peopleIn } from './people/any-list';
import { personIn } from './person';
import { readPersonPage } from './person-page';
import { postingFrom, schemaOrgFields } from './posting';
import { itemsIn } from './schema-org';

const OTHERS = anyOf(otherPeople);

/** Reads any page: a posting in schema.org's words, a list of people, or a person with what leads to credentials. */
export function readGeneralPage(
  site: string,
  { document, url }: { document: Document; url: URL },
): PageReading {
  const items = itemsIn(document);
  const page = { document, url, others: OTHERS };
  const posting = postingFrom(url, schemaOrgFields(items, document, url));
  if (posting) {
    const named = [...headLinksIn(document), ...heldCredentials(items, undefined)];
    const reading = readPersonPage(site, { ...page, person: undefined, named });
    return { ...reading, kind: 'posting', posting };
  }
  const person = personIn(items, document, url);
  const candidates = person?.declared ? [] : peopleIn({ document, url }, person?.name);
  return candidates.length > 0
    ? { url: addressOf(url), site, kind: 'applicants', candidates }
    : readPersonPage(site, {
        ...page,
        person,
        named: [...headLinksIn(document), ...heldCredentials(items, person?.name)],
      });
}
