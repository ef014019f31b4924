import { isObject, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { fail, type Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';

import { standingAmong } from './listed-revocations';
import type { StatusMethod } from './status';
import { unsignedList } from './unsigned-list';

/** 1EdTech Revocation List Status Method 1.0: the ids of what an issuer has revoked. */
export const oneEdTechRevocationList: StatusMethod = {
  id: 'one-edtech-revocation-list',
  types: ['1EdTechRevocationList'],
  async lookUp({ raw }, credential, environment) {
    const url = stringOf(raw['id']);
    if (url === undefined) return fail('malformed-value', 'a revocation list without an address');
    const list = await unsignedList(url, environment);
    return list.ok ? standingIn(list.value, credential) : list;
  },
};

/** A list by somebody else, and one in which the credential has no name, leave the question open. */
function standingIn(list: JsonObject, { id, issuer }: Credential): Result<readonly Problem[]> {
  const by = isObject(list['issuer']) ? list['issuer']['id'] : list['issuer'];
  if (by !== issuer.id)
    return fail('status-verification-error', `the list is by ${String(by)}, not by ${issuer.id}`);
  const { revokedCredential, revokedCredentials } = list;
  const entries = [revokedCredential, revokedCredentials].filter(
    (one) => one !== undefined && one !== null,
  );
  return id === undefined || entries.length === 0
    ? fail('status-verification-error', 'the list names nothing, or the credential has no id')
    : standingAmong(entries.flatMap(listOf), [id]);
}
