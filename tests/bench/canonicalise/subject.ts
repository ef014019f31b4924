import type { JsonObject } from '@/utils/lib/json';

/** A document with the contexts that it names. */
export interface Subject {
  readonly document: JsonObject;
  readonly contexts: Readonly<Record<string, JsonObject>>;
}
