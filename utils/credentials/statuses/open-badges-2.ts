import { type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';

import { askJson } from '../ask-json';
import { documentOf } from './list-credential';
import { isNamed, revokedFor, standingAmong } from './listed-revocations';
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
  const names = namesOf(credential);
  const { revokedAssertions } = list;
  const types = listOf(list['type'] ?? list['@type']);
  if (revokedAssertions === undefined && types.length === 0)
    return reasonIn(list, names, credential.format);
  return types.some((type) => /(?:^|[:#])RevocationList$/u.test(String(type)))
    ? standingAmong(revokedAssertions, names)
    : fail('status-verification-error', 'this is no revocation list');
}

/** Names that a server gives to what it says in its trouble, and nobody to a badge. */
const TROUBLE = new Set(['error', 'message', 'status', 'detail', 'code', 'title', 'reason']);

/** A list that is older than a move names what was hosted as it was called then. */
function namesOf(credential: Credential): readonly (string | undefined)[] {
  const { id, secured } = credential;
  const addresses =
    secured.kind === 'record' ? [...secured.servedAs, ...(secured.formerly ?? [])] : [];
  return [id, stringOf(documentOf(credential)['uid']), ...addresses];
}

/**
 * Reasons by uid look like what a server says in its trouble. One that names the badge is believed; that it is on no such
 * list is only to be heard where the badge is as old.
 */
function reasonIn(
  reasons: JsonObject,
  names: readonly (string | undefined)[],
  format: string,
): Result<readonly Problem[]> {
  const reason = Object.entries(reasons).find(([name]) => isNamed(name, names));
  if (reason) return revokedFor(reason[1]);
  const isList = Object.entries(reasons).every(
    ([name, one]) => typeof one === 'string' && !TROUBLE.has(name.toLowerCase()),
  );
  return isList && format === 'open-badges-1'
    ? ok([])
    : fail('status-verification-error', 'this is no revocation list');
}
