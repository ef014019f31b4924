/** So many values, on average, stand in one neighbourhood. */
const USUAL = 8;

/**
 * Distinct values in order, parted where neighbours begin least alike: what lies together in an index is asked for
 * together, and what lies between is not.
 */
export function neighbourhoods<Value extends string | number>(
  values: readonly Value[],
): readonly (readonly Value[])[] {
  const inOrder = values.toSorted((one, other) => (one < other ? -1 : 1));
  const alike = inOrder.slice(1).map((value, at) => sharedBeginning(inOrder[at], value));
  const bound = alike.toSorted((one, other) => one - other)[Math.floor(alike.length / USUAL)] ?? 0;
  const ends = alike.flatMap((shared, at) => (shared < bound ? [at + 1] : []));
  return [0, ...ends].map((from, at) => inOrder.slice(from, ends[at]));
}

function sharedBeginning(one: string | number | undefined, other: string | number): number {
  if (typeof one !== 'string' || typeof other !== 'string') return 0;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
