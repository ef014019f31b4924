import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';

import { canonicalQuads } from '@/utils/credentials/contexts';
import type { JsonObject } from '@/utils/lib/json';
import { documentLoader } from '../proofs/signings';

const CREDENTIALS_2 = 'https://www.w3.org/ns/credentials/v2';

const race = (own: JsonObject, subject: JsonObject): JsonObject => ({
  '@context': [CREDENTIALS_2, own],
  type: ['VerifiableCredential'],
  issuer: 'https://race.example/committee',
  credentialSubject: subject,
});

const sails = {
  sailNumber: 'Earth101',
  sails: [
    { size: 6.1, year: 2023 },
    { size: 7, year: 2020 },
  ],
};
const VOCABULARY = { '@vocab': 'https://race.example/words#' };

describe('a context in the document itself is followed', () => {
  test.each<[string, JsonObject]>([
    ['with a vocabulary', race(VOCABULARY, sails)],
    [
      'with terms',
      race({ '@protected': true, sailNumber: 'urn:race:sailNumber' }, { sailNumber: 'Earth101' }),
    ],
    [
      'with contexts of its types and properties',
      race(
        {
          '@version': 1.1,
          Sailor: {
            '@id': 'urn:race:Sailor',
            '@context': {
              '@protected': true,
              id: '@id',
              type: '@type',
              sails: {
                '@id': 'urn:race:sails',
                '@context': { size: 'urn:race:size', year: 'urn:race:year' },
              },
              sailNumber: 'urn:race:sailNumber',
            },
          },
        },
        { type: 'Sailor', ...sails },
      ),
    ],
    [
      'with types and lists of values',
      race(
        {
          ranks: { '@id': 'urn:race:ranks', '@container': '@list' },
          club: { '@id': 'urn:race:club', '@type': '@id' },
          since: { '@id': 'urn:race:since', '@type': 'http://www.w3.org/2001/XMLSchema#date' },
        },
        { ranks: [1, 2], club: 'https://club.example/', since: '2026-01-01' },
      ),
    ],
  ])('%s, as jsonld.js follows it', async (_, document) => {
    const value = await jsonld.canonize(document, {
      algorithm: 'RDFC-1.0',
      safe: true,
      documentLoader,
    });
    expect(canonicalQuads(document)).toEqual({ ok: true, value });
  });
});

describe('a context in the document itself is refused', () => {
  test.each<[string, JsonObject, JsonObject]>([
    ['with another name for a word', { yacht: 'urn:race:boat' }, { yacht: 'Lahaina' }],
    ['with a known word', { name: 'https://schema.org/name' }, { name: 'Lahaina' }],
    ['with another name for a known word', { title: 'https://schema.org/name' }, { title: 'A' }],
    ['with a known vocabulary', { '@vocab': 'https://schema.org/' }, { award: 'Lahaina' }],
    [
      'with a vocabulary that ends within a word',
      { '@vocab': 'https://race.example/words#not' },
      sails,
    ],
    ['with a vocabulary of nobody', { '@vocab': '' }, sails],
    ['with no vocabulary', { '@vocab': null }, {}],
    ['with a term of null', { sails: null }, {}],
    ['with a prefix', { race: 'urn:race:' }, { 'race:sailNumber': '1' }],
    ['with a keyword by another name', { key: '@id' }, { key: 'urn:x' }],
    ['with a language', { '@language': 'en' }, {}],
    ['with a base', { '@base': 'https://race.example/' }, {}],
    ['with a context from elsewhere', { '@import': 'https://race.example/context' }, {}],
    [
      'with a reverse property',
      { wonBy: { '@reverse': 'urn:race:wonBy' } },
      { wonBy: { id: 'urn:x' } },
    ],
    [
      'with values that are JSON',
      { data: { '@id': 'urn:race:data', '@type': '@json' } },
      { data: [null] },
    ],
    [
      'with values by their language',
      { text: { '@id': 'urn:race:text', '@container': '@language' } },
      {},
    ],
    [
      'with a context of a term elsewhere',
      { part: { '@id': 'urn:race:part', '@context': 'https://x.example/' } },
      {},
    ],
    ['with five levels', { a: within(within(within(within(within({ a: 'urn:x:a' }))))) }, {}],
    [
      'with a hundred and one terms',
      Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`t${at}`, `urn:x:t${at}`])),
      {},
    ],
  ])('%s', (_, own, subject) => {
    expect(canonicalQuads(race(own, { id: 'urn:sailor', ...subject }))).toMatchObject({
      problem: { code: 'unknown-context' },
    });
  });

  test('with another meaning for a protected word', () =>
    expect(canonicalQuads(race({ issuer: 'urn:race:issuer' }, sails))).toMatchObject({
      problem: { code: 'proof-transformation-error' },
    }));

  test('on less than a credential', () =>
    expect(canonicalQuads(race({}, { '@context': VOCABULARY, sailNumber: '1' }))).toMatchObject({
      ok: false,
    }));
});

test('no part of a word can be moved from its name into the vocabulary', () => {
  const short = race({ '@vocab': 'https://race.example/' }, { 'words/sailNumber': '1' });
  const signed = race({ '@vocab': 'https://race.example/words/' }, { sailNumber: '1' });
  expect(canonicalQuads(signed).ok).toBe(true);
  expect(canonicalQuads(short)).toMatchObject({ problem: { code: 'proof-transformation-error' } });
});

function within(scope: JsonObject): JsonObject {
  return { '@id': 'urn:x:a', '@context': { a: scope } };
}
