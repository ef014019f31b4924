import type { JsonObject } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import type { Result } from '@/utils/lib/result';
import type { Row, Selection } from '@/utils/lib/selection';

import type { BroughtId, BroughtParts } from './brought-vocabulary';
import type { Pathway } from './pathway';

/** One thing inside a document: a file, a link that stands in it, or what was not read and why. */
export type Enclosed =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'link'; readonly name: string; readonly href: string }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: Problem };

/**
 * A proof that its maker holds somebody's BBS signature over many messages, of which it shows some
 * (draft-irtf-cfrg-bbs-signatures-10, section 3.5.4).
 */
export interface BbsProof {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly proof: Uint8Array<ArrayBuffer>;
  readonly header: Uint8Array<ArrayBuffer>;
  readonly presentationHeader: Uint8Array<ArrayBuffer>;
  readonly messages: readonly Uint8Array<ArrayBuffer>[];
  /** Where among all messages the shown ones stand; the numbers rise. */
  readonly indexes: readonly number[];
  /** How many messages are the signer's own, where a secret of the holder's was signed along. */
  readonly signersMessages?: number;
  readonly pseudonym?: BbsPseudonym;
}

/**
 * Who shows a proof, to one verifier: the same each time, and nobody's name. It is not the subject's, and what it was
 * made of nobody else can link (draft-irtf-cfrg-bbs-per-verifier-linkability-00).
 */
export interface BbsPseudonym {
  readonly pseudonym: Uint8Array<ArrayBuffer>;
  /** The name of the verifier, or of whatever it was made for. */
  readonly domain: Uint8Array<ArrayBuffer>;
}

/** A signature of the SHA-256 of data, by a key on the curve that the chains have from Koblitz. */
export interface KoblitzSignature {
  readonly point: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Somebody who waits for long work, and may call it off. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Hears the share that is done, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Code that needs a document, or is too large for a worker that wakes for every message: it runs behind one door. */
export interface Heavy {
  /** Reads an HTML page as a document, without running or loading anything of it. */
  readonly rowsIn: (html: string, selection: Selection) => Promise<Result<readonly Row[]>>;
  /** What lies in an archive or stands in a document; each is named by its way in from outside. */
  readonly contentsOf: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<readonly Enclosed[]>>;
  /** The pathways in a file, in whichever form they are written. */
  readonly pathwaysIn: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<readonly Pathway[]>>;
  /** Arithmetic of pairings, in short slices. */
  readonly bbsProofHolds: (proof: BbsProof) => Promise<Result<null>>;
  /** Whether a document follows a JSON Schema, which comes from a stranger. */
  readonly followsSchema: (document: JsonObject, schema: JsonObject) => Promise<Result<null>>;
  /** Whether r and s are a signature by the key of this point of secp256k1, which WebCrypto does not know. */
  readonly secp256k1Holds: (signed: KoblitzSignature) => Promise<Result<boolean>>;
  /** The address of the key of such a point in full: in Ethereum, or in a network of Bitcoin by its version. */
  readonly chainAddress: (
    point: Uint8Array<ArrayBuffer>,
    network: 'ethereum' | number,
  ) => Promise<Result<string>>;
  /** A vocabulary out of the archives of its official download; nothing when it was called off. */
  readonly vocabularyIn: (
    archives: readonly Uint8Array<ArrayBuffer>[],
    taxonomy: BroughtId,
    watch: Watch,
  ) => Promise<Result<BroughtParts | undefined>>;
}
