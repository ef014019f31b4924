import { all, attributeOf } from './nodes';

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
  const named = partings.find(({ company }) => isSameName(company, organisation));
  // A title has more words than a company.
  return named ?? partings.at(leading === 'title' ? -1 : 0) ?? { title: '', company: '' };
}

/** The company as the logo calls it whose words are those of the address. */
export const logoOf = (document: Document, organisation: string): string =>
  all(document, 'img[alt]')
    .map(nameOfLogo)
    .find((name) => isSameName(name, organisation)) ?? '';

export const nameOfLogo = (logo: Element | undefined): string =>
  attributeOf(logo, 'alt').replace(/\s*\blogo$/iu, '');

const isSameName = (name: string, organisation: string): boolean =>
  name !== '' && plain(name) === plain(organisation);

const plain = (name: string): string =>
  name
    .replaceAll('%20', ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
