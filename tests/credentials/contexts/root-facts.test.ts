import { describe, expect, test } from 'vitest';

import { rootFacts } from '@/utils/credentials/contexts';
import type { JsonObject } from '@/utils/lib/json';

import { documents } from './documents';

const factsOf = (document: JsonObject | undefined) => {
  const facts = rootFacts(document ?? {});
  if (!facts.ok) return facts.problem;
  const said = [...facts.value.members].filter(([, values]) => values.length > 0);
  return { types: facts.value.types, ...Object.fromEntries(said) };
};

describe('what is signed of a credential as a whole', () => {
  test('is its types, issuer, subject, dates and status', () => {
    expect(factsOf(documents['a plain badge with status'])).toEqual({
      types: [
        'https://www.w3.org/2018/credentials#VerifiableCredential',
        'https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential',
      ],
      issuer: ['did:web:harbour-college.example'],
      credentialSubject: ['did:key:z6MkSailor'],
      credentialStatus: ['https://harbour-college.example/status/3#94567'],
      validFrom: ['2026-03-01T10:00:00Z'],
    });
  });

  test('is of data model 1.1 in its own names', () => {
    expect(factsOf(documents['Open Badges 3.0.2 in VC 1.1'])).toMatchObject({
      issuanceDate: ['2025-01-01T00:00:00Z'],
      expirationDate: ['2029-01-01T00:00:00Z'],
      credentialSchema: ['https://schemas.example/ob.json'],
    });
  });

  test('counts what has no name', () => {
    expect(factsOf(documents['status messages'])).toMatchObject({
      credentialStatus: ['https://harbour-college.example/status/3#94567', null],
    });
  });

  test('counts the credentials of a presentation', () => {
    expect(factsOf(documents['a presentation of 2.0'])).toMatchObject({
      holder: ['did:key:z6MkSailor'],
      verifiableCredential: [null],
    });
  });

  test('leaves out what is signed of the credentials inside', () => {
    expect(factsOf(documents['a plain learner record'])).toMatchObject({
      issuer: ['did:web:harbour-college.example'],
      validFrom: ['2026-03-01T10:00:00Z'],
    });
  });

  test('keeps a character that N-Quads escapes', () => {
    const issuer = 'https://college.example/{id}';
    expect(factsOf({ ...documents['a plain badge'], issuer })).toMatchObject({ issuer: [issuer] });
  });
});
