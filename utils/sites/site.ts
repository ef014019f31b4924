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

/** Read by tests only: addresses that are this site's, and near ones that are not. */
export interface Examples {
  readonly matches: readonly string[];
  readonly ignores: readonly string[];
}
