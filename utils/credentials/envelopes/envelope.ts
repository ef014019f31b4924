import type { JsonObject } from '@/utils/lib/json';
import type { Result } from '@/utils/lib/result';

/** What a credential arrives in: a file format or a token around one JSON document. */
export interface Envelope {
  readonly id: string;
  /** Decides by content, never by file name or media type. */
  readonly matches: (bytes: Uint8Array) => boolean;
  readonly open: (bytes: Uint8Array) => Promise<Result<Opened>>;
}

/** A document out of its envelope, not yet known to be a credential. */
export interface Opened {
  readonly document: JsonObject;
  /** Present when the envelope itself is a signature over the document. */
  readonly jws?: CompactJws;
}

export interface CompactJws {
  readonly token: string;
  readonly header: JsonObject;
}
