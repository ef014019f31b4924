import { type JsonObject, listOf } from '@/utils/lib/json';

/** Addresses that said something else while their standard was a draft, and one that says it still. */
const DRAFTS: ReadonlyMap<unknown, string> = new Map([
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
    'https://imsglobal.github.io/openbadges-specification/ob_v3p0.html',
  ],
]);

/**
 * A document as those read it who signed by the draft of a standard; nothing where its contexts were no drafts. What
 * contexts say is signed, and not where they lie.
 */
export function asDrafted(document: JsonObject): JsonObject | undefined {
  const contexts = listOf(document['@context']);
  return contexts.some((one) => DRAFTS.has(one))
    ? { ...document, '@context': contexts.map((one) => DRAFTS.get(one) ?? one) }
    : undefined;
}
