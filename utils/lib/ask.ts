import type { Result } from './result';

/** One request to the outside. Whoever answers it decides whether it may be asked at all. */
export interface Question {
  readonly url: string;
  readonly accept?: string;
  /** Bytes after which reading stops; 1 MiB when it is not said. */
  readonly limitBytes?: number;
  /** A list, key document or profile that many credentials share: it may be kept and asked for once. */
  readonly shared?: boolean;
  /** Hosts to which the answer may be moved; without them a redirect is none. */
  readonly follow?: readonly string[];
  /** Asked once more before anything goes out: whether somebody still waits for the answer. */
  readonly isWanted?: () => boolean;
}

/** An answer of any HTTP status: what a 404 or a 410 means is known by the one who asked. */
export interface Answer {
  /** The address that answered, after any redirect that was allowed. */
  readonly url: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** A problem is a transport problem: the question was not answered, and nothing follows from that. */
export type Ask = (question: Question) => Promise<Result<Answer>>;
