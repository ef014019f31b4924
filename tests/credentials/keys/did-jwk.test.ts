import { describe, expect, test } from 'vitest';

import { verificationKey } from '@/utils/credentials/keys';
import { didJwk } from '@/utils/credentials/keys/did-jwk';
import type { JsonObject } from '@/utils/lib/json';
import { keyPair } from '../../world/sign/key-pair';
import { online } from '../badge-site';

const { publicKeyJwk: jwk } = keyPair('P-256', 'school');
const didOf = (key: JsonObject | string): string =>
  `did:jwk:${Buffer.from(typeof key === 'string' ? key : JSON.stringify(key)).toString('base64url')}`;
const keyAt = (address: string) => verificationKey(address, 'assertionMethod', online({}));

describe('did:jwk', () => {
  test('is the key that is written in it, under #0', async () => {
    const did = didOf(jwk);
    expect(await keyAt(`${did}#0`)).toMatchObject({ ok: true, value: { controller: did, jwk } });
    for (const address of [did, `${did}#1`])
      expect(await keyAt(address)).toMatchObject({
        problem: { code: 'invalid-relationship-for-verification-method' },
      });
  });

  test.each([
    ['sig', { assertionMethod: 1, keyAgreement: 0 }],
    ['enc', { assertionMethod: 0, keyAgreement: 1 }],
    [undefined, { assertionMethod: 1, keyAgreement: 1 }],
  ])('with use %s is for that use', async (use, expected) => {
    const document = await didJwk.resolve(didOf({ ...jwk, ...(use && { use }) }), online({}));
    const count = (purpose: string) =>
      document.ok && Array.isArray(document.value[purpose]) ? document.value[purpose].length : 0;
    expect({
      assertionMethod: count('assertionMethod'),
      keyAgreement: count('keyAgreement'),
    }).toEqual(expected);
  });

  test('signs, authenticates and agrees by its one method', async () => {
    const did = didOf(jwk);
    const id = `${did}#0`;
    const document = await didJwk.resolve(did, online({}));
    expect(document.ok && document.value).toEqual({
      id: did,
      verificationMethod: [{ id, type: 'JsonWebKey', controller: did, publicKeyJwk: jwk }],
      assertionMethod: [id],
      authentication: [id],
      capabilityInvocation: [id],
      capabilityDelegation: [id],
      keyAgreement: [id],
    });
  });

  test('is worth nothing with its private part', async () =>
    expect(await keyAt(`${didOf({ ...jwk, d: 'AA' })}#0`)).toMatchObject({
      problem: { code: 'key-type' },
    }));

  test.each(['[]', '"x"', '{', '{"kty":"EC","kty":"OKP"}'])('is none around %s', async (text) =>
    expect(await keyAt(`${didOf(text)}#0`)).toMatchObject({ problem: { code: 'did-invalid' } }),
  );

  test.each([{}, { kty: 'oct', k: 'AA' }, { kty: 'EC', crv: 'P-256' }, { kty: 'RSA', n: 'AA' }])(
    'is no key around %j',
    async (key) =>
      expect(await keyAt(`${didOf(key)}#0`)).toMatchObject({ problem: { code: 'key-type' } }),
  );
});
