import { type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';

import type { Environment } from '../environment';
import { typesOf } from '../formats/shape';
import { bitsAt, inflatedList } from './bit-list';
import { listCredential } from './list-credential';

/**
 * Fewer entries hide nobody. The standard's 131,072 give way to the bound of an ecosystem (Bitstring Status List 1.0,
 * section 3.2, step 2): the lists of the Digital Credentials Consortium's services have 100,000.
 */
const FEWEST_ENTRIES = 100_000;

/** Where the entry of a credential lies. */
export interface Place {
  readonly url: string;
  readonly index: number;
  /** Bits of each entry. */
  readonly size: number;
  /** What the list must be about, where lists say so. */
  readonly purpose?: string;
}

/** The types that a list of one kind goes by. */
export interface ListKind {
  readonly credential: string;
  readonly subject: string;
  /** What issuers have put in its place, under the same addresses. */
  readonly heir?: ListKind;
}

export interface ListedBits {
  readonly bits: number;
  readonly remarks: readonly Problem[];
}

/** The bits of a credential in a list that somebody has signed (Bitstring Status List 1.0, section 3.2). */
export async function listedBits(
  { url, index, size, purpose }: Place,
  kind: ListKind,
  { issuer }: Credential,
  environment: Environment,
): Promise<Result<ListedBits>> {
  const list = await listCredential(url, kindsOf(kind), environment);
  if (!list.ok) return list;
  const { subject } = list.value;
  const found = kindsOf(kind).find((one) => typesOf(subject).includes(one.subject));
  if (!found) return fail('status-verification-error', `the list is no ${kind.subject}`);
  const isHeir = found !== kind;
  const { statusPurpose } = subject;
  const isUnsaid = isHeir && statusPurpose === undefined;
  if (purpose !== undefined && !isUnsaid && !listOf(statusPurpose).includes(purpose))
    return fail('status-verification-error', `the list is not about ${purpose}`);

  const bytes = await inflatedList(subject['encodedList']);
  if (!bytes.ok) return bytes;
  const length = bytes.value.length * 8;
  if (length < FEWEST_ENTRIES * size)
    return fail('status-list-length-error', `${length} bits are too few to hide in`);
  const bits = bitsAt(bytes.value, index, size);
  if (bits === undefined) return fail('range-error', `the list has no entry ${index}`);
  // What took the place of a list can take a credential back, and not speak for it.
  if (isHeir && bits === 0)
    return fail('status-verification-error', `${url} has become a ${found.subject}`);
  return ok({ bits, remarks: list.value.issuer === issuer.id ? [] : [foreign(list.value.issuer)] });
}

const kindsOf = (kind: ListKind): readonly ListKind[] => [kind, ...(kind.heir ? [kind.heir] : [])];

/** Where an entry points, by the members of its kind. */
export function placeIn(
  raw: JsonObject,
  names: { readonly url: string; readonly index: string },
): Result<Pick<Place, 'url' | 'index'>> {
  const url = stringOf(raw[names.url]);
  const index = indexOf(raw[names.index]);
  return url === undefined || index === undefined
    ? fail('malformed-value', 'a status entry without its list or index')
    : ok({ url, index });
}

/** A canonical decimal text, so that "1e3" or "0x2a" points nowhere; some issuers write the number itself. */
function indexOf(value: unknown): number | undefined {
  const canonical = typeof value === 'string' && /^(?:0|[1-9]\d{0,14})$/u.test(value);
  const index = canonical ? Number(value) : value;
  return typeof index === 'number' && Number.isSafeInteger(index) && index >= 0 ? index : undefined;
}

/** What an entry that is set says by the purpose of its list. */
export function meaningOf(
  { bits, remarks }: ListedBits,
  purpose: string,
): Result<readonly Problem[]> {
  if (bits === 0) return ok(remarks);
  if (purpose === 'revocation') return fail('revoked', 'its entry in the status list is set');
  if (purpose === 'suspension') return fail('suspended', 'its entry in the status list is set');
  return fail('status-unsupported', `an entry set for ${purpose}`);
}

/** The standard allows a list by somebody else; whoever reads the verdict should know. */
export const foreign = (issuer: string): Problem => ({
  code: 'status-list-of-another',
  detail: `the status list is by ${issuer}`,
  facts: { issuer },
});
