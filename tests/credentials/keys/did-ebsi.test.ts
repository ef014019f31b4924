import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';

import { verificationKey } from '@/utils/credentials/keys';
import { didEbsi } from '@/utils/credentials/keys/did-ebsi';
import { keyPair } from '../../world/sign/key-pair';
import { online } from '../badge-site';

const didOf = (...bytes: readonly number[]) => `did:ebsi:z${base58.encode(Uint8Array.from(bytes))}`;
const did = didOf(1, ...Array.from({ length: 16 }, (_, at) => at));
const url = `https://api-pilot.ebsi.eu/did-registry/v5/identifiers/${did}`;
const document = {
  id: did,
  verificationMethod: [
    {
      id: `${did}#key`,
      type: 'JsonWebKey2020',
      controller: did,
      publicKeyJwk: keyPair('P-256', 'school').publicKeyJwk,
    },
  ],
  assertionMethod: [`${did}#key`],
};

describe('did:ebsi', () => {
  const codeOf = async (page: Parameters<typeof online>[0][string]) => {
    const key = await verificationKey(`${did}#key`, 'assertionMethod', online({ [url]: page }));
    return key.ok ? key.value.id : key.problem.code;
  };

  test('has the keys that its registry lists', async () => {
    expect(await codeOf(document)).toBe(`${did}#key`);
    expect(await codeOf({ ...document, id: didOf(1) })).toBe(
      'invalid-controlled-identifier-document-id',
    );
  });

  test.each([
    [404, 'did-unresolved'],
    [500, 'server-error'],
    [429, 'rate-limited'],
  ])('is an open question when the registry answers %i', async (status, code) =>
    expect(await codeOf(status)).toBe(code),
  );

  test.each([
    ['of a person', didOf(2, ...new Uint8Array(32))],
    ['of another length', didOf(1, ...new Uint8Array(15))],
    ['in another notation', 'did:ebsi:f01'],
    ['that leads elsewhere', `${did}/../../x`],
    ['of nothing', 'did:ebsi:'],
  ])('%s is none, and nobody is asked', async (_, strange) => {
    const environment = online({});
    expect(await didEbsi.resolve(strange, environment)).toMatchObject({
      problem: { code: 'did-invalid' },
    });
    expect(environment.asked).toEqual([]);
  });
});
