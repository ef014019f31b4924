export const batchStates = ['ready', 'running', 'paused', 'cancelled'] as const;
export type BatchState = (typeof batchStates)[number];

/** Many people whose credentials are checked together. */
export interface Batch {
  readonly id: string;
  /** The number under which its people stand, where those of a page have their tab's: negative, and no tab's. */
  readonly tabId: number;
  /** The page's host, or the file's name. */
  readonly name: string;
  /** The applicants list that it was taken from; a file has none. */
  readonly page?: string;
  readonly madeAt: string;
  readonly startedAt?: string;
  /** The end of the day after which it is forgotten. */
  readonly until: string;
  readonly state: BatchState;
  /** The extension was updated in the middle of it: it goes on when the user says so. */
  readonly updated?: boolean;
  /** The versions of the extension that checked in it. */
  readonly versions: readonly string[];
  /** Counts every change of a row, so that a screen reads only what is new. */
  readonly stamp: number;
  /** The stamp at which nothing of it was left: no worker reads its findings until it has another. */
  readonly doneAt?: number;
  readonly people: number;
  /** What its checks will ask, said before the first of them. */
  readonly estimate?: Estimate;
  /** Deleted a moment ago: it goes for good unless it is taken back. */
  readonly removedAt?: string;
}

/** Nothing of it is left to check, as far as was looked. */
export const isDone = ({ stamp, doneAt }: Pick<Batch, 'stamp' | 'doneAt'>): boolean =>
  doneAt === stamp;

/** How many requests the checks of some credentials will make at least, of whom, and for how long. */
export interface Estimate {
  readonly requests: number;
  /** The one with the most requests first. */
  readonly hosts: readonly { readonly host: string; readonly requests: number }[];
  readonly seconds: number;
}

export const faultReasons = ['no-address', 'not-https', 'too-many'] as const;

/** An entry of a file that is no link, in its own words. */
export interface Fault {
  readonly text: string;
  readonly reason: (typeof faultReasons)[number];
}

/** What has been done to credentials of a batch, without a word about whom: it outlives them. */
export interface Audit {
  readonly id: string;
  readonly batch: string;
  readonly at: string;
  readonly version: string;
  readonly did:
    | 'made'
    | 'started'
    | 'paused'
    | 'resumed'
    | 'cancelled'
    | 'retried'
    | 'exported'
    | 'removed'
    /** Its last day was over. */
    | 'expired';
  readonly people: number;
  readonly credentials: number;
  readonly hosts: readonly string[];
  /** Of a batch that expired: the user has been told. */
  readonly told?: boolean;
}
