import type { Judged } from '@/utils/credentials/examine';
import { verdictOf } from '@/utils/credentials/verdict';
import { canonicalJson } from '@/utils/lib/canonical-json';
import { isObject, type Json } from '@/utils/lib/json';

/** Remarks that are just what a changed copy or a damaged picture must bring about. */
const expected = new Set(['hosted-copy-differs', 'baked-damaged', 'baked-repeatedly']);

/**
 * Everything that a result shows of its credential, as one text: two results say the same when their texts are equal. The
 * order of lists says nothing. Endorsements are other people's: whoever holds the credential may make one unreadable.
 */
export const shown = (judged: Judged): string => textOf(claimsOf(judged));

/** The endorsements that hold, each as a text. */
export const endorsementsIn = ({ endorsements = [] }: Judged): readonly string[] =>
  endorsements
    .filter((endorsement) => verdictOf(endorsement) === 'valid')
    .map((endorsement) => textOf({ ...claimsOf(endorsement), of: endorsement.endorses }));

function claimsOf(judged: Judged): Readonly<Record<string, unknown>> {
  const { credential, parts = [], endorsements: _, proofs, ...told } = judged;
  const checks = told.checks
    .filter(({ id }) => id !== 'endorsements')
    .map(({ remarks = [], ...check }) => ({
      ...check,
      remarks: remarks.filter(({ code }) => !expected.has(code)),
    }));
  // What was handed in stands there for the checks alone.
  const { secured: __, endorsements: ___, remarks: ____, ...claims } = credential ?? {};
  return {
    ...told,
    checks,
    // A set says as much without one of its proofs, or with one of them twice.
    signers: [...new Set(proofs.map(({ signer }) => signer?.controller ?? null))],
    claims: {
      ...claims,
      proofs: 0,
      parts: 0,
      statuses: credential?.statuses.map(({ type }) => type),
    },
    parts: parts.map((part) => ({ ...claimsOf(part), subject: part.subject })),
  };
}

/** Whether a result claims nothing that another did not: what is withheld is missing from it, and nothing stands instead. */
export const showsLess = (judged: Judged, whole: Judged): boolean =>
  isWithin(asData(claimedIn(judged)), asData(claimedIn(whole)));

const claimedIn = (judged: Judged): object => {
  const { checks: _, ...told } = claimsOf(judged);
  return told;
};

function isWithin(part: Json, whole: Json): boolean {
  if (Array.isArray(part))
    return (
      Array.isArray(whole) && part.every((item) => whole.some((other) => isWithin(item, other)))
    );
  if (!isObject(part) || !isObject(whole)) return part === whole;
  return Object.entries(part).every(
    ([name, value]) => name in whole && isWithin(value, whole[name] ?? null),
  );
}

const asData = (told: object): Json => JSON.parse(JSON.stringify(told));

const textOf = (told: object): string => canonicalJson(withoutOrder(asData(told)));

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
