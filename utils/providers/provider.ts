import type { Answer, Question } from '@/utils/lib/ask';
import type { JsonObject } from '@/utils/lib/json';
import type { Result } from '@/utils/lib/result';
import type { Row, Selection } from '@/utils/lib/selection';
import type { BadgeLink } from '@/utils/model/page';
import type { ProviderRecord } from '@/utils/model/provider-record';
import type { Assurance } from '@/utils/model/verification';

/**
 * The addresses of a provider's credentials, as `host/path`, or `host/path?query` where the pattern has a question
 * mark; alternatives stand in groups. The groups are the provider's id of the credential, joined by slashes and in small
 * letters where case does not matter; without a group the address itself is the id. What has a scheme of its own is
 * matched whole. A script on a page has these and nothing else of a file.
 */
export type Links = readonly RegExp[];

/** What we know of one badge provider: how to tell its links, what to ask, and how it says no. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly links: Links;
  /** Hosts that the extension may ask from the day it is installed. */
  readonly hostPermissions: readonly string[];
  /** The best that a link of this provider can reach. */
  readonly assurance: Assurance;
  /**
   * Who may issue here. `own`: the platform issues in its own name or for partners it names; `checked`:
   * it admits only organisations it has checked; `open`: anybody may, so its word is not enough.
   */
  readonly issuers: 'own' | 'checked' | 'open';
  /** How sure we are of all this: `assumed` never rises above the shape of a link. */
  readonly confidence: 'seen' | 'documented' | 'assumed';
  /**
   * The link may be somebody else's: nobody is asked before the user wants it, and what this provider does
   * not know is looked up at the link's own address.
   */
  readonly guessed?: true;
  readonly lookup: Lookup;
}

/** How a provider's credentials are looked up, which decides what can be known of them. */
export type Lookup =
  | DocumentLookup
  | RecordLookup
  | PageLookup
  | FormLookup
  | CollectionLookup
  | PointerLookup
  | CollectionPageLookup
  | { readonly by: 'eye' }
  | { readonly by: 'definition' };

interface Asked {
  /** The document to ask for, put together from the link's id and never taken from a page. */
  readonly locate: (link: BadgeLink) => Question;
  /** What an answer means that is no credential, in the provider's own way; nothing when it may be one. */
  readonly refusal?: (answer: Answer) => Result<never> | undefined;
}

/** The credential itself lies there: an Open Badge or Verifiable Credential, which is told by its content. */
export interface DocumentLookup extends Asked {
  readonly by: 'document';
  /** The id that a hosted document from `locate` must bear, where it is not the address itself. */
  readonly documentId?: (link: BadgeLink) => readonly string[];
  /** The credential in an answer that holds more than that; nothing when it is not there. */
  readonly unwrap?: (document: JsonObject) => JsonObject | undefined;
  /** The credential's address or its token, in an answer that does not hold it but names it. */
  readonly named?: (document: JsonObject) => Result<string>;
  /** Where the holder's name stands, when the provider keeps it apart from the credential. */
  readonly holder?: (link: BadgeLink) => PageField;
}

/** The platform answers with a record of its own, in JSON or in a page that a few patterns can read. */
export interface RecordLookup extends Asked {
  readonly by: 'record';
  /** Everything but a record of just this credential is a problem: `not-machine-readable` when it has changed. */
  readonly read: (answer: Answer, link: BadgeLink) => Result<ProviderRecord>;
}

/** The platform's page has to be read as a document, for which the worker knocks at the heavy door. */
export interface PageLookup extends Asked {
  readonly by: 'page';
  readonly selection: Selection;
  readonly read: (rows: readonly Row[], link: BadgeLink) => Result<ProviderRecord>;
}

/** The provider answers only people, in a form that is never filled in for them. */
export interface FormLookup {
  readonly by: 'form';
  readonly form: string;
}

/** A short address: what it stands for is read from its page, and looked up in its stead. */
export interface PointerLookup extends Asked {
  readonly by: 'pointer';
  /** The providers to which it may lead; it leads to other things as well. */
  readonly leadsTo: readonly string[];
  readonly read: (answer: Answer) => Result<string>;
}

/** A person's whole collection: its badges are offered page by page, and each is looked up by itself. */
export interface CollectionLookup {
  readonly by: 'collection';
  /** Pages count from 1. */
  readonly locate: (link: BadgeLink, page: number) => Question;
  readonly read: (answer: Answer, link: BadgeLink) => Result<CollectionPage>;
  readonly imported?: ImportedList;
}

/** A collection in a page that has to be read as a document. */
export interface CollectionPageLookup {
  readonly by: 'collection-page';
  readonly locate: (link: BadgeLink) => Question;
  readonly selection: Selection;
  readonly read: (rows: readonly Row[], link: BadgeLink) => Result<CollectionPage>;
}

/** What holders brought in from elsewhere, where the platform lists it apart, under a number that it has to be asked for. */
export interface ImportedList {
  readonly owner: (link: BadgeLink) => Question;
  readonly ownerIn: (answer: Answer) => Result<string>;
  readonly locate: (owner: string, page: number) => Question;
  readonly read: (answer: Answer) => Result<CollectionPage>;
}

export interface CollectionPage {
  readonly badges: readonly CollectedBadge[];
  /** Whether another page follows. */
  readonly more: boolean;
}

export interface CollectedBadge {
  /** The address under which the badge is looked up. */
  readonly href: string;
  readonly name: string;
  readonly issuer?: string | undefined;
  /** Whether the platform marks the issuer as one that it has checked; absent where it does not say. */
  readonly issuerChecked?: boolean | undefined;
  /** Brought in by its holder from elsewhere: the platform has not verified it. */
  readonly imported: boolean;
}

/** One value on a provider's own web page: a meta element's content, and the part `holder` of it. */
export interface PageField {
  readonly question: Question;
  readonly property: string;
  readonly pattern: RegExp;
}

/** Read by tests only; a separate export, so that the bundler drops it. */
export interface Examples {
  readonly matches: readonly string[];
  readonly ignores: readonly string[];
}
