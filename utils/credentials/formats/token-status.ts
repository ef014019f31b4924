import { isObject, type JsonObject } from '@/utils/lib/json';
import type { StatusEntry } from '@/utils/model/credential';

/**
 * The ways of checking that the `status` claim of a token offers, each by its name (Token Status List, section 6.1): in the
 * document, in the claims around it, or in both.
 */
export function tokenStatusesIn(...payloads: readonly JsonObject[]): StatusEntry[] {
  const statuses = new Set(payloads.map(({ status }) => status));
  return [...statuses].flatMap((status) =>
    isObject(status)
      ? Object.entries(status).map(([type, raw]) => ({ type, raw: isObject(raw) ? raw : {} }))
      : [],
  );
}
