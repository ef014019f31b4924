import type { Json, JsonObject } from '@/utils/lib/json';

export interface LearnerRecord {
  readonly id: string;
  readonly issuer: string;
  readonly learner: string;
  readonly credentials: readonly Json[];
  readonly tokens?: readonly string[];
  readonly associations?: readonly JsonObject[];
}

/** A Comprehensive Learner Record 2.0 around credentials that others have signed, not yet signed itself. */
export const learnerRecord = ({
  id,
  issuer,
  learner,
  credentials,
  tokens = [],
  associations = [],
}: LearnerRecord): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id,
  type: ['VerifiableCredential', 'ClrCredential'],
  name: 'Transcript',
  issuer: { id: issuer, type: ['Profile'], name: 'Riverwell School District' },
  validFrom: '2026-03-01T00:00:00Z',
  credentialSubject: {
    id: learner,
    type: ['ClrSubject'],
    ...(credentials.length > 0 && { verifiableCredential: [...credentials] }),
    ...(tokens.length > 0 && { verifiableCredentialJwt: [...tokens] }),
    ...(associations.length > 0 && { association: [...associations] }),
  },
});

export const association = (type: string, sourceId: string, targetId: string): JsonObject => ({
  type: 'Association',
  associationType: type,
  sourceId,
  targetId,
});
