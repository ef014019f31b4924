import { describe, expect, test } from 'vitest';

import {
  detachedJws,
  multibase,
  type SignatureForm,
} from '@/utils/credentials/proofs/signature-form';
import type { JsonObject } from '@/utils/lib/json';

const REFUSED = 'proof-verification-error';

const readAs = (form: SignatureForm, raw: JsonObject): string => {
  const written = form.read(raw);
  return written.ok ? 'read' : written.problem.code;
};

describe('a signature in Multibase', () => {
  test.each<[string, JsonObject[string], string]>([
    ['in base58btc', 'z2b', 'read'],
    ['in base64url', 'uAAAA', REFUSED],
    ['in letters that base58 has not', 'z0', REFUSED],
    ['as a list', ['z2b'], REFUSED],
  ])('%s', (_, proofValue, outcome) => expect(readAs(multibase, { proofValue })).toBe(outcome));

  test('is there', () => expect(readAs(multibase, {})).toBe(REFUSED));
});

describe('a detached signature', () => {
  const part = (json: JsonObject) => Buffer.from(JSON.stringify(json)).toString('base64url');
  const header = { alg: 'EdDSA', b64: false, crit: ['b64'] };
  const head = part(header);

  test('is signed behind its header, by the algorithm that this names', () => {
    const written = detachedJws.read({ jws: `${head}..AAAA` });
    expect(written).toEqual({
      ok: true,
      value: {
        bytes: new Uint8Array(3),
        before: new TextEncoder().encode(`${head}.`),
        algorithm: 'EdDSA',
      },
    });
  });

  test.each<[string, JsonObject[string], string]>([
    ['with a payload', `${head}.AAAA.AAAA`, REFUSED],
    ['with a part too many', `${head}..AAAA.AAAA`, REFUSED],
    ['without a payload’s place', `${head}.AAAA`, REFUSED],
    ['that is no base64url', `${head}..A+/=`, REFUSED],
    ['with a header that is no JSON', 'AAAA..AAAA', REFUSED],
    ['that is no text', { jws: `${head}..AAAA` }, REFUSED],
    ['whose payload is encoded', `${part({ ...header, b64: true })}..AAAA`, REFUSED],
    ['that does not say so', `${part({ alg: 'EdDSA', crit: ['b64'] })}..AAAA`, REFUSED],
    ['that does not insist on it', `${part({ alg: 'EdDSA', b64: false })}..AAAA`, REFUSED],
    ['that insists on more', `${part({ ...header, crit: ['b64', 'exp'] })}..AAAA`, REFUSED],
    ['by a shared secret', `${part({ ...header, alg: 'HS256' })}..AAAA`, 'alg-forbidden'],
  ])('%s is refused', (_, jws, code) => expect(readAs(detachedJws, { jws })).toBe(code));
});
