import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import { jsonOf, refusalOf } from '../ask-json';
import type { Environment } from '../environment';
import type { Source } from './format';
import { type Upgraded, upgradedObject } from './open-badges-1-upgrade';
import { idOf, isBadgeObject, type Version } from './open-badges-2-vocabulary';

const ACCEPT = 'application/ld+json, application/json';
const WEB = /^https?:\/\//u;

/** A badge class or profile in the words of 2.0, and the version that it was written in. */
export interface Linked {
  readonly object: JsonObject;
  readonly version: Version;
  readonly remarks: readonly Problem[];
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
 * without an address under a signature, and all of 0.5, where there is no other place. An object that calls
 * itself by an address of another host is asked for there, once, and must know itself by it.
 */
export async function linkedObject(
  { value, type, version }: Link,
  source: Source,
  environment: Environment,
): Promise<Result<Linked>> {
  const [one] = listOf(value);
  const id = isObject(one) ? idOf(one) : stringOf(one);
  if (isObject(one) && standsInPlace(id, { type, version }, source))
    return ok({
      ...upgradedObject(one, { type, address: id ?? '', inherited: version }),
      remarks: [],
    });

  if (id === undefined) return fail('malformed-value', `the ${type} has no id`);
  const there = await objectAt(id, type, environment);
  if (!there.ok) return there;
  const served = idOf(there.value.object);
  if (served === id) return ok({ ...there.value, remarks: [] });
  if (served === undefined || !WEB.test(served) || hostOf(served) === hostOf(id))
    return knownByAddress(there.value, id, served);

  const own = await objectAt(served, type, environment);
  if (!own.ok) return own;
  return idOf(own.value.object) === served
    ? ok({ ...own.value, remarks: [] })
    : fail('issuer-mismatch', `${id} serves ${served}, which does not serve itself`);
}

async function objectAt(
  id: string,
  type: Link['type'],
  environment: Environment,
): Promise<Result<Upgraded>> {
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
  return isBadgeObject(document.value, MEMBERS)
    ? ok(upgradedObject(document.value, { type, address: id }))
    : fail('unreachable', `${id} serves no ${type}`, { host: url.host });
}

/** By one of these an object without a type is told from what a server says in its trouble. */
const MEMBERS = ['name', 'criteria', 'issuer'];

/**
 * A host says of its own object that it is called otherwise, as after a move to https. What lies there is known by
 * where it lies: so nobody takes another's name, and its rules hold for the address that vouches for them.
 */
function knownByAddress(
  { object, version }: Upgraded,
  id: string,
  served: string | undefined,
): Result<Linked> {
  if (served === undefined) return fail('issuer-mismatch', `${id} serves an object without an id`);
  const { '@id': _, ...members } = object;
  const remark: Problem = { code: 'known-by-address', detail: `${id} calls itself ${served}` };
  return ok({ object: { ...members, id }, version, remarks: [remark] });
}

const hostOf = (address: string): string | undefined => parseUrl(address)?.host;

function standsInPlace(
  id: string | undefined,
  { type, version }: Omit<Link, 'value'>,
  { servedAs, jws, expanded }: Source,
): boolean {
  if (version === '0.5') return true;
  if (jws) return type === 'BadgeClass' && id !== undefined && !WEB.test(id);
  const host = hostOf(id ?? '');
  return expanded === true && servedAs.some((address) => hostOf(address) === host);
}
