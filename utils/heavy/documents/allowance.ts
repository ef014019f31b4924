const MOST_THINGS = 500;
const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_MS = 20_000;

/** What one document and all that lies in it may come to together. */
export interface Allowance {
  /** Entries, links and attachments. */
  readonly takeThing: () => boolean;
  /** Bytes once inflated. */
  readonly takeBytes: (count: number) => boolean;
  readonly leftMs: () => number;
}

export function allowance(): Allowance {
  let things = MOST_THINGS;
  let bytes = MOST_BYTES;
  const until = performance.now() + LONGEST_MS;
  return {
    takeThing() {
      things -= 1;
      return things >= 0;
    },
    takeBytes(count) {
      if (count > bytes) return false;
      bytes -= count;
      return true;
    },
    leftMs: () => until - performance.now(),
  };
}
