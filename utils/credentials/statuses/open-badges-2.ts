import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';

import { askJson } from '../ask-json';
import { documentOf } from './list-credential';
import type { StatusMethod } from './status';

/**
 * The list of an Open Badges issuer: of 2.0, with assertions by id or uid, or of 1.x, with a reason for each uid. It is
 * meant for signed badges; a hosted one is revoked where it lies, so that its list may be out of reach.
 */
export const openBadges2: StatusMethod = {
  id: 'open-badges-2',
  types: ['RevocationList'],
  async lookUp({ raw }, credential, environment) {
    const url = stringOf(raw['id']);
    if (url === undefined) return fail('malformed-value', 'a revocation list without an address');
    const list = await askJson({ url, shared: true }, environment);
    const found = list.ok ? revocationIn(list.value, credential) : unread(list);
    const open = !found.ok && found.problem.code !== 'revoked';
    return open && credential.secured.kind === 'record' ? ok([found.problem]) : found;
  },
};

/** What a transport problem says stays; an answer that is no list says nothing. */
const unread = ({ problem }: Failure): Failure =>
  ['not-found', 'private', 'server-error', 'web-page', 'parsing-error'].includes(problem.code)
    ? fail('status-retrieval-error', problem.detail)
    : { ok: false, problem };

function revocationIn(list: JsonObject, credential: Credential): Result<readonly Problem[]> {
  const { id } = credential;
  const uid = stringOf(documentOf(credential)['uid']);
  const names = (value: Json | undefined): boolean =>
    value !== undefined && (value === id || value === uid);

  const { revokedAssertions } = list;
  if (revokedAssertions === undefined && list['type'] === undefined)
    return reasonIn(Object.entries(list).find(([name]) => names(name))?.[1]);
  if (!listOf(list['type']).some((type) => /(?:^|[:#])RevocationList$/u.test(String(type))))
    return fail('status-verification-error', 'this is no revocation list');

  const entry = listOf(revokedAssertions).find((one) =>
    isObject(one)
      ? (names(one['id'] ?? one['@id']) || (uid !== undefined && one['uid'] === uid)) &&
        one['revoked'] !== false
      : names(one),
  );
  return reasonIn(isObject(entry) ? (entry['revocationReason'] ?? true) : entry && true);
}

/** A reason, or the bare fact; nothing when the list does not name the badge. */
function reasonIn(reason: Json | undefined): Result<readonly Problem[]> {
  if (reason === undefined) return ok([]);
  return typeof reason === 'string' && reason !== ''
    ? fail('revoked', reason, { reason })
    : fail('revoked', 'the issuer’s list names it');
}
