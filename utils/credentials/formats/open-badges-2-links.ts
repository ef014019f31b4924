import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import { jsonOf, refusalOf } from '../ask-json';
import type { Environment } from '../environment';
import type { Source } from './format';
import { upgradedAssertion, upgradedObject } from './open-badges-1-upgrade';
import { idOf, type Version } from './open-badges-2-vocabulary';

const ACCEPT = 'application/ld+json, application/json';
const WEB = /^https?:\/\//u;

/**
 * A hosted assertion counts only as its own address serves it; a copy merely says where to ask (Open
 * Badges 2.0, "Hosted Verification"). A platform that shows somebody else's badge leads there too.
 */
export async function assertionAtItsAddress(
  source: Source,
  environment: Environment,
): Promise<Result<Source>> {
  const { object, version } = upgradedAssertion(source.document, source.servedAs[0]);
  const id = idOf(object);
  if (id === undefined && version !== '2.0')
    return fail('no-proof', `a copy of Open Badges ${version} that does not say where it lies`);
  if (id === undefined || !WEB.test(id))
    return fail('malformed-value', 'a hosted assertion has no address as its id');
  if (source.servedAs.includes(id)) return revokedOr(source);

  const answer = await environment.ask({ url: id, accept: ACCEPT });
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
export function revokedOr(source: Source): Result<Source> {
  const { revoked, revocationReason } = source.document;
  if (revoked !== true) return ok(source);
  const reason = stringOf(revocationReason);
  return fail('revoked', reason ?? 'revoked: true', reason ? { reason } : undefined);
}

/** A badge class or profile in the words of 2.0, and the version that it was written in. */
export interface Linked {
  readonly object: JsonObject;
  readonly version: Version;
}

/** The object that an assertion names as its badge class, or a badge class as its issuer. */
export interface Link {
  readonly value: Json | undefined;
  readonly type: 'BadgeClass' | 'Issuer';
  /** The version of the object around it, whose context holds for what is written into it. */
  readonly version: Version;
}

/**
 * What a link leads to, as its own address serves it: what is written into an assertion is a copy, in a signed one as
 * well. Only three are taken as they stand: what a platform was asked to write in of its own, a badge class
 * without an address under a signature, and all of 0.5, where there is no other place.
 */
export async function linkedObject(
  { value, type, version }: Link,
  source: Source,
  environment: Environment,
): Promise<Result<Linked>> {
  const [one, ...others] = listOf(value);
  if (others.length > 0) return fail('malformed-value', `more than one ${type}`);
  const id = isObject(one) ? idOf(one) : stringOf(one);
  if (isObject(one) && standsInPlace(id, { type, version }, source))
    return ok(upgradedObject(one, { type, address: id ?? '', inherited: version }));

  if (id === undefined) return fail('malformed-value', `the ${type} has no id`);
  const url = parseUrl(id);
  if (!url || !WEB.test(id))
    return fail('unsupported-proof', `the ${type} ${id} is at no address that can be asked`);
  const answer = await environment.ask({ url: id, accept: ACCEPT, shared: true });
  if (!answer.ok) return answer;
  if (refusalOf(answer.value))
    return fail('unreachable', `the ${type} ${id} answers ${answer.value.status}`, {
      host: url.host,
    });
  const document = jsonOf(answer.value);
  if (!document.ok) return document;
  const linked = upgradedObject(document.value, { type, address: id });
  const served = idOf(linked.object);
  return served === id ? ok(linked) : fail('issuer-mismatch', `${id} serves ${String(served)}`);
}

function standsInPlace(
  id: string | undefined,
  { type, version }: Omit<Link, 'value'>,
  { servedAs, jws, expanded }: Source,
): boolean {
  if (version === '0.5') return true;
  if (jws) return type === 'BadgeClass' && id !== undefined && !WEB.test(id);
  const host = parseUrl(id ?? '')?.host;
  return expanded === true && servedAs.some((address) => parseUrl(address)?.host === host);
}
