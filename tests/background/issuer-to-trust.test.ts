import { describe, expect, test } from 'vitest';

import { issuerToTrust } from '@/entrypoints/background/issuer-to-trust';
import { type Assurance, assurances, type VerificationResult } from '@/utils/model/verification';

import { credential } from '../skills/credential';
import { NOW } from './around';

const ISSUER = 'did:web:halden.example';

const signedBy = (thumbprint: string): VerificationResult['proofs'][number] => ({
  suite: 'eddsa-rdfc-2022',
  outcome: 'passed',
  signer: { verificationMethod: `${ISSUER}#key`, controller: ISSUER, thumbprint },
});

const result = (told: Partial<VerificationResult> = {}): VerificationResult => ({
  href: 'https://halden.example/credentials/1.json',
  provider: 'hosted',
  verifiedAt: NOW.toISOString(),
  assurance: 'cryptographically-verified',
  status: 'valid',
  checks: [],
  proofs: [signedBy('key-1')],
  credential: { ...credential(), issuer: { id: ISSUER, name: 'University of Halden' } },
  asked: [],
  ...told,
});

describe('the issuer of a genuine credential', () => {
  test('is trusted by its id, its domain and the keys it has, from this day', () =>
    expect(issuerToTrust(result(), NOW)).toEqual({
      id: ISSUER,
      domain: 'halden.example',
      thumbprints: ['key-1'],
      since: '2026-06-01T12:00:00.000Z',
    }));

  test('is pinned to every key that it signed with, each once', () => {
    const proofs = ['key-1', 'key-2', 'key-1'].map(signedBy);
    expect(issuerToTrust(result({ proofs }), NOW)?.thumbprints).toEqual(['key-1', 'key-2']);
  });

  test('is pinned to no key when its record is hosted', () => {
    const proofs: VerificationResult['proofs'] = [{ suite: 'hosted', outcome: 'passed' }];
    const hosted = result({ assurance: 'issuer-api-confirmed', proofs });
    expect(issuerToTrust(hosted, NOW)?.thumbprints).toEqual([]);
  });

  test('is not called by the name it gives itself', () =>
    expect(JSON.stringify(issuerToTrust(result(), NOW))).not.toContain('University'));
});

describe('an issuer', () => {
  const proved: readonly Assurance[] = ['cryptographically-verified', 'issuer-api-confirmed'];

  test.each(assurances.filter((assurance) => !proved.includes(assurance)))(
    'of a credential that is %s cannot be trusted',
    (assurance) => expect(issuerToTrust(result({ assurance }), NOW)).toBeUndefined(),
  );

  test('of a refused credential cannot be trusted', () => {
    const { credential: _, ...refused } = result();
    expect(issuerToTrust(refused, NOW)).toBeUndefined();
  });
});
