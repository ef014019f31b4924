import { fail, type Result } from '@/utils/lib/result';

import type { Environment } from '../environment';
import { controllerDocument } from './controller-document';
import { didJwk } from './did-jwk';
import { didKey } from './did-key';
import { didWeb } from './did-web';
import { type KeyMethod, keyIn, type Relationship, type VerificationKey } from './key';

/** The methods that need no network first. */
export const keyMethods: readonly KeyMethod[] = [didKey, didJwk, didWeb, controllerDocument];

/** The key behind a verification method's address, if its controller lets it speak for this purpose. */
export async function verificationKey(
  address: string,
  relationship: Relationship,
  environment: Environment,
): Promise<Result<VerificationKey>> {
  const [identifier = ''] = address.split('#');
  const method = keyMethods.find(({ matches }) => matches(identifier));
  if (!method) {
    const known = identifier.startsWith('did:') ? 'did-unresolved' : undefined;
    return fail(known ?? 'invalid-verification-method-url', `${address} is of no method we know`);
  }
  const document = await method.resolve(identifier, environment);
  return document.ok ? keyIn(document.value, address, relationship) : document;
}
