import type { Limits } from '@/utils/heavy/documents/allowance';
import type { Result } from '@/utils/lib/result';
import type { Enclosed } from '@/utils/model/heavy';

/** One file to be read, and where it is answered; its bytes are handed over, not copied. */
export interface ToPdfReader {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly limits: Limits;
  readonly port: MessagePort;
}

/** Each thing as the reader comes to it, and at last how it ended. */
export type FromPdfReader =
  | { readonly kind: 'found'; readonly found: Enclosed }
  | { readonly kind: 'ended'; readonly ended: Result<null> };
