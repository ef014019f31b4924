import { isObject, type Json, listOf } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';

import { isSameName } from '../same-address';

/** What an entry may name a credential by. */
const NAMES = ['id', '@id', 'uid'];

/**
 * What the entries of a list say of a credential that has some names. An entry that names nothing may mean any of them,
 * so that what is not named beside it is not known to hold.
 */
export function standingAmong(
  entries: Json | undefined,
  names: readonly (string | undefined)[],
): Result<readonly Problem[]> {
  const listed = listOf(entries);
  const entry = listed.find(
    (one) =>
      namesIn(one).some((name) => isNamed(name, names)) &&
      !(isObject(one) && one['revoked'] === false),
  );
  if (entry !== undefined)
    return revokedFor(isObject(entry) ? entry['revocationReason'] : undefined);
  return listed.length === 0 && !Array.isArray(entries)
    ? fail('status-verification-error', 'the list has no entries')
    : listed.every((one) => namesIn(one).length > 0)
      ? ok([])
      : fail('status-verification-error', 'the list has an entry that names nothing');
}

export const isNamed = (name: string, names: readonly (string | undefined)[]): boolean =>
  names.some((one) => one !== undefined && isSameName(one, name));

/** A reason, or the bare fact. */
export const revokedFor = (reason: Json | undefined): Result<never> =>
  typeof reason === 'string' && reason !== ''
    ? fail('revoked', reason, { reason })
    : fail('revoked', 'the issuer’s list names it');

const namesIn = (entry: Json): readonly string[] =>
  (isObject(entry) ? NAMES.map((name) => entry[name]) : [entry]).filter(
    (name) => typeof name === 'string',
  );
