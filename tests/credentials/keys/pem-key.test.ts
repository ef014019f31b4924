import { createECDH, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { keyInPem } from '@/utils/credentials/keys/pem-key';

import { seededBytes } from '../../world/seeded';
import { rsaKey } from '../../world/sign/rsa-key';
import { pemOf } from '../../world/sign/signed-badge';

const curves = [
  ['P-256', 'prime256v1', 32],
  ['P-384', 'secp384r1', 48],
  ['P-521', 'secp521r1', 66],
  ['secp256k1', 'secp256k1', 32],
] as const;

function keyOn(crv: string, name: string, bytes: number): KeyObject {
  const curve = createECDH(name);
  const seed = Buffer.concat([seededBytes(name, '1'), seededBytes(name, '2'), Buffer.alloc(2)]);
  curve.setPrivateKey(Buffer.concat([Buffer.alloc(1), seed]).subarray(0, bytes));
  const point = curve.getPublicKey();
  const x = point.subarray(1, bytes + 1).toString('base64url');
  const y = point.subarray(bytes + 1).toString('base64url');
  return createPublicKey({ key: { kty: 'EC', crv, x, y }, format: 'jwk' });
}

const ed25519 = createPublicKey(
  createPrivateKey({
    key: Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      seededBytes('pem-key', 'ed25519'),
    ]),
    format: 'der',
    type: 'pkcs8',
  }),
);

const keys: [string, KeyObject][] = [
  ...curves.map(([crv, name, bytes]): [string, KeyObject] => [crv, keyOn(crv, name, bytes)]),
  ['Ed25519', ed25519],
  ['RSA', rsaKey.publicKey],
];

describe('a key in PEM', () => {
  test.each(keys)('is the one that Node reads: %s', (_, key) =>
    expect(keyInPem(pemOf(key))).toEqual({ ok: true, value: key.export({ format: 'jwk' }) }),
  );

  test('may be a bare RSA key', () => {
    const bare = rsaKey.publicKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    expect(keyInPem(bare)).toEqual(keyInPem(pemOf(rsaKey.publicKey)));
  });

  test('may have its lines escaped, or something before it', () => {
    const pem = pemOf(rsaKey.publicKey);
    for (const written of [pem.replaceAll('\n', '\\n'), `Bag Attributes\n  name: key\n${pem}`])
      expect(keyInPem(written)).toEqual(keyInPem(pem));
  });

  test('may stand in a certificate', () => {
    expect(keyInPem(rsaKey.certificate)).toEqual(keyInPem(pemOf(rsaKey.publicKey)));
  });

  test('may stand in a certificate of the first version, which does not say so', () => {
    const sequence = (...parts: readonly Buffer[]): Buffer => {
      const content = Buffer.concat(parts);
      return Buffer.concat([Buffer.from([0x30, content.length]), content]);
    };
    const [serial, none] = [Buffer.from([2, 1, 7]), sequence()];
    const key = ed25519.export({ type: 'spki', format: 'der' });
    const certificate = sequence(sequence(serial, none, none, none, none, key), none);
    const text = certificate.toString('base64');
    const pem = `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----`;
    expect(keyInPem(pem)).toEqual(keyInPem(pemOf(ed25519)));
  });

  test('may be written with other line ends, and white space around', () => {
    const pem = `\n${pemOf(ed25519).replaceAll('\n', '\r\n')}\n`;
    expect(keyInPem(pem)).toEqual(keyInPem(pemOf(ed25519)));
  });
});

describe('what is no key in PEM', () => {
  const codeOf = (pem: string) => {
    const key = keyInPem(pem);
    return key.ok ? 'a key' : key.problem.code;
  };
  const [, spki = ''] = /-----\n([^-]+)-----/u.exec(pemOf(ed25519)) ?? [];
  const labelled = (label: string, text: string) =>
    `-----BEGIN ${label}-----\n${text}\n-----END ${label}-----`;
  const derOf = (change: (der: Buffer) => Buffer) =>
    labelled('PUBLIC KEY', change(Buffer.from(spki, 'base64')).toString('base64'));
  const withByte = (place: number, byte: number) =>
    derOf((der) => der.fill(byte, place, place + 1));

  test.each<[string, string]>([
    ['nothing', ''],
    ['a private key', labelled('PRIVATE KEY', spki)],
    ['two labels', spki && `-----BEGIN PUBLIC KEY-----${spki}-----END CERTIFICATE-----`],
    ['something behind it', `${labelled('PUBLIC KEY', spki)}x`],
    ['no base64', labelled('PUBLIC KEY', '!!!!')],
    ['an empty body', labelled('PUBLIC KEY', '    ')],
    ['a key under the label of a certificate', labelled('CERTIFICATE', spki)],
    ['a key under the label of an RSA key', labelled('RSA PUBLIC KEY', spki)],
    ['a key of another kind', withByte(8, 0x71)],
    ['a key that is too long', derOf((der) => Buffer.concat([der.fill(0x2d, 1, 2), Buffer.of(0)]))],
    ['bits that are not whole bytes', withByte(11, 1)],
    ['a key that is not written as bits', withByte(9, 4)],
    ['what a key is for, and no key', labelled('PUBLIC KEY', 'MAIwAA==')],
    ['a certificate of nothing', labelled('CERTIFICATE', 'MAIwAA==')],
  ])('is refused: %s', (_, pem) => expect(codeOf(pem)).toBe('unsupported-proof'));

  test('is refused wherever it is cut off', () => {
    const whole = Buffer.from(spki, 'base64');
    for (let length = 0; length < whole.length; length += 1)
      expect(codeOf(derOf((der) => der.subarray(0, length)))).toBe('unsupported-proof');
  });
});
