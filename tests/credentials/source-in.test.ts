import { describe, expect, test } from 'vitest';

import { sourceIn } from '@/utils/credentials/source-in';
import type { Answer } from '@/utils/lib/ask';
import { fail, ok, type Result } from '@/utils/lib/result';

import { iTXt, pngWith, tEXt } from '../world/bake/png';
import { assertionElement, svgWith } from '../world/bake/svg';

const URL = 'https://issuer.example/1.json';
const DOCUMENT = { id: URL, type: 'Assertion' };
const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.e30.AA';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const serving = (answer: Result<Partial<Answer>>) => ({
  now: () => new Date('2026-06-01'),
  ask: async ({ url }: { readonly url: string }): Promise<Result<Answer>> =>
    answer.ok
      ? ok({ url, status: 200, contentType: '', body: bytesOf('{}'), ...answer.value })
      : answer,
});
const offline = serving(fail('offline', ''));

const found = async (bytes: Uint8Array, environment = offline) => {
  const source = await sourceIn(bytes, ['https://seen.example/'], environment);
  return source.ok ? source.value : source.problem.code;
};

describe('the document in some bytes', () => {
  test('is served by the address that they came from', async () => {
    expect(await found(bytesOf(JSON.stringify(DOCUMENT)))).toEqual({
      document: DOCUMENT,
      servedAs: ['https://seen.example/'],
    });
  });

  test.each([
    ['a PNG', pngWith(iTXt('openbadges', JSON.stringify(DOCUMENT)))],
    ['an SVG', svgWith(assertionElement(JSON.stringify(DOCUMENT), URL))],
  ])('is a copy that nobody serves as it is, when it comes out of %s', async (_, bytes) => {
    expect(await found(bytes)).toEqual({ document: DOCUMENT, servedAs: [], remarks: [] });
  });

  test('may be signed inside of a picture', async () => {
    const source = await found(pngWith(iTXt('openbadges', TOKEN)));
    expect(source).toMatchObject({ document: {}, jws: { token: TOKEN, header: { alg: 'ES256' } } });
  });

  test('keeps what was noticed on the picture', async () => {
    const text = iTXt('openbadges', JSON.stringify(DOCUMENT));
    expect(await found(pngWith(text, text))).toMatchObject({
      remarks: [{ code: 'baked-repeatedly' }],
    });
  });
});

describe('a picture that holds an address alone', () => {
  const picture = pngWith(tEXt('openbadges', URL));

  test('leads to the document there', async () => {
    const environment = serving(ok({ body: bytesOf(JSON.stringify(DOCUMENT)) }));
    expect(await found(picture, environment)).toMatchObject({
      document: DOCUMENT,
      servedAs: [URL, URL],
    });
  });

  test.each([
    ['gone', 410, 'revoked'],
    ['not there', 404, 'not-found'],
    ['private', 403, 'private'],
    ['broken', 500, 'server-error'],
  ])('says when that is %s', async (_, status, code) =>
    expect(await found(picture, serving(ok({ status })))).toBe(code),
  );

  test('is not followed into another picture', async () => {
    expect(await found(picture, serving(ok({ body: picture })))).toBe('unknown-format');
    expect(await found(picture)).toBe('offline');
  });
});

describe('what is too large to be a credential', () => {
  test('is not parsed', async () => {
    expect(await found(bytesOf(`{"a":"${'a'.repeat(5 * 1024 * 1024)}"}`))).toBe('too-large');
    const text = JSON.stringify({ a: 'a'.repeat(5 * 1024 * 1024) });
    expect(await found(pngWith(iTXt('openbadges', text)))).toBe('too-large');
    expect(await found(pngWith(tEXt('x', 'a'.repeat(17 * 1024 * 1024))))).toBe('too-large');
  });
});

test.each(['svg', 'nothing', 'ftp://issuer.example/1', 'https://two.example https://urls.example'])(
  'a picture that holds %j holds no credential',
  async (text) => expect(await found(pngWith(tEXt('openbadges', text)))).toBe('unknown-format'),
);
