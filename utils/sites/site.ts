import type { PageReading } from '@/utils/model/page';

/** What we know of one job or profile site: its addresses, and how to read its pages. */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** How sure we are: `assumed` sites have an address pattern and the general reader, no selectors. */
  readonly confidence: 'seen' | 'documented' | 'assumed';
  readonly matches: (url: URL) => boolean;
  readonly read: (document: Document, url: URL) => PageReading;
}

/** The first site that an address belongs to; the last of a list takes any. */
export function siteAmong(sites: readonly Site[], url: URL): Site {
  const site = sites.find(({ matches }) => matches(url)) ?? sites.at(-1);
  if (!site) throw new Error('a list of sites is never empty');
  return site;
}

/** Read by tests only: addresses that are this site's, and near ones that are not. */
export interface Examples {
  readonly matches: readonly string[];
  readonly ignores: readonly string[];
}
