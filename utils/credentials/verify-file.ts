import type { Environment } from './environment';
import { examine, type Judged, withoutCredential } from './examine';
import { readCredential } from './formats';
import type { Expectation } from './proofs/proof';
import { sourceIn } from './source-in';

/** From the bytes of a file to all that we can say of the credential in it. */
export async function verifyFile(
  bytes: Uint8Array,
  environment: Environment,
  expectation: Expectation = { purpose: 'assertionMethod' },
): Promise<Judged> {
  const source = await sourceIn(bytes, [], environment);
  if (!source.ok) return withoutCredential(source.problem);
  const credential = await readCredential(source.value, environment);
  if (!credential.ok) return withoutCredential(credential.problem);
  return examine(credential.value, environment, 'cryptographically-verified', expectation);
}
