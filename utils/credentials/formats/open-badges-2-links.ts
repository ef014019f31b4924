import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import { jsonOf, refusalOf } from '../ask-json';
import type { Environment } from '../environment';
import type { Source } from './format';
import { upgradedObject } from './open-badges-1-upgrade';
import { idOf, type Version } from './open-badges-2-vocabulary';

const ACCEPT = 'application/ld+json, application/json';
const WEB = /^https?:\/\//u;

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
  const [one] = listOf(value);
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
