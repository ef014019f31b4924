import type { PageReading } from '@/utils/model/page';

import { addressOf } from './address';
import { generalFields } from './general-fields';
import { type Fields, postingFrom, schemaOrgFields } from './posting';
import { itemsIn } from './schema-org';

/**
 * Reads a page that is a posting by its address: what it says in schema.org's words, then the site's own signs,
 * then what every posting has.
 */
export function readPostingPage(
  site: string,
  { document, url, fields = {} }: { document: Document; url: URL; fields?: Fields },
): PageReading {
  const posting = postingFrom(url, [
    ...schemaOrgFields(itemsIn(document), document, url),
    fields,
    generalFields(document),
  ]);
  const page = { url: addressOf(url), site, candidates: [] };
  return posting?.title ? { ...page, kind: 'posting', posting } : { ...page, kind: 'page' };
}
