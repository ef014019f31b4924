import { fail, type Result } from '@/utils/lib/result';

import { isWebPage } from '../ask-json';
import { compactJws } from './compact-jws';
import type { Envelope, Opened } from './envelope';
import { json } from './json';

/** In order of trial; each knows its own by the first bytes. */
export const envelopes: readonly Envelope[] = [json, compactJws];

/** The document in some bytes, whatever they are called. */
export async function open(bytes: Uint8Array): Promise<Result<Opened>> {
  const envelope = envelopes.find(({ matches }) => matches(bytes));
  if (envelope) return envelope.open(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  if (isWebPage(head)) return fail('web-page', 'the bytes are a web page');
  return fail('unknown-format', 'neither JSON nor a signed token');
}
