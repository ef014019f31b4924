import { isObject, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { StatusEntry } from '@/utils/model/credential';

import { bitsAt, inflatedList } from './bit-list';
import { listCredential } from './list-credential';
import type { StatusMethod } from './status';

const FEWEST_ENTRIES = 131_072;

/** Bitstring Status List 1.0, section 3.2. */
export const bitstringStatusList: StatusMethod = {
  id: 'bitstring-status-list',
  types: ['BitstringStatusListEntry'],
  async lookUp(entry, { issuer }, environment) {
    const place = placeOf(entry);
    if (!place.ok) return place;
    const { url, purpose, index, size, messages } = place.value;

    const list = await listCredential(url, 'BitstringStatusListCredential', environment);
    if (!list.ok) return list;
    const subject = list.value.subject;
    if (!listOf(subject['statusPurpose']).includes(purpose))
      return fail('status-verification-error', `the list is not about ${purpose}`);

    const bytes = await inflatedList(subject['encodedList']);
    if (!bytes.ok) return bytes;
    if (bytes.value.length * 8 < FEWEST_ENTRIES * size)
      return fail(
        'status-list-length-error',
        `${bytes.value.length * 8} bits are too few to hide in`,
      );
    const bits = bitsAt(bytes.value, index, size);
    if (bits === undefined) return fail('range-error', `the list has no entry ${index}`);

    const remarks = list.value.issuer === issuer.id ? [] : [foreign(list.value.issuer)];
    return meaning(purpose, bits, messages, remarks);
  },
};

interface Place {
  readonly url: string;
  readonly purpose: string;
  readonly index: number;
  readonly size: number;
  readonly messages: readonly JsonObject[];
}

/** Section 2.1; an index is a canonical decimal text, so that "1e3" or "0x2a" points nowhere. */
function placeOf({ raw }: StatusEntry): Result<Place> {
  const url = stringOf(raw['statusListCredential']);
  const purpose = stringOf(raw['statusPurpose']);
  const index = indexOf(raw['statusListIndex']);
  const size = raw['statusSize'] ?? 1;
  const messages = listOf(raw['statusMessage']).filter(isObject);
  if (!url || !purpose || index === undefined)
    return fail('malformed-value', 'a status entry without list, purpose or index');
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > 16)
    return fail('malformed-value', `statusSize ${String(size)}`);
  if (size > 1 && messages.length !== 2 ** size)
    return fail('malformed-value', `${messages.length} messages for ${2 ** size} states`);
  return ok({ url, purpose, index, size, messages });
}

export function indexOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^(?:0|[1-9]\d{0,14})$/u.test(value)) return undefined;
  return Number(value);
}

/** Section 2.2: what a set entry says depends on the purpose of the list. */
function meaning(
  purpose: string,
  bits: number,
  messages: readonly JsonObject[],
  remarks: readonly Problem[],
): Result<readonly Problem[]> {
  if (purpose === 'message') {
    const said = messages.find(({ status }) => Number(status) === bits)?.['message'];
    const text = stringOf(said);
    return ok(text ? [...remarks, remark('status-message', text)] : remarks);
  }
  if (bits === 0) return ok(remarks);
  if (purpose === 'revocation') return fail('revoked', 'its entry in the status list is set');
  if (purpose === 'suspension') return fail('suspended', 'its entry in the status list is set');
  if (purpose === 'refresh')
    return ok([...remarks, remark('status-refresh', 'a newer one exists')]);
  return fail('status-unsupported', `an entry set for ${purpose}`);
}

const remark = (code: 'status-message' | 'status-refresh', text: string): Problem => ({
  code,
  detail: text,
  facts: { text },
});

/** The standard allows a list by somebody else; whoever reads the verdict should know. */
const foreign = (issuer: string): Problem => ({
  code: 'status-list-of-another',
  detail: `the status list is by ${issuer}`,
  facts: { issuer },
});
