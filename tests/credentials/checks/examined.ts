import type { Examined } from '@/utils/credentials/checks/check';
import type { Credential, RecipientIdentity } from '@/utils/model/credential';

import { online } from '../badge-site';

/** A credential of little, as a format hands it on. */
export const credentialWith = (change: Partial<Credential> = {}): Credential => ({
  format: 'open-badges-3',
  issuer: { id: 'did:web:school.example' },
  achievement: { name: 'Tides', tags: [], alignments: [] },
  recipients: [],
  proofs: [],
  statuses: [],
  secured: { kind: 'document', document: {} },
  ...change,
});

export const recipient = (change: Partial<RecipientIdentity> = {}): RecipientIdentity => ({
  kind: 'did',
  identity: 'did:web:amara.example',
  hashed: false,
  ...change,
});

/** What a check is handed; nobody can be asked. */
export const examined = (change: Partial<Examined> = {}): Examined => ({
  credential: credentialWith(),
  proofs: [],
  environment: online({}),
  ...change,
});
