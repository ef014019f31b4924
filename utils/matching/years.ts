const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
};

const YEARS =
  /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|ten)(?:\s*\([^)]*\))?(?:\s*\+|\s*(?:-|–|to)\s*\d{1,2})?\s*(?:or more\s+)?(?:years?|yrs?)\b(?! (?:old|of age))/iu;

/** The years of experience that a sentence asks for; of a range the least. */
export function yearsIn(sentence: string): number | undefined {
  const [, said] = YEARS.exec(sentence) ?? [];
  if (said === undefined) return undefined;
  return NUMBERS[said.toLowerCase()] ?? Number(said);
}
