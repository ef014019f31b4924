import { describe, expect, test } from 'vitest';

import { verificationKey } from '@/utils/credentials/keys';
import { didWeb } from '@/utils/credentials/keys/did-web';
import { fail } from '@/utils/lib/result';
import { keyPair } from '../../world/sign/key-pair';
import { online } from '../badge-site';

/** The address that is asked for a DID, or why none is. */
async function askedFor(did: string): Promise<string> {
  const environment = online({});
  const document = await didWeb.resolve(did, environment);
  return environment.asked[0] ?? (document.ok ? '' : document.problem.code);
}

describe('did:web', () => {
  test.each([
    ['did:web:school.example', 'https://school.example/.well-known/did.json'],
    ['did:web:SCHOOL.example', 'https://school.example/.well-known/did.json'],
    ['did:web:school.example:staff:amara', 'https://school.example/staff/amara/did.json'],
    ['did:web:school.example%3A8443', 'https://school.example:8443/.well-known/did.json'],
    ['did:web:school.example%3a8443:x', 'https://school.example:8443/x/did.json'],
    ['did:web:school.example%3A443', 'https://school.example/.well-known/did.json'],
    ['did:web:school.example:a%20b', 'https://school.example/a%20b/did.json'],
    ['did:web:school.example:%C3%A9cole', 'https://school.example/%C3%A9cole/did.json'],
    ['did:web:xn--bcher-kva.example', 'https://xn--bcher-kva.example/.well-known/did.json'],
  ])('%s lies at %s', async (did, url) => expect(await askedFor(did)).toBe(url));

  test.each([
    ['no host', 'did:web:'],
    ['an address in numbers', 'did:web:127.0.0.1'],
    ['an address in one number', 'did:web:2130706433'],
    ['an address in hexadecimal', 'did:web:0x7f.1'],
    ['an address of IPv6', 'did:web:[%3A%3A1]'],
    ['a user', 'did:web:school.example@evil.example'],
    ['a user in disguise', 'did:web:school.example%40evil.example'],
    ['a path in the host', 'did:web:school.example%2Fevil'],
    ['a query', 'did:web:school.example:x%3Fy'],
    ['a slash', 'did:web:school.example:x%2Fy'],
    ['a backslash', 'did:web:school.example:x%5Cy'],
    ['the folder above', 'did:web:school.example:..:x'],
    ['the folder above in disguise', 'did:web:school.example:%2e%2e:x'],
    ['a percent sign in disguise', 'did:web:school.example:%252e'],
    ['a cut off escape', 'did:web:school.example:%4'],
    ['what is no UTF-8', 'did:web:school.example:%ff'],
    ['a control character', 'did:web:school.example:%00'],
    ['an empty part', 'did:web:school.example::x'],
    ['no port', 'did:web:school.example%3A'],
    ['two ports', 'did:web:school.example%3A1%3A2'],
    ['a port of words', 'did:web:school.example%3Ax'],
    ['a fragment', 'did:web:school.example:x#y'],
  ])('with %s is none, and nobody is asked', async (_, did) =>
    expect(await askedFor(did)).toBe('did-invalid'),
  );

  const did = 'did:web:school.example';
  const url = 'https://school.example/.well-known/did.json';
  const method = {
    id: '#key',
    type: 'JsonWebKey',
    controller: did,
    publicKeyJwk: keyPair('P-256', 'school').publicKeyJwk,
  };
  const document = { id: did, assertionMethod: [method] };
  const codeOf = async (page: Parameters<typeof online>[0][string]) => {
    const key = await verificationKey(`${did}#key`, 'assertionMethod', online({ [url]: page }));
    return key.ok ? key.value.id : key.problem.code;
  };

  test('speaks for the DID that it names, to the letter', async () => {
    expect(await codeOf(document)).toBe(`${did}#key`);
    for (const id of ['did:web:SCHOOL.example', 'did:web:eve.example', url, ''])
      expect
        .soft(await codeOf({ ...document, id }))
        .toBe('invalid-controlled-identifier-document-id');
  });

  test.each([
    ['there is nothing', 404],
    ['it is gone', 410],
    ['a web page answers', '<!doctype html><title>Not found</title>'],
    ['what answers is cut off', '{"id":'],
    ['what answers names nobody', { error: 'maintenance' }],
    ['what answers numbers the request', { id: 'req-8c1f', error: 'rate limit exceeded' }],
    ['what answers counts the requests', { id: 17, error: 'rate limit exceeded' }],
  ] as const)('has no key when %s', async (_, page) =>
    expect(await codeOf(page)).toBe('did-unresolved'),
  );

  test.each([
    [500, 'server-error'],
    [403, 'private'],
  ])('is an open question when the host answers %i', async (status, code) =>
    expect(await codeOf(status)).toBe(code),
  );

  test('is an open question when nobody can be asked', async () => {
    const environment = { ...online({}), ask: async () => fail('offline', '') };
    expect(await didWeb.resolve(did, environment)).toMatchObject({ problem: { code: 'offline' } });
  });
});
