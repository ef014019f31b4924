import { all, attributeOf } from './nodes';

/** Shorter ones begin too many words. */
const FEWEST_LETTERS = 3;

interface Pattern {
  /** What stands between the title and the company. */
  readonly separator: string;
  readonly first: 'title' | 'company';
  /** The company as the page's address calls it. */
  readonly organisation: string;
}

/**
 * The title and the company of a page whose title names both. Either may hold the separator itself; then the
 * address tells which part is the company.
 */
export function partedTitle(text: string, { separator, first: leading, organisation }: Pattern) {
  const pieces = text.split(separator);
  const partings = pieces.slice(1).map((_, at) => {
    const parts = [pieces.slice(0, at + 1), pieces.slice(at + 1)].map((each) =>
      each.join(separator).trim(),
    );
    const [before = '', after = ''] = parts;
    return leading === 'title'
      ? { title: before, company: after }
      : { title: after, company: before };
  });
  const named =
    partings.find(({ company }) => isSameName(company, organisation)) ??
    partings.find(({ company }) => isLikeName(company, organisation));
  // A title has more words than a company.
  return named ?? partings.at(leading === 'title' ? -1 : 0) ?? { title: '', company: '' };
}

/** The company as the logo calls it whose words are those of the address. */
export const logoOf = (document: Document, organisation: string): string =>
  all(document, 'img[alt]')
    .map(nameOfLogo)
    .find((name) => isSameName(name, organisation)) ?? '';

export const nameOfLogo = (logo: Element | undefined): string =>
  attributeOf(logo, 'alt').replace(/(?:(?<!\s)\s+)?\blogo$/iu, '');

export const isSameName = (name: string, organisation: string): boolean =>
  name !== '' && plain(name) === plain(organisation);

/** "harbourline" and "Harbourline Freight". */
export function isLikeName(name: string, organisation: string): boolean {
  const [one = '', other = ''] = [plain(name), plain(organisation)].sort(
    (a, b) => a.length - b.length,
  );
  return one.length >= FEWEST_LETTERS && other.startsWith(one);
}

const plain = (name: string): string =>
  name
    .replaceAll('%20', ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
