import type { Seen } from '@/components/seen';
import { compareRecipient } from '@/utils/credentials/recipient';
import type { Appraisal } from '@/utils/model/appraisal';
import type { Credential } from '@/utils/model/credential';
import { type Seal, worstOf } from '@/utils/model/seal';

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
  readonly parts?: readonly Judged[] | undefined;
}

function appraisedUnder(name: string, appraisal: Appraisal, { credential, parts = [] }: Judged) {
  const own = { ...appraisal, ...differing(name, appraisal.seal, credential) };
  if (!appraisal.parts) return own;
  const inside: Appraisal[] = appraisal.parts.map((part, at) =>
    appraisedUnder(name, part, parts[at] ?? {}),
  );
  const isShown = credential?.format === 'verifiable-presentation';
  const seals = [own.seal, ...(isShown ? inside.map(({ seal }) => seal) : [])];
  return { ...own, seal: worstOf(seals) ?? own.seal, parts: inside };
}

/** What the name changes: nothing where the credential bears it, or bears none that can be read. */
function differing(
  name: string,
  seal: Seal,
  credential: Credential | undefined,
): Partial<Appraisal> {
  const { match } = compareRecipient(credential?.recipients ?? [], {
    name,
    profiles: [],
    emails: [],
  });
  if (match !== 'another' && match !== 'compatible') return {};
  const reason = match === 'another' ? 'another-recipient' : 'compatible-name';
  const isGood = seal.shape === 'verified' || seal.shape === 'confirmed';
  return {
    recipient: match,
    recipientBy: 'name',
    ...(isGood && { seal: { ...seal, shape: 'caution', reason } }),
  };
}
