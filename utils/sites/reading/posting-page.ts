import type { PageReading } from '@/utils/model/page';

import { addressOf } from './address';
import { companyIn, organisationAt } from './company';
import { generalFields } from './general-fields';
import { type Fields, fieldsFrom, postingFrom, schemaOrgFields } from './posting';
import { itemsIn } from './schema-org';

/**
 * Reads a page that is a posting by its address: what it says in schema.org's words, then the site's own signs,
 * then what every posting has.
 */
export function readPostingPage(
  site: string,
  { document, url, fields = {} }: { document: Document; url: URL; fields?: Fields },
): PageReading {
  const readings = [
    ...schemaOrgFields(itemsIn(document), document, url),
    fields,
    generalFields(document, organisationAt(url)),
  ];
  const found = postingFrom(url, readings);
  const company = found?.company ? '' : companyIn(document, found?.title?.value ?? '', url);
  const posting = postingFrom(url, [...readings, fieldsFrom('general', { company })]);
  const page = { url: addressOf(url), site, candidates: [] };
  return posting?.title ? { ...page, kind: 'posting', posting } : { ...page, kind: 'page' };
}
