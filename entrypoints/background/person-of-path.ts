import type { Path } from '@/utils/imports/people-of-paths';
import { nameOn } from '@/utils/sites/reading/name';

/** What is written beside a name on a document about somebody. */
const OF_DOCUMENT =
  /(?<!\p{L})(?:application|badges?|bewerbung|certificates?|credentials?|curriculum|cv|final|lebenslauf|nachweise?|r[eé]sum[eé]s?|vitae|zeugnis(?:se)?)(?!\p{L})|\d+/giu;
const ENDING = /\.[a-z0-9]{2,8}$/iu;

/** What a file or folder of one person is called, and the person's name where that looks like one. */
export function personOfPath([outermost = '']: Path): {
  readonly label: string;
  readonly name?: string;
} {
  const label = outermost.replace(ENDING, '');
  const words = label
    .replace(/[_+.–—-]/gu, ' ')
    .replace(OF_DOCUMENT, ' ')
    .replace(/[()[\]]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const name = nameOn(words);
  return { label, ...(name && { name }) };
}
