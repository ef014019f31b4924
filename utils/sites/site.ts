import type { Candidate, PageReading } from '@/utils/model/page';

import { addressOf } from './reading/address';

/** What we know of one job or profile site: its addresses, and how to read its pages. */
export interface Site {
  readonly id: string;
  readonly matches: (url: URL) => boolean;
  readonly read: (document: Document, url: URL) => PageReading;
  /** The same of a part of a list that has changed: the applicants whose rows it touches, as `read` has them. */
  readonly applicantsIn?: (
    part: Document | Element,
    page: { readonly document: Document; readonly url: URL },
  ) => Candidate[];
}

/** Reads a page by the first of some sites whose address it has; of any other page, nothing. */
export function readAmong(
  sites: readonly Site[],
  { document, url }: { document: Document; url: URL },
): PageReading {
  const site = sites.find(({ matches }) => matches(url));
  return site
    ? site.read(document, url)
    : { url: addressOf(url), site: 'none', kind: 'page', candidates: [] };
}

/** What is said of a site, in the README and to whoever changes it; a separate export, so that no page loads it. */
export interface About {
  readonly name: string;
  /** How sure we are: `assumed` sites have an address pattern and the general reader, no selectors. */
  readonly confidence: 'seen' | 'documented' | 'assumed';
}

/** Read by tests only: addresses that are this site's, and near ones that are not. */
export interface Examples {
  readonly matches: readonly string[];
  readonly ignores: readonly string[];
}
