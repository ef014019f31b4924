import type { JsonObject } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import type { Result } from '@/utils/lib/result';
import type { SealSignature, SelectiveDisclosure } from '@/utils/model/secured';

/** What a credential arrives in: a file format or a token around one JSON document, or a picture around both. */
export interface Envelope<Content = Opened> {
  readonly id: string;
  /** Decides by content, never by file name or media type. */
  readonly matches: (bytes: Uint8Array) => boolean;
  readonly open: (bytes: Uint8Array) => Promise<Result<Content>>;
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
  /** Present when its holder chose what of the payload to disclose. */
  readonly selective?: SelectiveDisclosure;
  /** The token is a COSE_Sign1 in base64url; its header has the names of JOSE nonetheless. */
  readonly cose?: true;
  /** Present when the token is the payload alone, as it is signed, with the seals beside it. */
  readonly seals?: readonly SealSignature[];
}

/** What a picture holds: a document, a token, or the address at which the document lies. */
export interface Baked {
  readonly content: string;
  readonly remarks: readonly Problem[];
}

/** No credential is longer, wherever it comes from. */
export const DOCUMENT_BYTES = 4 * 1024 * 1024;
