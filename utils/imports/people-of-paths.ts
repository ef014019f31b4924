import { nameOn } from '@/utils/sites/reading/name';

/** What is written beside a name on a document about somebody. */
const OF_DOCUMENT =
  /(?<!\p{L})(?:application|badges?|bewerbung|certificates?|credentials?|curriculum|cv|final|lebenslauf|nachweise?|r[eé]sum[eé]s?|vitae|zeugnis(?:se)?)(?!\p{L})|\d+/giu;
const ENDING = /\.[a-z0-9]{2,8}$/iu;

/** Where something that was brought lies: folders and files from the outside in. */
export type Path = readonly string[];

/** The same without the folders that hold everything, so that what is left of each begins with whose it is. */
export function withoutRoot(paths: readonly Path[]): readonly Path[] {
  const root = paths.find((path) => path.length > 1)?.[0];
  const isShared = root !== undefined && paths.every((path) => path[0] === root);
  if (!isShared) return paths;
  // What is said of the root itself belongs to none of those in it.
  return withoutRoot(paths.map((path) => (path.length > 1 ? path.slice(1) : path)));
}

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
