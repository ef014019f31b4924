import { describe, expect, test } from 'vitest';

import { readCredential } from '@/utils/credentials/formats';
import { tokenIn } from '@/utils/credentials/formats/enveloped';
import type { Json, JsonObject } from '@/utils/lib/json';

import { enveloped, presentation } from '../../world/sign/presentation';
import { online } from '../badge-site';
import { course } from '../issued';

const HOLDER = 'did:example:amara';
const badge = course({ issuer: 'did:example:college' });

const read = async (document: JsonObject) => readCredential({ document, servedAs: [] }, online({}));
const showing = (...presented: readonly Json[]): JsonObject => presentation(presented, HOLDER);

describe('a presentation', () => {
  test('is read as what its holder shows, unread itself', async () =>
    expect(await read(showing(badge, enveloped('eyJ.eyJ.x')))).toMatchObject({
      value: {
        format: 'verifiable-presentation',
        issuer: { id: HOLDER },
        parts: [{ source: badge }, { source: 'eyJ.eyJ.x' }],
      },
    }));

  test('without a holder is that of whoever signs it', async () => {
    const { holder: _, ...nobodys } = showing(badge);
    const proof = { type: 'DataIntegrityProof', verificationMethod: 'did:example:eve#1' };
    expect(await read({ ...nobodys, proof })).toMatchObject({
      value: { issuer: { id: 'did:example:eve' } },
    });
  });

  test('of version 1.1 may hold tokens as they are', async () => {
    const first = {
      ...showing('eyJ.eyJ.x'),
      '@context': ['https://www.w3.org/2018/credentials/v1'],
    };
    expect(await read(first)).toMatchObject({ value: { parts: [{ source: 'eyJ.eyJ.x' }] } });
  });

  test.each<[string, JsonObject]>([
    ['without its base context', { ...showing(), '@context': ['https://schema.org/'] }],
    [
      'with a type that is defined nowhere',
      { ...showing(), type: ['VerifiablePresentation', 'X'] },
    ],
    [
      'without a type',
      { '@context': showing()['@context'] ?? null, verifiableCredential: [badge] },
    ],
    ['with an id that is no URL', { ...showing(), id: 'mine' }],
    ['with null for an id', { ...showing(), id: null }],
    ['with a holder that is no URL', { ...showing(), holder: 'Amara' }],
    ['with a holder without an id', { ...showing(), holder: { name: 'Amara' } }],
    ['with a proof without a type', { ...showing(), proof: {} }],
    ['with terms without a type', { ...showing(), termsOfUse: {} }],
  ])('is malformed %s', async (_, document) =>
    expect(await read(document)).toMatchObject({
      ok: false,
      problem: { code: 'malformed-value' },
    }),
  );

  const { '@context': _, ...withoutContext } = enveloped('eyJ.eyJ.x');
  test.each<[string, Json]>([
    ['a token as it is, in version 2.0', 'eyJ.eyJ.x'],
    ['a link', 'https://college.example/badge'],
    ['a number', 7],
    ['an object of another type', { ...badge, type: ['Membership'] }],
    ['an envelope without a token', { ...enveloped(''), id: 'urn:badge' }],
    ['an envelope without a context', withoutContext],
  ])('must not hold %s', async (__, presented) =>
    expect(await read(showing(badge, presented))).toMatchObject({
      ok: false,
      problem: { code: 'vp-invalid' },
    }),
  );
});

describe('an envelope by itself', () => {
  test.each<[string, Json]>([
    ['without a context', []],
    ['without the base context', ['https://www.w3.org/ns/credentials/examples/v2']],
  ])('is malformed %s', async (_, context) =>
    expect(await read({ ...enveloped('eyJ.eyJ.x'), '@context': context })).toMatchObject({
      ok: false,
      problem: { code: 'malformed-value' },
    }),
  );

  test.each([
    ['a token as it is', 'data:application/vc+jwt,eyJ.eyJ.x', 'eyJ.eyJ.x'],
    ['a token of an alphabet', 'data:application/vc+jwt;base64url,eyJ.eyJ.x', 'eyJ.eyJ.x'],
    ['a token with a parameter', 'data:application/vc+jwt;a=b,eyJ.eyJ.x', 'eyJ.eyJ.x'],
    ['bytes', 'data:application/vc+cose;base64,0oRB', '0oRB'],
    [
      'what else is in base64',
      'data:application/json;base64,e30=',
      'data:application/json;base64,e30=',
    ],
    ['nothing', 'urn:badge', undefined],
  ])('holds %s', (_, id, token) => expect(tokenIn({ id })).toBe(token));
});

test.each([null, []])('a credential that presents %j is still a credential', async (nothing) =>
  expect(await read({ ...badge, verifiableCredential: nothing })).toMatchObject({
    value: { format: 'open-badges-3' },
  }),
);
