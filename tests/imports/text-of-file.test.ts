import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { textOfFile } from '@/utils/imports/text-of-file';

const TEXT =
  'Name;Zertifikat\r\nJürgen Groß;https://one.example/b/1\r\nعمار;https://one.example/b/2\r\n';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++)
    bytes.setUint16(at * 2, text.charCodeAt(at), order === 'little');
  return new Uint8Array(bytes.buffer);
}

describe('the text of a file', () => {
  test.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 with a mark', utf16(`\ufeff${TEXT}`, 'little'), 'utf-16le'],
    ['UTF-16 of the other order with a mark', utf16(`\ufeff${TEXT}`, 'big'), 'utf-16be'],
    ['UTF-16 without a mark', utf16(TEXT, 'little'), 'utf-16le'],
    ['UTF-16 of the other order without a mark', utf16(TEXT, 'big'), 'utf-16be'],
  ])('is read in %s', (_, bytes, encoding) => {
    expect(textOfFile(bytes)).toEqual({ text: TEXT, encoding });
  });

  test('is read in Windows-1252 where it is no UTF-8', () => {
    // Without 0x80 to 0x9f, which Node takes for those of ISO 8859-1.
    const bytes = Uint8Array.from('Jürgen Groß', (character) => character.charCodeAt(0));
    expect(textOfFile(bytes)).toEqual({ text: 'Jürgen Groß', encoding: 'windows-1252' });
  });

  test('of nothing is nothing', () => {
    expect(textOfFile(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  test('in UTF-8 comes back whatever it says, but for zeros', () => {
    const texts = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(textOfFile(utf8(`\ufeff${text}`)).text).toBe(text);
      }),
    );
  });

  test('comes of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(textOfFile(bytes).text).toBeTypeOf('string');
      }),
    );
  });
});
