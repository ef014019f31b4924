import { expect, test } from 'vitest';

import { verdictOf } from '@/utils/credentials/verdict';
import type { Json, JsonObject } from '@/utils/lib/json';

import { signDataIntegrity } from '../../world/sign/data-integrity';
import { ecdsaKey, everything, shown, signForHolder } from '../../world/sign/selective-disclosure';
import { checkOf, course, eve, judge, remarksOf, school } from '../issued';
import { documentLoader } from '../proofs/signings';

const ADDRESS = 'https://schemas.example/badge.json';
const pages = {
  [ADDRESS]: {
    type: 'object',
    properties: { credentialSubject: {} },
    required: ['credentialSubject', 'accreditation'],
  },
};

/** A proof of which the holder may leave out parts, by another who has signed all that is there. */
async function inPartBy(document: JsonObject, seed: string): Promise<Json> {
  const key = ecdsaKey(seed);
  const base = await signForHolder(document, 'ecdsa-sd-2023', { key, documentLoader });
  const { proof = null } = await shown(base, 'ecdsa-sd-2023', {
    documentLoader,
    chosen: everything(base),
  });
  return proof;
}

const badge: JsonObject = {
  ...course({ issuer: school.controller }),
  credentialSchema: { id: ADDRESS, type: 'JsonSchema' },
};

test('nothing is left out of what the issuer has signed as a whole, whoever signs beside it', async () => {
  const { credentialSchema: _, ...plain } = badge;
  const whole = await signDataIntegrity(plain, school);
  const notarised = { ...whole, proof: [whole['proof'] ?? null, await inPartBy(plain, 'notary')] };
  const judged = await judge(notarised);
  expect(judged.status).toBe('valid');
  expect(remarksOf(judged, 'proof')).toEqual([]);
  expect(remarksOf(judged, 'validity-period')).toEqual([]);
  expect(remarksOf(judged, 'status')).toEqual([]);
});

test('nobody excuses by a proof of his own that a badge does not follow its schema', async () => {
  const whole = await signDataIntegrity(badge, school);
  const beside = { ...whole, proof: [whole['proof'] ?? null, await inPartBy(badge, 'eve')] };
  const judged = await judge(beside, { pages });
  expect(checkOf(judged, 'credential-schema')?.problem?.code).toBe('schema-invalid');
  expect(verdictOf(judged)).toBe('invalid');
});

test('what somebody else has signed as a whole may have lost what the issuer lets one leave out', async () => {
  const issuer = ecdsaKey('school');
  const { credentialSchema: _, ...plain }: JsonObject = { ...badge, issuer: issuer.controller };
  const derived = { ...plain, proof: await inPartBy(plain, 'school') };
  const { proof } = await signDataIntegrity(plain, eve);
  const judged = await judge({ ...derived, proof: [derived.proof, proof ?? null] });
  expect(judged.proofs.map(({ outcome }) => outcome)).toEqual(['passed', 'passed']);
  expect(remarksOf(judged, 'validity-period')).toEqual(['end-not-disclosed']);
});
