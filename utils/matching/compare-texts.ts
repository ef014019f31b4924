/** By code unit, so that every machine and language puts the same order. */
export const compareTexts = (one: string, other: string): number =>
  one < other ? -1 : Number(one > other);
