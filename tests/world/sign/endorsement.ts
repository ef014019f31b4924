import type { JsonObject } from '@/utils/lib/json';

interface Endorsement {
  readonly id: string;
  readonly issuer: string;
  readonly name: string;
  /** The id of what is endorsed. */
  readonly of: string;
  readonly comment: string;
}

/** Somebody's word about an issuer, an achievement or a credential, not yet signed. */
export const endorsement = ({ id, issuer, name, of, comment }: Endorsement): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id,
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: `Endorsement by ${name}`,
  issuer: { id: issuer, type: ['Profile'], name },
  validFrom: '2026-02-01T00:00:00Z',
  credentialSubject: { id: of, type: ['EndorsementSubject'], endorsementComment: comment },
});
