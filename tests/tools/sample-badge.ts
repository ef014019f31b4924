import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import { signDataIntegrity } from '../world/sign/data-integrity';
import { ed25519Key } from '../world/sign/keys';

/**
 * Signs the sample badge of the welcome page anew, with a key that is made for it and thrown away. Only the
 * welcome page trusts that key.
 */
const key = await ed25519Key(randomBytes(16).toString('hex'));
const badge = await signDataIntegrity(
  {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:6a1f3c52-0d4e-4b8a-9c77-2e5d8f10b364',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Proofstack Sample Badge',
    issuer: { id: key.controller, type: ['Profile'], name: 'Proofstack' },
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: 'You' },
      ],
      achievement: {
        id: 'urn:uuid:f0c7d8a4-51be-4a0f-8d5a-7b1e2c3d4f56',
        type: ['Achievement'],
        name: 'Reading a seal',
        description: 'Shows what a verified credential looks like.',
        criteria: { narrative: 'Open the welcome page and press the button.' },
      },
    },
  },
  key,
);
writeFileSync('public/sample-badge.json', `${JSON.stringify(badge, null, 2)}\n`);
