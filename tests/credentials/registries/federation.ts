import type { TrustAnchor } from '@/utils/credentials/registries/trust';
import type { JsonObject } from '@/utils/lib/json';

import { signJwt } from '../../world/sign/jwt';
import { type P256Key, p256Key } from '../../world/sign/keys';

/** A federation that does not exist, with the key that it signs with. */
export const ANCHOR = 'https://federation.example';
export const CONFIGURATION = `${ANCHOR}/.well-known/openid-federation`;
export const anchorKey = p256Key('federation', 'key-1');

export const anchor: TrustAnchor = {
  id: ANCHOR,
  keys: [{ ...anchorKey.publicKeyJwk, kid: 'key-1' }],
  forTests: false,
  known: 'assumed',
};

const IAT = Date.parse('2026-06-01T06:00:00Z') / 1000;

export interface Told {
  readonly claims?: JsonObject;
  readonly header?: JsonObject;
  readonly key?: P256Key;
}

/** A statement by the anchor about somebody, with one thing changed. */
export const statement = (sub: string, { claims, header, key = anchorKey }: Told = {}): string =>
  signJwt(
    {
      iss: ANCHOR,
      sub,
      iat: IAT,
      exp: IAT + 86_400,
      metadata: {
        federation_entity: {
          organization_name: 'Riverwell College',
          federation_fetch_endpoint: `${ANCHOR}/fetch`,
        },
      },
      ...claims,
    },
    key.privateKey,
    { alg: 'ES256', typ: 'entity-statement+jwt', kid: 'key-1', ...header },
  );

export const fetchAddress = (did: string): string =>
  `${ANCHOR}/fetch?sub=${encodeURIComponent(did)}`;
