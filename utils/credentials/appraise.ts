import type { Standing, TrustedIssuer } from '@/utils/model/issuer';
import type { Person } from '@/utils/model/person';
import { type Seal, sealOf } from '@/utils/model/seal';
import type {
  IssuerStanding,
  RecipientMatch,
  VerificationResult,
} from '@/utils/model/verification';
import { providerOf } from '@/utils/providers';

import { compareRecipient } from './recipient';
import { standingsOf } from './registries';

/** What a result means for one person and one trust list: all four axes, and the seal that follows. */
export interface Appraisal {
  readonly recipient: RecipientMatch;
  /** Which kind of identity decided, where one did. */
  readonly recipientBy?: string;
  readonly issuer: IssuerStanding;
  /** All who say something of the issuer, the first of them deciding. */
  readonly standings: readonly Standing[];
  readonly seal: Seal;
}

export interface Beholder {
  /** Absent when the page is about nobody. */
  readonly person?: Person;
  readonly trusted: readonly TrustedIssuer[];
  readonly now: Date;
}

/** Puts the two questions that depend on who looks: whose it is, and whether the issuer is known. */
export function appraise(
  result: VerificationResult,
  { person, trusted, now }: Beholder,
): Appraisal {
  const { credential, assurance, status, problem } = result;
  const { match: recipient, by } = compareRecipient(credential?.recipients ?? [], person);
  const standings = standingsFor(result, trusted);
  const [first] = standings;
  const issuer = first?.standing ?? 'self-declared';
  const code = problem?.code ?? (first?.keyChanged ? 'issuer-key-changed' : undefined);
  return {
    recipient,
    ...(by && { recipientBy: by }),
    issuer,
    standings,
    seal: sealOf({
      assurance,
      status,
      recipient,
      issuer,
      ...(code && { problem: code }),
      ageMs: now.getTime() - Date.parse(result.verifiedAt),
    }),
  };
}

function standingsFor(
  { credential, proofs, provider: id }: VerificationResult,
  trusted: readonly TrustedIssuer[],
): readonly Standing[] {
  if (!credential) return [];
  const thumbprints = proofs.flatMap(({ signer }) => (signer ? [signer.thumbprint] : []));
  const listed = standingsOf({ id: credential.issuer.id, thumbprints }, trusted);

  const provider = providerOf({ provider: id });
  const vouched = provider !== undefined && provider.issuers !== 'open' && thumbprints.length === 0;
  return vouched ? [...listed, { standing: 'platform-verified', by: provider.name }] : listed;
}
