import { fail, type Result } from '@/utils/lib/result';
import type { Credential, Embedded } from '@/utils/model/credential';
import { open } from '../envelopes';
import type { Environment } from '../environment';
import { readCredential } from '.';

/** A credential that stands in another one, as an object or as a token. */
export async function readEmbedded(
  { source }: Embedded,
  environment: Environment,
): Promise<Result<Credential>> {
  if (typeof source !== 'string')
    return readCredential({ document: source, servedAs: [] }, environment);

  const opened = await open(new TextEncoder().encode(source));
  if (!opened.ok) return opened;
  return opened.value.jws
    ? readCredential({ ...opened.value, servedAs: [] }, environment)
    : fail('vp-invalid', 'an envelope around something that is no token');
}
