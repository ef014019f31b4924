import { expect, test } from 'vitest';

import { MOST_BYTES, problemOfFile } from '@/utils/imports/kind-of-file';

const bytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ['a workbook', bytes('PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml'), 'spreadsheet'],
  [
    'an OpenDocument table',
    bytes('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    'spreadsheet',
  ],
  ['an old workbook', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'spreadsheet'],
  ['a PDF', bytes('%PDF-1.7\n'), 'not-text'],
  ['a picture', bytes('\x89PNG\r\n\x1a\n'), 'not-text'],
  ['a zip archive', bytes('PK\x03\x04resume.pdf'), 'not-text'],
  ['nothing', bytes(''), 'empty'],
  ['blank lines', bytes('\r\n \n\t'), 'empty'],
  ['too much', new Uint8Array(MOST_BYTES + 1).fill(0x61), 'too-large'],
  ['a table', bytes('Name,Badge\nAmara,https://one.example/b/1'), undefined],
  ['a table in UTF-16', bytes('\xff\xfeN\0a\0m\0e\0'), undefined],
  ['a table in Windows-1252', bytes('Name\nJ\xfcrgen'), undefined],
])('%s is told from a table of people', (_, file, problem) => {
  expect(problemOfFile(file)).toBe(problem);
});
