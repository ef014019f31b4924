import type { Answer, Question } from '@/utils/lib/ask';
import type { Result } from '@/utils/lib/result';
import type { BadgeLink } from '@/utils/model/page';
import type { Assurance } from '@/utils/model/verification';

/** What we know of one badge provider: how to tell its links, what to ask, and how it says no. */
export interface Provider {
  readonly id: string;
  readonly name: string;
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
  /** The provider's id of the credential at an address, or nothing when the link is not one of its own. */
  readonly identify: (url: URL) => string | undefined;
  /** The document to ask for. */
  readonly locate: (link: BadgeLink) => Question;
  /** The id that a hosted document from `locate` must bear, where it is not the address itself. */
  readonly documentId?: (link: BadgeLink) => readonly string[];
  /** What an answer means that is no credential; nothing when it may be one. */
  readonly refusal?: (answer: Answer) => Result<never> | undefined;
  /** Where the holder's name stands, when the provider keeps it apart from the credential. */
  readonly holder?: (link: BadgeLink) => PageField;
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
