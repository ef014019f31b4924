import { describe, expect, test } from 'vitest';

import { verdictOf } from '@/utils/credentials/verdict';
import type { JsonObject } from '@/utils/lib/json';

import { signJwt } from '../../world/sign/jwt';
import { keyPair } from '../../world/sign/key-pair';
import { type Ed25519Key, p256Key } from '../../world/sign/keys';
import { enveloped, presentation, signPresentation } from '../../world/sign/presentation';
import { amara, checkOf, college, eve, judge, remarksOf } from '../issued';

describe('a credential that is bound to a key', () => {
  const device = keyPair('Ed25519', 'device');
  const subject = { name: 'Amara Lindqvist', degree: 'BSc' };
  const degree = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: college.controller,
    validFrom: '2026-02-01T00:00:00Z',
    credentialSubject: subject,
  };
  const of = (claims: JsonObject, typ = 'vc+jwt') =>
    signJwt(claims, college.privateKey, { alg: 'ES256', typ, kid: college.id });
  const selective = (cnf: JsonObject): JsonObject => ({
    ...enveloped(''),
    id: `data:application/vc+sd-jwt,${of({ ...degree, cnf }, 'vc+sd-jwt')}~`,
  });
  const amarasKey: JsonObject = { jwk: { ...amara.publicKeyJwk } };
  const asked = async (key: Ed25519Key, credential: JsonObject) =>
    judge(
      await signPresentation(presentation([credential], key.controller), key, {
        challenge: 'c-1',
        domain: 'shop.example',
      }),
      { expectation: { purpose: 'authentication', challenge: 'c-1', domain: 'shop.example' } },
    );
  const unasked = async (key: Ed25519Key, credential: JsonObject) =>
    judge(await signPresentation(presentation([credential], key.controller), key));
  const forms: readonly (readonly [string, JsonObject])[] = [
    ['in full', enveloped(of({ ...degree, cnf: amarasKey }))],
    ['by its name', enveloped(of({ ...degree, cnf: { kid: amara.id } }))],
    [
      'beside its vc claim',
      enveloped(
        of(
          {
            iss: college.controller,
            vc: degree,
            cnf: amarasKey,
          },
          'JWT',
        ),
      ),
    ],
    ['with selective disclosure', selective(amarasKey)],
  ];

  test.each(forms)('named %s is presented by whoever holds it', async (_, credential) => {
    const judged = await unasked(amara, credential);
    expect(remarksOf(judged, 'presentation')).toEqual([]);
    expect(verdictOf(judged)).toBe('valid');
    expect(verdictOf(await asked(amara, credential))).toBe('valid');
  });

  test.each(forms)('named %s is said to be presented by another', async (_, credential) => {
    const judged = await unasked(eve, credential);
    expect(remarksOf(judged, 'presentation')).toEqual(['presented-by-another']);
  });

  test.each(forms)('named %s answers nobody’s question by another', async (_, credential) => {
    const judged = await asked(eve, credential);
    expect(checkOf(judged, 'presentation')?.problem?.code).toBe('vp-invalid');
    expect(verdictOf(judged)).toBe('invalid');
  });

  test('and to the one who presents it is his by whichever of his keys', async () => {
    const credentialSubject = { ...subject, id: amara.controller };
    const cnf = { jwk: { ...device.publicKeyJwk } };
    const credential = enveloped(of({ ...degree, credentialSubject, cnf }));
    expect(remarksOf(await asked(amara, credential), 'presentation')).toEqual([]);
    expect(verdictOf(await asked(eve, credential))).toBe('invalid');
  });

  test('is not held by whoever calls a key of his own by its name', async () => {
    const did = 'did:web:eve.example';
    const { privateKey, publicKeyJwk } = p256Key('eve', did);
    const document = {
      id: did,
      authentication: [
        { id: amara.id, type: 'JsonWebKey', controller: did, publicKeyJwk: { ...publicKeyJwk } },
      ],
    };
    const credential = enveloped(of({ ...degree, cnf: { kid: amara.id } }));
    const claims = { ...presentation([credential], did), aud: 'shop.example', nonce: 'c-1' };
    const token = signJwt(claims, privateKey, { alg: 'ES256', typ: 'vp+jwt', kid: did });
    const judged = await judge(token, {
      expectation: { purpose: 'authentication', challenge: 'c-1', domain: 'shop.example' },
      pages: { 'https://eve.example/.well-known/did.json': document },
    });
    expect(checkOf(judged, 'presentation')?.problem?.code).toBe('vp-invalid');
  });

  test('named in a way that nobody here knows leaves open who presents it', async () => {
    const judged = await unasked(eve, enveloped(of({ ...degree, cnf: { jkt: 'x' } })));
    expect(checkOf(judged, 'presentation')).toMatchObject({
      outcome: 'unknown',
      problem: { code: 'key-binding-missing' },
    });
  });
});
