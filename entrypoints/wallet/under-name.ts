import type { Seen } from '@/components/seen';
import { compareRecipient } from '@/utils/credentials/recipient';
import { sealOfWhole } from '@/utils/credentials/seal-of-whole';
import type { Appraisal } from '@/utils/model/appraisal';
import type { Credential } from '@/utils/model/credential';
import { type Seal, sealOf, worstOf } from '@/utils/model/seal';
import type { Assurance, RecipientMatch } from '@/utils/model/verification';

/** A credential as it stands under the name that the user has typed: whoever reads it takes that name for its holder's. */
export function underName(seen: Seen, name: string): Seen {
  const { finding, result } = seen;
  if (name === '' || !finding.appraisal || !result) return seen;
  return {
    result,
    finding: { ...finding, appraisal: appraisedUnder(name, finding.appraisal, result) },
  };
}

interface Judged {
  readonly credential?: Credential | undefined;
  readonly assurance: Assurance;
  readonly parts?: readonly Judged[] | undefined;
}

function appraisedUnder(name: string, appraisal: Appraisal, judged: Judged): Appraisal {
  const { credential, parts = [] } = judged;
  const own = { ...appraisal, ...comparedWith(name, appraisal, judged) };
  if (!appraisal.parts) return own;
  const inside = appraisal.parts.map((part, at) => {
    const judgedPart = parts[at];
    return judgedPart ? appraisedUnder(name, part, judgedPart) : part;
  });
  const whole = sealOfWhole(credential?.format, [own, ...inside]);
  // What else the whole has against it, a name does not take away.
  const seal = isByRecipient(appraisal.seal) ? whole : (worstOf([own.seal, whole]) ?? whole);
  return { ...own, seal, parts: inside };
}

/** What the name changes: nothing where none can be read, or where what told whose it is was no name. */
function comparedWith(
  name: string,
  { seal, ...appraisal }: Appraisal,
  { credential, assurance }: Judged,
): Pick<Appraisal, 'recipient' | 'recipientBy' | 'seal'> {
  const { match } = compareRecipient(credential?.recipients ?? [], {
    name,
    profiles: [],
    emails: [],
  });
  const differs = match === 'another' || match === 'compatible';
  const wasByName = isUnlike(appraisal.recipient) && appraisal.recipientBy === 'name';
  const isTold = differs || (match === 'matches' && wasByName);
  const { recipient, recipientBy } = isTold ? { recipient: match, recipientBy: 'name' } : appraisal;
  const whose = { recipient, ...(recipientBy && { recipientBy }) };
  const isGood = seal.shape === 'verified' || seal.shape === 'confirmed';
  if (!isByRecipient(seal) && !(isGood && differs)) return { ...whose, seal };
  // A seal that speaks of the recipient has nothing worse to speak of.
  const { issuer } = appraisal;
  const fresh = sealOf({ assurance, status: 'valid', recipient, issuer, ageMs: 0 });
  return { ...whose, seal: { ...fresh, stale: seal.stale } };
}

const isUnlike = (recipient: RecipientMatch): boolean =>
  recipient === 'another' || recipient === 'compatible';

const isByRecipient = ({ reason }: Seal): boolean =>
  reason === 'another-recipient' || reason === 'compatible-name' || reason === 'part-of-another';
