import { type Json, type JsonObject, listOf } from '@/utils/lib/json';
import { type Failure, fail } from '@/utils/lib/result';

import type { Expectation } from './proof';

/** Clocks differ: five minutes are forgiven on either side. */
const SKEW_MS = 5 * 60_000;

interface Expected extends Expectation {
  readonly type: string;
  readonly now: Date;
}

/** What a proof says of itself, against what is expected (VC Data Integrity 1.0, section 4.5, steps 4 to 8). */
export function optionFault(raw: JsonObject, expected: Expected): Failure | undefined {
  const { type, purpose, challenge, domain, now } = expected;
  if (raw['type'] !== type)
    return fail(
      'proof-verification-error',
      `a suite of ${type} by the type ${String(raw['type'])}`,
    );
  if (raw['proofPurpose'] !== purpose)
    return fail('proof-verification-error', `its purpose is ${String(raw['proofPurpose'])}`);
  if (domain !== undefined && !sameTexts(raw['domain'], domain))
    return fail('invalid-domain', `made for ${String(raw['domain'])}`);
  if (challenge !== undefined && raw['challenge'] !== challenge)
    return fail('invalid-challenge', 'made for another challenge');

  const created = timeIn(raw['created']);
  if (Number.isNaN(created) || Number.isNaN(timeIn(raw['expires'])))
    return fail('proof-verification-error', 'a date of the proof is none');
  if (created !== undefined && created > now.getTime() + SKEW_MS)
    return fail('proof-verification-error', `created in the future: ${String(raw['created'])}`);
  return undefined;
}

/** Asked last: that a proof has expired is only worth saying of one that holds. */
export function expiryFault(raw: JsonObject, now: Date): Failure | undefined {
  const expires = timeIn(raw['expires']);
  const date = String(raw['expires']);
  return expires !== undefined && expires < now.getTime() - SKEW_MS
    ? fail('expired', `the proof held until ${date}`, { date })
    : undefined;
}

/** A domain is one text or several, in any order. */
const sameTexts = (one: Json | undefined, other: string | readonly string[]): boolean =>
  listOf(one).map(String).sort().join(' ') === [other].flat().sort().join(' ');

/** A date without a time zone, as some older suites write it, is taken for universal time. */
function timeIn(value: Json | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return Number.NaN;
  return Date.parse(/T[\d:.]+$/u.test(value) ? `${value}Z` : value);
}
