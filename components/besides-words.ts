import type { Appraised } from './seen';
import { say } from './words';

/** What a seal leaves unsaid that something else has decided: that it names somebody else, and that nobody knows its issuer. */
export function besidesOf({ seal, recipient, issuer }: Appraised): readonly string[] {
  const { shape, reason } = seal;
  if (shape !== 'caution') return [];
  const isOfAnother = recipient === 'another' && reason !== 'another-recipient';
  const isUnknown = issuer === 'self-declared' && !reason.startsWith('issuer-');
  return [
    ...(isOfAnother ? [say('besides_another_recipient')] : []),
    ...(isUnknown ? [say('problem_issuer_unknown')] : []),
  ];
}
