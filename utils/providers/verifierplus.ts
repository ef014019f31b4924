import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import { fail } from '@/utils/lib/result';
import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?verifierplus\.org\/(?:api\/)?credentials\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/iu,
];

/** A wallet's public copy. Its host proves nothing; what was signed stands in the credential itself. */
export const verifierplus: Provider = {
  id: 'verifierplus',
  name: 'VerifierPlus',
  links,
  hostPermissions: ['https://verifierplus.org/*'],
  assurance: 'cryptographically-verified',
  issuers: 'open',
  confidence: 'documented',
  lookup: {
    by: 'document',
    locate: ({ id }) => ({ url: `https://verifierplus.org/api/credentials/${id}` }),
    // Its own test expects this of what is shared no more.
    refusal: ({ status, url }) =>
      status === 500 ? fail('not-shared', `${url} answers 500`) : undefined,
    unwrap: onlyCredentialIn,
  },
};

/** Of several, none is the one that the link means. */
function onlyCredentialIn({ vp }: JsonObject): JsonObject | undefined {
  const [only, ...others] = isObject(vp) ? listOf(vp['verifiableCredential']) : [];
  return isObject(only) && others.length === 0 ? only : undefined;
}

export const examples: Examples = {
  matches: [
    'https://verifierplus.org/credentials/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://verifierplus.org/credentials/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5#verify',
    'https://verifierplus.org/api/credentials/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
  ],
  ignores: [
    'https://verifierplus.org/faq',
    'https://verifierplus.org/credentials/abc',
    'https://verifierplus.org.evil.example/credentials/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://verifierplus.org/#verify',
    'https://verifierplus.org/#verify/results',
    'https://verifierplus.org/?vc=https://example.org/credential.json',
  ],
};
