import { plainText } from '@/utils/lib/plain-text';
import { parseUrl } from '@/utils/lib/web-address';
import type { ProofSheet, SheetEntry } from '@/utils/model/proof-sheet';

/**
 * A sheet as plain text for the fields of application forms: one block for each credential, one line for each fact, and
 * each address at the end of a line of its own, in letters that no form rewrites.
 */
export const plainSheet = (sheet: ProofSheet): string =>
  [
    [sheet.title, sheet.made],
    ...sheet.entries.map((entry) => linesOf(entry, sheet)),
    [sheet.limits.text],
  ]
    .map((lines) => lines.map(plainText).join('\n'))
    .join('\n\n')
    .concat('\n');

const linesOf = (entry: SheetEntry, { notStated, colon }: ProofSheet): readonly string[] => {
  const { name, verdict, facts, link } = entry;
  return [
    name,
    verdict,
    ...facts.map((fact) => `${fact.name}${colon}${fact.value || notStated}`),
    ...(link ? [`${link.name}${colon.trimEnd()} ${addressOf(link.value)}`] : []),
  ];
};

/** As browsers write an address: without white space, and in ASCII alone. */
const addressOf = (href: string): string => parseUrl(href)?.href ?? href;
