import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';

import { canonicalQuads } from '@/utils/credentials/contexts';
import { anchoredQuads } from '@/utils/credentials/contexts/anchored';
import type { Json, JsonObject } from '@/utils/lib/json';

import { assertion, credential } from '../blockcerts/anchored';
import { documents } from './documents';
import { mutated } from './mutations';
import { compare } from './oracle';
import { contextDocument } from './published';
import { seededRandom } from './seeded-random';

const CHANGES = process.env['MUTATIONS'] === 'few' ? 10 : 150;
const LAST_RESORT = 'http://fallback.org/';

const anchored: Readonly<Record<string, JsonObject>> = {
  'a certificate of 2': assertion,
  'a credential of 3': credential,
  ...Object.fromEntries(
    Object.entries(documents).filter(([name]) => /Blockcerts|Open Badges 2/u.test(name)),
  ),
};

/** What those who anchor make of a document; nothing where they refuse it. */
async function theirs(document: JsonObject): Promise<string | undefined> {
  const named: Json = document['@context'] ?? [];
  const contexts = [...(Array.isArray(named) ? named : [named]), { '@vocab': LAST_RESORT }];
  try {
    const quads = await jsonld.canonize(
      { ...document, '@context': contexts },
      {
        algorithm: 'RDFC-1.0',
        safe: false,
        documentLoader: async (url) => ({ documentUrl: url, document: contextDocument(url) }),
      },
    );
    return quads.includes(LAST_RESORT) ? undefined : quads;
  } catch {
    return undefined;
  }
}

test.each(Object.entries(anchored))('%s is anchored as jsonld.js anchors it', async (_, document) =>
  expect(anchoredQuads(document)).toEqual({ ok: true, value: await theirs(document) }),
);

test.each([1, 2])('a changed document is never anchored otherwise (seed %i)', async (seed) => {
  const random = seededRandom(seed);
  for (let count = 0; count < CHANGES; count += 1) {
    const document = mutated(random.pick(Object.values(anchored)), random);
    const ours = anchoredQuads(document);
    if (ours.ok) expect.soft(ours.value, JSON.stringify(document)).toBe(await theirs(document));
  }
});

describe('a context of a Blockcerts document’s own', () => {
  test('is signed by others as jsonld.js signs it', async () => {
    expect(await compare(credential, contextDocument)).toEqual({
      agreement: 'identical',
      reason: '',
    });
  });

  test('is never signed otherwise when it is changed', async () => {
    const random = seededRandom(3);
    for (let count = 0; count < CHANGES; count += 1) {
      const document = mutated(credential, random);
      const { agreement, reason } = await compare(document, contextDocument);
      expect
        .soft(agreement, `${reason}\n${JSON.stringify(document)}`)
        .toMatch(/^(?:identical|refused by both|refused by us alone)$/u);
    }
  });

  test.each([
    [
      'in a document of others',
      { '@context': ['https://www.w3.org/ns/credentials/v2', { motto: 'urn:words:display' }] },
    ],
    ['of a hundred words and one', { '@context': [...contexts(), own(manyWords())] }],
    ['that means something else already', { '@context': [...contexts(), own({ display: 'x:y' })] }],
  ])('is refused %s', (_, change) =>
    expect(canonicalQuads({ ...credential, ...change })).toMatchObject({
      problem: { code: 'unknown-context' },
    }),
  );

  test('is kept for no other document', () => {
    const other = {
      ...credential,
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        own({ shafts: 'https://eve.example/other' }),
        'https://w3id.org/blockcerts/v3.2',
      ],
    };
    const before = anchoredQuads(credential);
    expect(anchoredQuads(other)).not.toEqual(before);
    expect(anchoredQuads(credential)).toEqual(before);
  });
});

function own(words: Readonly<Record<string, string>>): JsonObject {
  return { word: 'https://guild.example/words/word', ...words };
}

function contexts(): Json[] {
  const named = credential['@context'];
  return Array.isArray(named) ? named : [];
}

function manyWords(): Record<string, string> {
  const words = Array.from({ length: 101 }, (_, at) => [`w${at}`, `https://guild.example/w${at}`]);
  return Object.fromEntries(words);
}
