import { describe, expect, test } from 'vitest';

import { termTables } from '@/utils/credentials/contexts/tables';
import { canonicalJson } from '@/utils/lib/canonical-json';
import { listOf } from '@/utils/lib/json';
import { sha256Hex } from '@/utils/lib/sha256';

import { fingerprints } from './fingerprints';
import { contextsOf, packaged } from './published';

describe('a term table says what its context says', () => {
  test.each(Object.entries(termTables))('%s, by its fingerprint', (url, table) => {
    expect(sha256Hex(canonicalJson(contextsOf(table)))).toBe(fingerprints[url]);
  });

  // The pack of Open Badges 3.0.3 lacks two terms that 1EdTech has added to its file.
  test.each([...packaged].filter(([url]) => url in termTables))('%s, as packed', (url, context) => {
    expect(contextsOf(termTables[url] ?? '')).toMatchObject(listOf(context['@context']));
  });
});

test('every fingerprint has its table', () => {
  expect(Object.keys(fingerprints).sort()).toEqual(Object.keys(termTables).sort());
});

test('no packed context is unknown, but for the one whose name is no address', () => {
  expect([...packaged.keys()].filter((url) => !(url in termTables))).toEqual(['OBv3_beta']);
});
