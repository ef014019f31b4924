import { fail, type Result } from '@/utils/lib/result';

import { isWebPage } from '../ask-json';
import { compactJws } from './compact-jws';
import { coseSign1 } from './cose-sign1';
import { type Baked, DOCUMENT_BYTES, type Envelope, type Opened } from './envelope';
import { europassXml } from './europass-xml';
import { json } from './json';
import { png } from './png';
import { sdJwt } from './sd-jwt';
import { svg } from './svg';

/** In order of trial; each knows its own by the first bytes. */
const documents: readonly Envelope[] = [json, compactJws, sdJwt, coseSign1, europassXml];

/** Pictures with a document inside. */
export const images: readonly Envelope<Baked>[] = [png, svg];

export const envelopes: readonly Envelope<Opened | Baked>[] = [...documents, ...images];

/** The document in some bytes, whatever they are called; what a picture holds is opened by `source-in.ts`. */
export async function open(bytes: Uint8Array): Promise<Result<Opened>> {
  if (bytes.length > DOCUMENT_BYTES) return fail('too-large', `${bytes.length} bytes`);
  const envelope = documents.find(({ matches }) => matches(bytes));
  if (envelope) return envelope.open(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  if (isWebPage(head)) return fail('web-page', 'the bytes are a web page');
  return fail('unknown-format', 'neither JSON nor a signed token');
}
