import { isObject, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

import { jsonOf } from '../ask-json';
import type { Environment } from '../environment';
import type { Source } from './format';
import { upgradedAssertion } from './open-badges-1-upgrade';
import { memberOf } from './open-badges-2-rules';
import { badgeTypesOf, idOf, saysRevoked } from './open-badges-2-vocabulary';

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
  if (id === undefined || !/^https?:\/\//u.test(id))
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
  const hosted = revokedOr({ document: document.value, servedAs: [id, answer.value.url] });
  if (!hosted.ok) return hosted;
  const served = idOf(upgradedAssertion(document.value, id).object);
  return served === id ? hosted : fail('hosted-id-mismatch', `${id} serves ${String(served)}`);
}

/** The issuer's own word that it has taken the badge back, where it lies or under its signature. */
function revokedOr(source: Source): Result<Source> {
  if (!saysRevoked(source.document)) return ok(source);
  const reason = stringOf(source.document['revocationReason']);
  return fail('revoked', reason ?? 'revoked: true', reason ? { reason } : undefined);
}
