import { linesIn, textIn } from './lines';
import { all, attributeOf, first, genuine } from './nodes';
import { isLikeName, isSameName, nameOfLogo } from './parted-title';
import { titlePartsOf } from './titles';

/** Parts of an address that are the board's, not an employer's. */
const OF_BOARD =
  /^(?:www|jobs?|boards?|apply|careers?|app|embed|[a-z]{2}-[a-z]{2}|wd\d+|recruiting|external|view|positions?|job-.*|viewjob|eures|stu|company|o|en)$/iu;
const AFFIX = /^(?:careers?|jobs?|external|hourly)-|-(?:careers?|jobs?)$/iu;
/** The pages that boards of many employers have of each. */
const EMPLOYER =
  'a[href*="/compan"], a[href*="/cmp/"], a[href*="/co/"], a[href*="/employer"], a[href*="/organization"]';
const LOGO = 'img[alt$="logo" i], img[class*="logo" i][alt], [class*="logo" i] img[alt]';
/** The picture at the head of an employer's own board; on others it is of who looks. */
const AT_HEAD = 'header img[alt]';
/** "Crane Operator at Harbourline in Rotterdam", "Careers at Harbourline". */
const AT =
  /^(?:(?:careers|jobs?|karriere|opportunities)\s+)?(?:at|@|bei|chez|bij|presso)\s+(?<company>.{2,100}?)(?:\s+in\s.*)?$/iu;
const BEFORE =
  /^(?<company>.{2,100}?)\s+(?:is hiring|hiring|careers|jobs|karriere|recruitment)\b/iu;
const LABEL =
  /^(?:company|employer|agency|hiring organi[sz]ation|arbeitgeber|unternehmen|firma|entreprise|employeur|empresa|azienda|bedrijf|werkgever|pracodawca)(?: name)?\s*:?\s*(?<company>.{0,100})$/iu;
const HIGHEST = 5;
const MOST_CHARACTERS = 100;

/**
 * The company of a posting that names it neither in words for machines nor where its site always does: as the title
 * says it, as the link to the employer beside the heading or a label does, or as the page writes what stands in its
 * address. What only might be one, such as any other part of the title, is none.
 */
export function companyIn(document: Document, title: string, url: URL): string {
  const brand = url.hostname.split('.').at(-2) ?? '';
  const isName = (name: string) =>
    name !== '' && name.length <= MOST_CHARACTERS && !isSameName(name, brand) && name !== title;
  const parts = titlePartsOf(document, title || undefined);
  const said = parts.map((part) => companyOf(AT, part) || companyOf(BEFORE, part));
  const siteName = attributeOf(first(document, 'meta[property="og:site_name"]'), 'content');
  const signs = [...all(document, LOGO).map(nameOfLogo), siteName].filter(isName);
  const names = [...signs, ...all(document, AT_HEAD).map(nameOfLogo), ...parts].filter(isName);
  const organisation = organisationAt(url);
  return (
    said.find(isName) ??
    names.find((name) => isSameName(name, organisation)) ??
    names.find((name) => isLikeName(name, organisation)) ??
    [employerBeside(document), labelled(document)].find(isName) ??
    signs[0] ??
    ''
  );
}

const companyOf = (form: RegExp, text: string): string =>
  form.exec(text)?.groups?.['company'] ?? '';

/** The employer as the address calls it: where the board has one part of it for each. */
export function organisationAt({ hostname, pathname }: URL): string {
  const labels = [...hostname.split('.').slice(0, -2), pathname.split('/')[1] ?? ''];
  const label = labels.find((each) => each.length > 2 && !OF_BOARD.test(each)) ?? '';
  return label.replace(AFFIX, '');
}

/** The link to the employer's page that is nearest to the heading. */
function employerBeside(document: Document): string {
  let part = first(document, 'h1') ?? null;
  for (let height = 0; part && height < HIGHEST; height += 1) {
    const name = all(part, EMPLOYER).map(textIn).find(Boolean);
    if (name) return name;
    part = genuine(part, 'parentElement');
  }
  return '';
}

function labelled(document: Document): string {
  const lines = linesIn(first(document, 'main, [role="main"]'));
  const at = lines.findIndex((line) => LABEL.test(line));
  return companyOf(LABEL, lines[at] ?? '') || (at >= 0 ? (lines[at + 1] ?? '') : '');
}
