import type { Achievement, Credential, Issuer } from '@/utils/model/credential';

type Told = Partial<Achievement> & { issuer?: string; issuedOn?: string };

/** A whole credential of which a test tells only what matters to it. */
export function credential({
  issuer = 'Example Academy',
  issuedOn,
  ...told
}: Told = {}): Credential {
  const body: Issuer = { id: 'https://issuer.example/', name: issuer };
  return {
    format: 'open-badges-3',
    id: 'https://issuer.example/credentials/1',
    issuer: body,
    achievement: { name: 'A badge', tags: [], alignments: [], ...told },
    recipients: [],
    proofs: [],
    statuses: [],
    secured: { kind: 'document', document: {} },
    ...(issuedOn === undefined ? {} : { issuedOn }),
  };
}
