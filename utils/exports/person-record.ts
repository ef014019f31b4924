import { canonicalJson } from '@/utils/lib/canonical-json';
import type { ProblemCode } from '@/utils/lib/problem';
import { sha256Hex } from '@/utils/lib/sha256';
import { aged } from '@/utils/model/aged';
import type { Fault } from '@/utils/model/batch';
import type { FindingRow, FindingState } from '@/utils/model/finding-row';
import type { MatchReport } from '@/utils/model/match';
import type { FieldSource } from '@/utils/model/page';
import { hidesClaims } from '@/utils/model/seal';
import type { Secured } from '@/utils/model/secured';
import { statusOn } from '@/utils/model/status-on';
import type { CandidateRow, ResultRow } from '@/utils/model/store';
import type { Check } from '@/utils/model/verification';

/** What an export says of one credential: the verdict, everything it follows from, and a hash of what was judged. */
export interface CredentialRecord {
  readonly link: string;
  readonly provider: string;
  /** How far its check is. */
  readonly state: FindingState;
  /** What was found; neutral while it is not done. */
  readonly seal: string;
  readonly reason: string;
  /** Why nothing could be judged, or what is wrong. */
  readonly problem: ProblemCode | undefined;
  /** Another person of the same batch presents it too. */
  readonly shared: boolean;
  readonly achievement: string | undefined;
  readonly issuer: string | undefined;
  readonly issuedOn: string | undefined;
  readonly validUntil: string | undefined;
  readonly assurance: string;
  readonly status: string;
  readonly recipient: string | undefined;
  /** Which kind of identity decided that, or that the user did: `you`. */
  readonly recipientBy: string | undefined;
  /** Who says that the issuer is who it claims to be. */
  readonly issuerStanding: string | undefined;
  readonly checks: readonly Check[];
  readonly checkedAt: string;
  readonly asked: readonly string[];
  /** SHA-256 of the credential as it was judged; a failed proof leaves nothing to hash. */
  readonly sha256: string | undefined;
}

/** All that was found of one person, for the file of whoever has to account for it. */
export interface PersonRecord {
  readonly person: string | undefined;
  /** Where the name was read, or that the user has corrected it. */
  readonly nameSource: FieldSource | undefined;
  readonly profile: string | undefined;
  readonly credentials: readonly CredentialRecord[];
  /** What a file named in the place of a link. */
  readonly faults: readonly Fault[];
  readonly match: MatchReport | undefined;
  readonly madeBy: string;
  readonly madeAt: string;
}

interface Seen {
  readonly finding: FindingRow;
  readonly result: ResultRow | undefined;
}

export function personRecord(
  candidate: CandidateRow | undefined,
  seen: readonly Seen[],
  made: { readonly by: string; readonly at: Date; readonly match: MatchReport | undefined },
): PersonRecord {
  return {
    person: candidate?.name ?? candidate?.label,
    nameSource: candidate?.name === undefined ? undefined : (candidate.nameSource ?? 'site'),
    profile: candidate?.profile ?? candidate?.key,
    credentials: seen.map((one) => recordOf(one, made.at)),
    faults: candidate?.faults ?? [],
    match: made.match,
    madeBy: made.by,
    madeAt: made.at.toISOString(),
  };
}

function recordOf({ finding, result: known }: Seen, at: Date): CredentialRecord {
  const { state, link, shared = false } = finding;
  const result = state === 'done' ? known : undefined;
  const appraisal = state === 'done' ? aged(finding, result, at).appraisal : undefined;
  const reason = appraisal?.seal.reason ?? 'not-judged';
  const credential = hidesClaims(reason) ? undefined : result?.credential;
  return {
    link: link.href,
    provider: link.provider,
    state,
    seal: appraisal?.seal.shape ?? 'neutral',
    reason,
    problem: result?.problem?.code,
    shared,
    achievement: credential?.achievement.name,
    issuer: credential?.issuer.id,
    issuedOn: credential?.issuedOn,
    validUntil: credential?.validUntil,
    assurance: result?.assurance ?? 'link-shape-only',
    status: result ? statusOn(result, at) : 'unknown',
    recipient: appraisal?.recipient,
    recipientBy: appraisal?.recipientBy,
    issuerStanding: appraisal?.issuer,
    checks: result?.checks ?? [],
    checkedAt: result?.verifiedAt ?? '',
    asked: result?.asked ?? [],
    sha256: credential && sha256Hex(securedText(credential.secured)),
  };
}

const securedText = (secured: Secured): string =>
  secured.kind === 'jws' ? secured.token : canonicalJson(secured.document);
