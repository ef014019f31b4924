import type { Posting } from '@/utils/model/page';

import { type Person, personIn } from './person';
import { postingFrom, schemaOrgFields } from './posting';
import { type Item, itemsIn } from './schema-org';

/** What a page says it is about: a posting in schema.org's words, or a person. */
export interface About {
  readonly items: readonly Item[];
  readonly posting: Posting | undefined;
  readonly person: Person | undefined;
}

/** Where a page says so; a change in one of these changes that. */
export const SAYING =
  'h1, title, base, link, script[type*="json" i], [itemscope], [typeof], .h-card, .vcard';

export function aboutPage(document: Document, url: URL): About {
  const items = itemsIn(document);
  const posting = postingFrom(url, schemaOrgFields(items, document, url));
  return { items, posting, person: posting ? undefined : personIn(items, document, url) };
}
