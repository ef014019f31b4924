/** Where a benchmark runs. */
export interface Place {
  readonly name: 'Node' | 'Chromium';
  /** A fresh worker that holds one bundle and nothing else. */
  readonly open: (bundle: string) => Promise<Opened>;
  /** One attempt of a worker made for it; the time is from before its making to its answer. */
  readonly first: (bundle: string, subject: unknown) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

export interface Opened {
  readonly attempt: (order: Order) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

/** What to attempt, where it is not what was attempted before, and how often in a row. */
export interface Order {
  readonly subject?: unknown;
  readonly attempts: number;
}

export interface Outcome {
  /** Whether every attempt has found its subject good. */
  readonly good: boolean;
  /** How long one of them took. */
  readonly ms: number;
}

/** What a worker says: its outcome, or what went wrong. */
export type Said = Outcome | { readonly fault: string };

export function heard(said: Said): Outcome {
  if ('fault' in said) throw new Error(said.fault);
  return said;
}
