import { describe, expect, test } from 'vitest';

import { canonicalQuads } from '@/utils/credentials/contexts';
import { termTables } from '@/utils/credentials/contexts/tables';
import type { Json } from '@/utils/lib/json';

import { documents } from './documents';
import { seededRandom } from './seeded-random';

const credential = documents['a plain badge'] ?? {};
const CREDENTIALS_2 = 'https://www.w3.org/ns/credentials/v2';
const EXAMPLES_2 = 'https://www.w3.org/ns/credentials/examples/v2';

describe('a context is refused', () => {
  const contexts: readonly (readonly [what: string, context: Json])[] = [
    ['of an unknown address', [CREDENTIALS_2, 'https://contexts.example/v1']],
    ['of an address in other letters', [CREDENTIALS_2.toUpperCase()]],
    ['written into the document', [CREDENTIALS_2, { name: 'https://schema.org/name' }]],
    ['that only repeats what is known', [CREDENTIALS_2, {}]],
    ['of null', [CREDENTIALS_2, null]],
    ['in a list in a list', [[CREDENTIALS_2]]],
    ['in an empty list', []],
    ['in a list of thirteen', Array<Json>(13).fill(CREDENTIALS_2)],
    ['named like a member of every object', ['constructor']],
  ];

  test.each(contexts)('%s', (_, context) => {
    const result = canonicalQuads({ ...credential, '@context': context });
    expect(result).toMatchObject({ ok: false, problem: { code: 'unknown-context' } });
  });

  test('of its own on anything less than a credential', () => {
    const issuer = { id: 'urn:x', type: ['Profile'], '@context': CREDENTIALS_2 };
    const result = canonicalQuads({ ...credential, issuer });
    expect(result).toMatchObject({ problem: { code: 'unknown-context' } });
  });
});

test('a protected term may be repeated to the letter, and not changed', () => {
  const repeated = ['https://w3id.org/security/data-integrity/v2', CREDENTIALS_2];
  const changed = [CREDENTIALS_2, 'https://w3id.org/openbadges/v2'];
  const accepted = { ...credential, '@context': [...repeated, ...contextsOf(credential)] };
  expect(canonicalQuads(accepted)).toEqual(canonicalQuads(credential));
  expect(canonicalQuads({ ...credential, '@context': changed })).toMatchObject({
    problem: { detail: expect.stringContaining('is defined anew') },
  });
});

test('one document calls up no more than 256 combinations of contexts, however often it is tried', () => {
  const random = seededRandom(1);
  const unprotected = Object.keys(termTables).filter((url) =>
    /openbadges\/v|odrl|security\/v1/u.test(url),
  );
  const friend = Array.from({ length: 300 }, (_, at) => ({
    id: `urn:friend:${at}`,
    type: ['VerifiableCredential'],
    '@context': [...random.shuffled(unprotected), ...random.shuffled(unprotected), EXAMPLES_2],
  }));
  const document = { '@context': EXAMPLES_2, friend };
  for (let time = 0; time < 2; time += 1) {
    expect(canonicalQuads(document)).toMatchObject({
      problem: { detail: expect.stringContaining('256 combinations') },
    });
  }
});

test('a few hundred orderings later the same is signed', () => {
  const random = seededRandom(2);
  const before = canonicalQuads(credential);
  for (let time = 0; time < 300; time += 1) {
    const others = random.shuffled(Object.keys(termTables)).slice(0, 4);
    canonicalQuads({ ...credential, '@context': [CREDENTIALS_2, ...others] });
  }
  expect(canonicalQuads(credential)).toEqual(before);
});

const contextsOf = (document: { readonly [member: string]: Json }): Json[] => {
  const contexts = document['@context'] ?? [];
  return Array.isArray(contexts) ? contexts : [contexts];
};
