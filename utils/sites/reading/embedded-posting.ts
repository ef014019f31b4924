import type { PageReading } from '@/utils/model/page';

import { addressOf } from './address';
import { generalFields } from './general-fields';
import { type Fields, postingFrom, schemaOrgFields } from './posting';
import { itemsIn } from './schema-org';

/** Reads a posting that an employer's own site shows out of a board, and that looks as the employer likes. */
export function readEmbeddedPosting(
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
