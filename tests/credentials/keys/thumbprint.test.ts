import { expect, test } from 'vitest';

import type { PublicJwk } from '@/utils/credentials/keys/public-jwk';
import { thumbprintOf } from '@/utils/credentials/keys/thumbprint';

/** RFC 7638, section 3.1. */
const rsa: PublicJwk = {
  kty: 'RSA',
  n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
  e: 'AQAB',
};
/** RFC 8037, appendix A.3. */
const okp: PublicJwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
};
const ec: PublicJwk = { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AQ' };

test.each([
  ['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs', rsa],
  ['kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k', okp],
])('the thumbprint of the standard’s example is %s', (thumbprint, jwk) =>
  expect(thumbprintOf({ ...jwk, alg: 'x', kid: 'y', use: 'sig' })).toBe(thumbprint),
);

test('keys that differ in any of what makes them have different thumbprints', () => {
  const others: readonly PublicJwk[] = [
    rsa,
    { ...rsa, n: 'AA' },
    { ...rsa, e: 'Aw' },
    okp,
    { ...okp, x: 'AA' },
    { ...okp, crv: 'X25519' },
    ec,
    { ...ec, x: 'AQ' },
    { ...ec, y: 'AA' },
    { ...ec, crv: 'P-384' },
  ];
  expect(new Set(others.map(thumbprintOf)).size).toBe(others.length);
});
