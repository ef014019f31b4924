import { isObject, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';

import { listedBits, meaningOf, type Place, placeIn } from './listed-bits';
import type { StatusMethod } from './status';

const KIND = { credential: 'BitstringStatusListCredential', subject: 'BitstringStatusList' };

/** Bitstring Status List 1.0. */
export const bitstringStatusList: StatusMethod = {
  id: 'bitstring-status-list',
  types: ['BitstringStatusListEntry'],
  async lookUp({ raw }, credential, environment) {
    const entry = entryIn(raw);
    if (!entry.ok) return entry;
    const { purpose, messages } = entry.value;
    const found = await listedBits(entry.value, KIND, credential, environment);
    if (!found.ok) return found;

    const { bits, remarks } = found.value;
    if (purpose === 'message') return ok([...remarks, ...said(bits, messages)]);
    if (purpose === 'refresh' && bits !== 0)
      return ok([...remarks, { code: 'status-refresh', detail: 'a newer one exists' }]);
    return meaningOf(found.value, purpose);
  },
};

interface Entry extends Place {
  readonly purpose: string;
  readonly messages: readonly JsonObject[];
}

/** Section 2.1: as many messages as there are values, which may be left out only where a value is one bit. */
function entryIn(raw: JsonObject): Result<Entry> {
  const place = placeIn(raw, { url: 'statusListCredential', index: 'statusListIndex' });
  if (!place.ok) return place;
  const purpose = stringOf(raw['statusPurpose']);
  if (!purpose) return fail('malformed-value', 'a status entry without a purpose');

  const { statusSize: size = 1, statusMessage } = raw;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 1)
    return fail('malformed-value', `statusSize ${String(size)}`);
  const messages = listOf(statusMessage).filter(isObject);
  if ((size > 1 || statusMessage !== undefined) && messages.length !== 2 ** size)
    return fail('malformed-value', `${messages.length} messages for ${size} bits`);
  return ok({ ...place.value, size, purpose, messages });
}

/** The message of a value, whose number is written in hexadecimal; without any, a bit that is set says just that. */
function said(bits: number, messages: readonly JsonObject[]): readonly Problem[] {
  const message = messages.find(({ status }) => Number(status) === bits);
  const text = stringOf(message?.['message']) ?? (bits === 0 ? undefined : 'set');
  return text ? [{ code: 'status-message', detail: text, facts: { text } }] : [];
}
