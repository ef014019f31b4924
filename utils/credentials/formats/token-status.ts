import { isObject, type JsonObject } from '@/utils/lib/json';
import type { StatusEntry } from '@/utils/model/credential';

/** The ways of checking that a token's `status` claim offers, each by its name (Token Status List, section 6.1). */
export function tokenStatusesIn({ status }: JsonObject): StatusEntry[] {
  if (!isObject(status)) return [];
  return Object.entries(status).map(([type, raw]) => ({ type, raw: isObject(raw) ? raw : {} }));
}
