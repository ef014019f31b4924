import { MOST_ARCHIVE_BYTES, MOST_ENTRY_BYTES } from '@/utils/model/archive-limits';

const MIB = 1024 * 1024;

/** What may be used up at the most; `entryBytes` by one entry. */
export interface Limits {
  readonly things: number;
  readonly bytes: number;
  readonly entryBytes: number;
  readonly ms: number;
}

const FOR_CREDENTIALS: Limits = {
  things: 500,
  bytes: MOST_ARCHIVE_BYTES,
  entryBytes: MOST_ENTRY_BYTES,
  ms: 20_000,
};

/** The files of ESCO and O*NET that are read come to some 20 MB, and in scripts of longer letters to twice that. */
export const FOR_VOCABULARIES: Limits = {
  things: 40,
  bytes: 256 * MIB,
  entryBytes: 64 * MIB,
  ms: 60_000,
};

/** What one document and all that lies in it may come to together. */
export interface Allowance {
  /** Entries, links and attachments. */
  readonly takeThing: () => boolean;
  /** Bytes of one entry, once inflated. */
  readonly takeBytes: (count: number) => boolean;
  readonly leftMs: () => number;
  /** What is left of all of it, for somebody else to keep to. */
  readonly left: () => Limits;
}

export function allowance(limits: Limits = FOR_CREDENTIALS): Allowance {
  let { things, bytes } = limits;
  const until = performance.now() + limits.ms;
  const leftMs = () => until - performance.now();
  return {
    takeThing() {
      things -= 1;
      return things >= 0;
    },
    takeBytes(count) {
      if (count > Math.min(bytes, limits.entryBytes)) return false;
      bytes -= count;
      return true;
    },
    leftMs,
    left: () => ({ ...limits, things: Math.max(0, things), bytes, ms: leftMs() }),
  };
}
