import { gzipSync } from 'node:zlib';

import { base58, base64, base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { decodeBase58, encodeBase58 } from '@/utils/lib/base58';
import { decodeBase64, encodeBase64 } from '@/utils/lib/base64';
import { decodeBase64Url, encodeBase64Url } from '@/utils/lib/base64url';
import { canonicalJson } from '@/utils/lib/canonical-json';
import { inflate } from '@/utils/lib/inflate';
import { decodeMultibase } from '@/utils/lib/multibase';

describe('base64url', () => {
  test.each([
    ['padding', 'AA=='],
    ['the other alphabet', '+/+/'],
    ['bits that no encoder leaves', 'AB'],
    ['a length that cannot be', 'A'],
    ['white space', 'AA AA'],
  ])('refuses %s', (_, text) => expect(decodeBase64Url(text).ok).toBe(false));

  test('reads what it writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(decodeBase64Url(encodeBase64Url(bytes))).toEqual({ ok: true, value: bytes });
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('refuses a character from beyond ASCII', () =>
    expect(decodeBase64Url('AA\u0241A').ok).toBe(false));
});

describe('an encoding, beside that of a package', () => {
  const encodings = [
    ['base64url', { decode: decodeBase64Url, encode: encodeBase64Url }, base64urlnopad],
    ['base64', { decode: decodeBase64, encode: encodeBase64 }, base64],
    ['base58', { decode: decodeBase58, encode: encodeBase58 }, base58],
  ] as const;

  test.each(encodings)('%s is written and read alike', (_, ours, theirs) => {
    const anyBytes = fc.tuple(fc.nat(3), fc.uint8Array({ maxLength: 300 }));
    fc.assert(
      fc.property(anyBytes, ([zeros, rest]) => {
        const bytes = Uint8Array.of(...Array.from({ length: zeros }, () => 0), ...rest);
        expect(ours.encode(bytes)).toBe(theirs.encode(bytes));
        expect(ours.decode(theirs.encode(bytes))).toEqual({ ok: true, value: bytes });
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test.each(encodings)('%s is refused alike', (_, ours, theirs) => {
    const letters = fc.constantFrom(...'AQgw159z+/-_=0OIl é');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
        expect(ours.decode(text).ok).toBe(isRead(() => theirs.decode(text)));
      }),
      { numRuns: 3_000, seed: 7 },
    );
  });

  test('base58 of a few thousand letters is read, and more of them not at all', () => {
    const bytes = Uint8Array.from({ length: 2_990 }, (_, at) => (at * 89 + 7) % 256);
    expect(decodeBase58(encodeBase58(bytes))).toEqual({ ok: true, value: bytes });
    expect(decodeBase58('2'.repeat(4_096)).ok).toBe(true);
    expect(decodeBase58('2'.repeat(4_097)).ok).toBe(false);
  });

  const isRead = (step: () => unknown): boolean => {
    try {
      step();
      return true;
    } catch {
      return false;
    }
  };
});

describe('Multibase', () => {
  test('reads base58btc and base64url', () => {
    expect(decodeMultibase('zJxF12TrwUP45BMd')).toEqual({
      ok: true,
      value: new TextEncoder().encode('Hello World'),
    });
    expect(decodeMultibase('uSGVsbG8')).toEqual({
      ok: true,
      value: new TextEncoder().encode('Hello'),
    });
  });
  test.each(['', 'Jx', 'mSGVsbG8', 'z0OIl', 'fab'])('refuses %j', (text) =>
    expect(decodeMultibase(text).ok).toBe(false),
  );
});

describe('canonical JSON', () => {
  // RFC 8785, section 3.2.2 and appendix B.
  test('writes the example of the RFC', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });
  test('sorts names by UTF-16 code units', () => {
    const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
    expect(Object.values(JSON.parse(canonicalJson(value)))).toEqual([4, 2, 6, 7, 1, 5, 3]);
  });
});

describe('inflating', () => {
  const gzip = (length: number) => Uint8Array.from(gzipSync(new Uint8Array(length)));

  test('hands on what fits', async () => {
    const inflated = await inflate(gzip(1000), 'gzip', 1000);
    expect(inflated).toEqual({ ok: true, value: new Uint8Array(1000) });
  });
  test('S25: stops a bomb at its cap', async () => {
    const bomb = gzip(256 * 1024 * 1024);
    expect(bomb.length).toBeLessThan(300_000);
    const before = process.memoryUsage().arrayBuffers;
    const inflated = await inflate(bomb, 'gzip', 16 * 1024 * 1024);
    expect(inflated).toMatchObject({ ok: false, problem: { code: 'too-large' } });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });
  test.each([
    ['no gzip at all', new TextEncoder().encode('hello')],
    ['cut off', gzip(1000).slice(0, 12)],
    ['nothing', new Uint8Array()],
  ])('says so: %s', async (_, bytes) =>
    expect(await inflate(Uint8Array.from(bytes), 'gzip', 1000)).toMatchObject({
      ok: false,
      problem: { code: 'parsing-error' },
    }),
  );
});
