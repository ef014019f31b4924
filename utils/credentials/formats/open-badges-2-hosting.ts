import { isObject, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import { jsonOf } from '../ask-json';
import type { Environment } from '../environment';
import { isSameAddress } from '../same-address';
import type { Source } from './format';
import { upgradedAssertion } from './open-badges-1-upgrade';
import { memberOf } from './open-badges-2-rules';
import { badgeTypesOf, idOf, isBadgeObject, saysRevoked } from './open-badges-2-vocabulary';

const WEB = /^https?:\/\//u;

/** What is to be believed: a token as it was signed, or else the assertion as it is hosted, which must mean to be. */
export async function settledSource(
  source: Source,
  environment: Environment,
): Promise<Result<Source>> {
  const { jws, ...copy } = source;
  const ways = waysToVerify(source);
  const revoked = saysRevoked(source.document) && !jws;
  if (!revoked && !ways.ok) return ways;
  if (ways.ok && ways.value.includes('SignedBadge') && jws) return revokedOr(source);

  const hosted = revoked || (ways.ok && ways.value.includes('HostedBadge'));
  const settled = hosted ? await assertionAtItsAddress(copy, environment) : ok(copy);
  if (!settled.ok) return settled;
  const there = waysToVerify(settled.value);
  if (!there.ok || there.value.includes('HostedBadge')) return there.ok ? settled : there;
  return there.value.includes('SignedBadge')
    ? fail('no-proof', 'a signed badge without its signature')
    : fail('unsupported-proof', `verification by ${there.value.join(', ')}`);
}

function waysToVerify({ document, servedAs }: Source): Result<readonly string[]> {
  const { object } = upgradedAssertion(document, servedAs[0]);
  const verification = memberOf(object, 'verification');
  const ways = isObject(verification) ? badgeTypesOf(verification) : [];
  return ways.length > 0 ? ok(ways) : fail('malformed-value', 'verification has no type');
}

/**
 * A hosted assertion counts only as its own address serves it; a copy merely says where to ask (Open
 * Badges 2.0, "Hosted Verification"). A platform that shows somebody else's badge leads there too.
 */
async function assertionAtItsAddress(
  source: Source,
  environment: Environment,
): Promise<Result<Source>> {
  const { object, version } = upgradedAssertion(source.document, source.servedAs[0]);
  const id = idOf(object);
  if (id === undefined && version !== '2.0')
    return fail('no-proof', `a copy of Open Badges ${version} that does not say where it lies`);
  if (id === undefined || !WEB.test(id))
    return fail('malformed-value', 'a hosted assertion has no address as its id');
  if (source.servedAs.some((address) => isSameAddress(address, id))) return revokedOr(source);

  const there = await hostedAt(id, environment);
  if (!there.ok) return there;
  const served = idIn(there.value);
  if (served !== undefined && isSameAddress(served, id)) return there;
  if (served === undefined || !WEB.test(served))
    return fail('hosted-id-mismatch', `${id} serves ${String(served)}`);

  // It has moved, if its new address knows it: what lies there is judged, and the copy differs from it.
  const own = await hostedAt(served, environment);
  if (!own.ok) return own;
  return isSameAddress(idIn(own.value) ?? '', served)
    ? ok({ ...own.value, formerly: [id] })
    : fail('hosted-id-mismatch', `${id} serves ${served}, which does not serve itself`);
}

const idIn = ({ document, servedAs: [address] }: Source): string | undefined =>
  idOf(upgradedAssertion(document, address).object);

async function hostedAt(id: string, environment: Environment): Promise<Result<Source>> {
  const answer = await environment.ask({
    url: id,
    accept: 'application/ld+json, application/json',
  });
  if (!answer.ok) return answer;
  if (answer.value.status === 410) return fail('revoked', `${id} answers 410 Gone`);
  const document = jsonOf(answer.value);
  if (!document.ok) return document;
  return isBadgeObject(document.value, MEMBERS)
    ? revokedOr({ document: document.value, servedAs: [id, answer.value.url] })
    : fail('unreachable', `${id} serves no assertion`, { host: parseUrl(id)?.host ?? id });
}

/** By one of these an assertion or endorsement without a type is told from what a server says in its trouble. */
const MEMBERS = ['recipient', 'badge', 'verification', 'verify', 'claim', 'revoked'];

/** The issuer's own word that it has taken the badge back, where it lies or under its signature. */
function revokedOr(source: Source): Result<Source> {
  if (!saysRevoked(source.document)) return ok(source);
  const reason = stringOf(source.document['revocationReason']);
  return fail('revoked', reason ?? 'revoked: true', reason ? { reason } : undefined);
}
