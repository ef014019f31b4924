import type { JsonObject } from '@/utils/lib/json';
import { fail, type Result } from '@/utils/lib/result';

import type { Environment } from '../environment';
import { controllerDocument } from './controller-document';
import { didEbsi } from './did-ebsi';
import { didIon } from './did-ion';
import { didJwk } from './did-jwk';
import { didKey } from './did-key';
import { didWeb } from './did-web';
import { didWebvh } from './did-webvh';
import { type KeyMethod, keyIn, type Relationship, stillHeld, type VerificationKey } from './key';
import { asTold } from './told-by';

/** The methods that need no network first. */
export const keyMethods: readonly KeyMethod[] = [
  didKey,
  didJwk,
  didIon,
  didWeb,
  didWebvh,
  didEbsi,
  controllerDocument,
];

/** The key behind a verification method's address, if its controller still lets it speak for this purpose. */
export async function verificationKey(
  address: string,
  relationship: Relationship,
  environment: Environment,
): Promise<Result<VerificationKey>> {
  const [identifier = ''] = address.split('#');
  const document = await controllerOf(identifier, environment);
  if (!document.ok) return document;
  // The query of a DID URL chooses a version of the document, and is no part of any name in it.
  const named = address.startsWith('did:') ? address.replace(/\?[^#]*/u, '') : address;
  const key = keyIn(document.value, named, relationship);
  const held = key.ok ? stillHeld(key.value, environment.now()) : key;
  return held.ok ? held : asTold(identifier, held);
}

/** The document of whoever an identifier belongs to. */
export async function controllerOf(
  identifier: string,
  environment: Environment,
): Promise<Result<JsonObject>> {
  const method = keyMethods.find(({ matches }) => matches(identifier));
  if (method) return method.resolve(identifier, environment);
  return identifier.startsWith('did:')
    ? fail('did-unresolved', `${identifier} is of no method we know`)
    : fail('invalid-verification-method-url', `"${identifier}" leads to no key`);
}
