import type { Result } from '@/utils/lib/result';
import type { Enclosed } from '@/utils/model/heavy';
import type { Allowance } from './allowance';
import type { PdfReader } from './pdf-reader';

/** A file that holds others: told by its first bytes, whatever it is called. */
export interface DocumentKind {
  readonly id: string;
  readonly matches: (bytes: Uint8Array) => boolean;
  /** What is inside, each with its name there; `''` names the document itself. */
  readonly open: (
    bytes: Uint8Array<ArrayBuffer>,
    opening: Opening,
  ) => Promise<Result<readonly Enclosed[]>>;
}

/** What a document is opened with: what it may still use up, and who reads some of them. */
export interface Opening {
  readonly allowance: Allowance;
  /** Begins a reader of PDFs. The same function is handed over each time: by it a reader waits for the next file. */
  readonly pdf: () => Promise<PdfReader>;
}
