import { decodeBase64Url, encodeBase64Url } from '@/utils/lib/base64url';
import { type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { jsonInBase64Url } from '@/utils/lib/json-in-base64url';
import { type Failure, fail, ok } from '@/utils/lib/result';
import { sha256 } from '@/utils/lib/sha256';

import { certificatesIn, chainFault } from '../keys/certificate-chain';
import { thumbprintOf } from '../keys/thumbprint';
import { algorithmIn } from './jose-header';
import type { ProofSuite } from './proof';
import { signatureHolds } from './signature';

const SKEW_MS = 5 * 60_000;

/** Headers that may be demanded: of what they say nothing changes what is signed (ETSI TS 119 182-1, section 5.2). */
const UNDERSTOOD = new Set([
  'b64',
  'sigT',
  'sigPl',
  'srCms',
  'srAts',
  'adoTst',
  'sigPId',
  'x5t#o',
  'sigX5ts',
]);

/**
 * A seal by the key of a certificate (JAdES, ETSI TS 119 182-1). The certificate is looked at as it was when the seal says
 * that it was made; nobody here keeps a list of trusted authorities, so the seal is not known to be of whom it names.
 */
export const jades: ProofSuite = {
  id: 'jades',
  async verify({ raw }, { secured, issuer }, environment) {
    if (secured.kind !== 'jws' || !secured.seals) return fail('unsupported-proof', 'no seal');
    const head = stringOf(raw['protected']) ?? '';
    const header = jsonInBase64Url(head);
    const signature = decodeBase64Url(stringOf(raw['signature']) ?? '');
    if (!header.ok || !signature.ok) return fail('jose-malformed', 'a seal that cannot be read');
    const algorithm = algorithmIn(header.value);
    if (!algorithm.ok) return algorithm;
    const fault = headerFault(header.value, secured.header);
    if (fault) return fault;

    const chain = certificatesIn(header.value['x5c']);
    if (!chain.ok) return chain;
    const [certificate] = chain.value;
    if (!certificate || certificate.id !== issuer.id)
      return fail('untrusted-key-source', 'a seal by another certificate than the issuer’s');
    const { jwk, id } = certificate;
    const data = new TextEncoder().encode(`${head}.${secured.token}`);
    const holds = await signatureHolds(
      { algorithm: algorithm.value, jwk, signature: signature.value, data },
      environment,
    );
    if (!holds.ok) return holds;

    const now = environment.now().getTime();
    const time = timeIn(header.value) ?? now;
    if (!(time <= now + SKEW_MS)) return fail('untrusted-key-source', 'sealed at no time yet');
    return (
      (await chainFault(chain.value, time)) ??
      ok({ verificationMethod: id, controller: id, thumbprint: thumbprintOf(jwk) })
    );
  },
};

/** Every seal is of the same payload, of nothing that lies elsewhere, and of the certificate that it brings along. */
function headerFault(header: JsonObject, first: JsonObject): Failure | undefined {
  const { b64 = true, crit, sigD, x5c, 'x5t#S256': digest } = header;
  const demanded = listOf(crit);
  if (sigD !== undefined) return fail('unsupported-proof', 'a seal of something elsewhere');
  if (!demanded.every((name) => typeof name === 'string' && UNDERSTOOD.has(name) && name in header))
    return fail('jose-malformed', `the header demands ${JSON.stringify(crit)}`);
  if (b64 !== (first['b64'] ?? true) || (b64 === false && !demanded.includes('b64')))
    return fail('jose-malformed', 'the header does not say in which form the payload stands');
  const [own] = listOf(x5c);
  return digest === undefined || digest === digestOf(own)
    ? undefined
    : fail('proof-verification-error', 'the certificate is not the one that was signed for');
}

function digestOf(certificate: JsonObject[string] | undefined): string | undefined {
  const text = typeof certificate === 'string' ? certificate : '';
  const der = decodeBase64Url(
    text
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/(?<!=)=+$/u, ''),
  );
  return der.ok ? encodeBase64Url(sha256(der.value)) : undefined;
}

/** `iat` in seconds, or `sigT` as older seals have it; one that is no time leaves nothing to look up. */
function timeIn({ iat, sigT }: JsonObject): number | undefined {
  if (typeof iat === 'number') return iat * 1000;
  return typeof sigT === 'string' ? Date.parse(sigT) : undefined;
}
