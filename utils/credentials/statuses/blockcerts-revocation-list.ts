import { isObject, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { Problem, ProblemCode } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';

import type { StatusMethod } from './status';
import { unsignedList } from './unsigned-list';

/**
 * The list in the profile of an issuer of Blockcerts. Its server is told which credential is meant, as all verifiers of
 * Blockcerts do: some answer with that one alone.
 */
export const blockcertsRevocationList: StatusMethod = {
  id: 'blockcerts-revocation-list',
  types: ['BlockcertsRevocationList'],
  async lookUp({ raw }, credential, environment) {
    const url = stringOf(raw['id']) ?? '';
    const { id = '' } = credential;
    const asked = `${url}${url.includes('?') ? '&' : '?'}assertionId=${encodeURIComponent(id)}`;
    const list = await unsignedList(asked, environment);
    if (list.ok) return standingIn(list.value, credential);
    return WAITING.includes(list.problem.code) ? list : unread(list.problem.detail);
  },
};

/** What the user could still allow or wait for. */
const WAITING: readonly ProblemCode[] = ['needs-access', 'offline', 'rate-limited'];

/** The credential itself names no list: one that is out of reach is said, and is no question that it leaves open. */
const unread = (detail: string) => fail('profile-list-unread', detail);

function standingIn(
  { revokedAssertions }: JsonObject,
  { id }: Credential,
): Result<readonly Problem[]> {
  if (id === undefined || revokedAssertions === undefined)
    return unread('the list names nothing, or the credential has no id');
  const entry = listOf(revokedAssertions).find(
    (one) => (isObject(one) ? (one['id'] ?? one['@id']) : one) === id,
  );
  if (entry === undefined) return ok([]);
  const reason = isObject(entry) ? stringOf(entry['revocationReason']) : undefined;
  return reason
    ? fail('revoked', reason, { reason })
    : fail('revoked', 'the issuer’s list names it');
}
