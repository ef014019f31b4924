import type { Standing, TrustedIssuer } from '@/utils/model/issuer';

import { bundled } from './bundled';
import { dccLegacy } from './dcc-legacy';
import { openidFederation } from './openid-federation';
import { ownList } from './own-list';
import type { IdentifiedIssuer, Registry, RegistryKind } from './registry';

/** The user's own word first: it also knows when a key has changed. */
export const registriesWith = (trusted: readonly TrustedIssuer[]): readonly Registry[] => [
  ownList(trusted),
  bundled,
];

/** What is asked over the network when these do not know an issuer: signed statements first, then lists. */
export const registryKinds: readonly RegistryKind[] = [openidFederation, dccLegacy];

/** All who say something of an issuer, the first of them deciding. */
export function standingsOf(
  issuer: IdentifiedIssuer,
  trusted: readonly TrustedIssuer[],
): readonly Standing[] {
  return registriesWith(trusted).flatMap((registry) => registry.find(issuer));
}
