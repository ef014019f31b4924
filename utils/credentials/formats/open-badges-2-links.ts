import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import { jsonOf, refusalOf } from '../ask-json';
import type { Environment } from '../environment';
import type { Source } from './format';

/**
 * A hosted assertion counts only as its own address serves it; a copy merely says where to ask (Open
 * Badges 2.0, "Hosted Verification"). A platform that shows somebody else's badge leads there too.
 */
export async function assertionAtItsAddress(
  source: Source,
  environment: Environment,
): Promise<Result<Source>> {
  const id = stringOf(source.document['id']);
  if (id === undefined || !/^https?:/u.test(id))
    return fail('malformed-value', 'a hosted assertion has no address as its id');
  if (source.servedAs.includes(id)) return revokedOr(source);

  const answer = await environment.ask({
    url: id,
    accept: 'application/ld+json, application/json',
  });
  if (!answer.ok) return answer;
  if (answer.value.status === 410) return fail('revoked', `${id} answers 410 Gone`);
  const document = jsonOf(answer.value);
  if (!document.ok) return document;
  if (document.value['id'] !== id)
    return fail('hosted-id-mismatch', `${id} serves ${String(document.value['id'])}`);
  return revokedOr({ document: document.value, servedAs: [id, answer.value.url] });
}

function revokedOr(source: Source): Result<Source> {
  const { revoked, revocationReason } = source.document;
  if (revoked !== true) return ok(source);
  const reason = stringOf(revocationReason);
  return fail('revoked', reason ?? 'revoked: true', reason ? { reason } : undefined);
}

/**
 * The badge class or issuer that a member names. One that is written into the answer counts as served
 * when it belongs to the very host that answered; any other is asked for at its own id.
 */
export async function linkedObject(
  value: Json | undefined,
  member: string,
  { servedAs, jws }: Source,
  environment: Environment,
): Promise<Result<JsonObject>> {
  const [one, ...others] = listOf(value);
  if (others.length > 0) return fail('malformed-value', `${member} names more than one`);
  const id = isObject(one) ? stringOf(one['id']) : stringOf(one);
  const host = parseUrl(id ?? '')?.host;
  const served = !jws && servedAs.some((address) => parseUrl(address)?.host === host);
  if (isObject(one) && served) return ok(one);
  if (id === undefined || host === undefined)
    return fail('malformed-value', `${member} is at no address`);

  const answer = await environment.ask({
    url: id,
    accept: 'application/ld+json, application/json',
    shared: true,
  });
  if (!answer.ok) return answer;
  const refused = refusalOf(answer.value);
  if (refused) return fail('unreachable', `the ${member} ${id} is not there`, { host });
  const document = jsonOf(answer.value);
  if (!document.ok) return document;
  if (document.value['id'] !== id)
    return fail('issuer-mismatch', `${id} serves ${String(document.value['id'])}`);
  return document;
}
