import { dateTime, daysBefore } from './calendar';
import type { Issuance } from './issuance';
import { issuers, type RotatingIssuer } from './issuers';
import { thumbprint } from './sign/keys';

/** An issuer that somebody vouches for, with the keys that it had then. */
export interface TrustedIssuer {
  readonly id: string;
  readonly domain: string;
  readonly thumbprints: readonly string[];
  readonly since: string;
}

const listed = ['halden', 'brightwater'] as const satisfies readonly RotatingIssuer[];

/** The issuers that stand in this world's registries; the others are nobody's acquaintances. */
export const trustedIssuers = (issuance: Issuance, now: Date): readonly TrustedIssuer[] =>
  listed.map((issuer) => {
    const { signing, token } = issuance.keys(issuer);
    return {
      id: issuers[issuer].did,
      domain: issuers[issuer].host,
      thumbprints: [signing, ...(token ? [token] : [])].map(thumbprint),
      since: dateTime(daysBefore(now, 30)),
    };
  });
