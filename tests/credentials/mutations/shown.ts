import type { Judged } from '@/utils/credentials/examine';
import { canonicalJson } from '@/utils/lib/canonical-json';
import { isObject, type Json } from '@/utils/lib/json';

/** Remarks that are just what a changed copy or a damaged picture must bring about. */
const expected = new Set(['hosted-copy-differs', 'baked-damaged', 'baked-repeatedly']);

/**
 * Everything that a result shows, as one text: two results say the same when their texts are equal. What was handed in
 * is left out, and the order of lists says nothing.
 */
export const shown = (judged: Judged): string =>
  canonicalJson(withoutOrder(JSON.parse(JSON.stringify(claimsOf(judged)))));

function claimsOf({ credential, parts = [], endorsements = [], ...rest }: Judged): object {
  const {
    secured: _,
    proofs: __,
    parts: ___,
    endorsements: ____,
    remarks: _____,
    ...claims
  } = credential ?? {};
  const checks = rest.checks.map(({ remarks = [], ...check }) => ({
    ...check,
    remarks: remarks.filter(({ code }) => !expected.has(code)),
  }));
  return {
    ...rest,
    checks,
    claims,
    parts: parts.map((part) => ({ ...claimsOf(part), subject: part.subject })),
    endorsements: endorsements.map((one) => ({ ...claimsOf(one), endorses: one.endorses })),
  };
}

function withoutOrder(json: Json): Json {
  if (Array.isArray(json)) {
    const items = json.map(withoutOrder);
    return items.toSorted((one, another) => (canonicalJson(one) < canonicalJson(another) ? -1 : 1));
  }
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [name, withoutOrder(value)]),
  );
}
