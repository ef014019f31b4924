import { deflateSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { png } from '@/utils/credentials/envelopes/png';

import {
  chunk,
  compressedITXt,
  END,
  iTXt,
  pngWith,
  tEXt,
  withWrongCrc,
  zTXt,
} from '../../world/bake/png';

const JSON_TEXT = '{"id":"https://issuer.example/1","name":"Größe"}';

const baked = async (bytes: Uint8Array) => {
  const opened = await png.open(bytes);
  return opened.ok
    ? { content: opened.value.content, remarks: opened.value.remarks.map(({ code }) => code) }
    : opened.problem.code;
};
const only = (content: string) => ({ content, remarks: [] });

describe('a baked PNG', () => {
  test.each([
    ['iTXt with the keyword of Open Badges 3.0', iTXt('openbadgecredential', JSON_TEXT)],
    ['iTXt with the keyword of Open Badges 1 and 2', iTXt('openbadges', JSON_TEXT)],
    ['tEXt, as the first bakers wrote it', tEXt('openbadges', JSON_TEXT)],
  ])('holds its credential in %s', async (_, text) => {
    expect(await baked(pngWith(text))).toEqual(only(JSON_TEXT));
  });

  test('holds it before or behind its pixels', async () => {
    const behind = Buffer.concat([iTXt('openbadges', JSON_TEXT), END]);
    const bytes = Buffer.concat([Buffer.from(pngWith()).subarray(0, -END.length), behind]);
    expect(await baked(new Uint8Array(bytes))).toEqual(only(JSON_TEXT));
  });

  test.each([
    ['iTXt', compressedITXt('openbadges', JSON_TEXT)],
    ['zTXt', zTXt('openbadges', JSON_TEXT)],
  ])('is read from a compressed %s as well, and says so', async (_, text) => {
    const found = { content: JSON_TEXT, remarks: ['baked-compressed'] };
    expect(await baked(pngWith(text))).toEqual(found);
  });

  test('S35: with several credentials gives the first, and says so', async () => {
    const bytes = pngWith(iTXt('openbadges', 'first'), iTXt('openbadgecredential', 'second'));
    expect(await baked(bytes)).toEqual({ content: 'first', remarks: ['baked-repeatedly'] });
  });

  test('with several of the early kind gives the first as well', async () => {
    const bytes = pngWith(tEXt('openbadges', 'first'), zTXt('openbadges', 'second'));
    expect(await baked(bytes)).toEqual({ content: 'first', remarks: ['baked-repeatedly'] });
  });

  test('prefers the assertion itself to the address that older software left beside it', async () => {
    const bytes = pngWith(tEXt('openbadges', 'https://issuer.example/'), iTXt('openbadges', 'it'));
    expect(await baked(bytes)).toEqual({ content: 'it', remarks: ['baked-repeatedly'] });
  });

  test('with a wrong checksum is read, and says so', async () => {
    const bytes = pngWith(withWrongCrc(iTXt('openbadges', JSON_TEXT)));
    expect(await baked(bytes)).toEqual({ content: JSON_TEXT, remarks: ['baked-damaged'] });
  });

  test('does not care for the checksums of other chunks', async () => {
    const bytes = pngWith(withWrongCrc(tEXt('Software', 'x')), iTXt('openbadges', JSON_TEXT));
    expect(await baked(bytes)).toEqual(only(JSON_TEXT));
  });
});

describe('S34: a picture without a credential', () => {
  test.each([
    ['no text at all', pngWith()],
    ['a text with another keyword', pngWith(tEXt('Software', 'openbadges'))],
    ['a keyword in other letters', pngWith(iTXt('OpenBadges', JSON_TEXT))],
    ['a keyword that only begins alike', pngWith(iTXt('openbadges2', JSON_TEXT))],
    ['a chunk of another type', pngWith(chunk('eXIf', Buffer.from(`openbadges\0${JSON_TEXT}`)))],
    ['a text chunk without a keyword', pngWith(chunk('tEXt', Buffer.from('openbadges')))],
    ['a credential behind the end', polyglot(tEXt('openbadges', JSON_TEXT))],
    ['another document behind the end', polyglot(Buffer.from(JSON_TEXT))],
  ])('is not baked: %s', async (_, bytes) => expect(await baked(bytes)).toBe('not-baked'));
});

describe('S35: a hostile PNG', () => {
  const whole = pngWith(iTXt('openbadges', JSON_TEXT.repeat(20)));

  test('that is cut anywhere before the credential ends gives nothing', async () => {
    const from = 33;
    const until = whole.length - END.length - 30;
    const cuts = Array.from(
      { length: 60 },
      (_, at) => from + Math.floor((at * (until - from)) / 60),
    );
    for (const cut of cuts) expect(await baked(whole.slice(0, cut))).toBe('baked-truncated');
  });

  test('cannot claim a chunk longer than itself', async () => {
    const long = Buffer.from(iTXt('openbadges', JSON_TEXT));
    long.writeUInt32BE(0xffffffff, 0);
    expect(await baked(pngWith(long))).toBe('baked-truncated');
  });

  test.each([
    ['iTXt', compressedITXt],
    ['zTXt', zTXt],
  ])('cannot inflate a small %s into a large one', async (_, compressed) => {
    const bomb = compressed('openbadges', Buffer.alloc(64 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await baked(pngWith(bomb))).toBe('too-large');
  });

  test.each([
    ['compressed in an unknown way', unknownMethod('zTXt', 'openbadges\0\u0007')],
    ['international and so compressed', unknownMethod('iTXt', 'openbadges\0\u0001\u0007\0\0')],
    ['said to be compressed, and not', chunk('iTXt', Buffer.from('openbadges\0\u0001\0\0\0{}'))],
    ['no UTF-8', chunk('iTXt', Buffer.from('openbadges\0\0\0\0\0\u00ff', 'latin1'))],
    ['without the fields behind the keyword', chunk('iTXt', Buffer.from('openbadges\0\0\0en'))],
  ])('is refused when its text is %s', async (_, text) =>
    expect(await baked(pngWith(text))).toBe('parsing-error'),
  );
});

test('one other byte anywhere leaves the credential as it was, or is noticed', async () => {
  const whole = pngWith(iTXt('openbadges', JSON_TEXT));
  for (let place = 8; place < whole.length; place += 1) {
    const bytes = Uint8Array.from(whole);
    bytes[place] = (bytes[place] ?? 0) ^ 0x21;
    const found = await baked(bytes);
    const noticed = typeof found === 'string' || found.remarks.includes('baked-damaged');
    expect(noticed || found.content === JSON_TEXT).toBe(true);
  }
});

test('nothing else is taken for a PNG', () => {
  expect(png.matches(new TextEncoder().encode('\u0089PNG\r\n\u001a\n'))).toBe(false);
  expect(png.matches(new Uint8Array())).toBe(false);
});

/** What the method says is not so: the text is compressed in the only known way. */
function unknownMethod(type: string, fields: string): Buffer {
  return chunk(type, Buffer.concat([Buffer.from(fields), deflateSync(JSON_TEXT)]));
}

function polyglot(tail: Buffer): Uint8Array {
  return new Uint8Array(Buffer.concat([pngWith(), tail]));
}
