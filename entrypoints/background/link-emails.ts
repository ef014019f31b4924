import { compareRecipient } from '@/utils/credentials/recipient';
import type { FindingRow } from '@/utils/model/finding-row';
import type { ResultRow } from '@/utils/model/store';

import { sessionEmails } from './session-emails';

/** Addresses that stand in links themselves, by finding, until the link has been checked. */
export const linkEmails = sessionEmails('link-emails');

/**
 * Whether a credential was issued to the address in its link. It counts for nobody: whoever passes a link on may write
 * their own address into it.
 */
export function comparedWithLink(
  { linkEmail }: FindingRow,
  { credential }: ResultRow,
  emails: readonly string[] = [],
): FindingRow['linkEmail'] {
  if (emails.length === 0) return linkEmail;
  const addressed = credential?.recipients.filter(({ kind }) => kind === 'email') ?? [];
  const { match } = compareRecipient(addressed, { profiles: [], emails });
  if (match === 'matches') return 'same';
  return match === 'another' ? 'other' : undefined;
}
