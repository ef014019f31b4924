import { linesIn, textIn } from './lines';
import { all, first, isSeen } from './nodes';
import { type Fields, fieldsFrom } from './posting';
import { sharedTitleOf, titleOf } from './titles';

/** Headings of the site itself, and of forms and notices that lie ready. */
const OF_SITE =
  /^(?:about|apply|careers?|cookies?|jobs?|join|open positions|privacy|thank|welcome)\b|\bsubmitted$/iu;
const COMPANY = / (?:at|@) (?<company>[^|–—-]{2,100})$/u;
/** A form to apply with stands where the description does not. */
const FORM = 'input[type="file"]';
const FEWEST_CHARACTERS = 200;

/** What every posting has, for pages that are known to be one: a heading that its title confirms, and a main part. */
export function generalFields(document: Document): Fields {
  const titles = titlesOf(document);
  const headings = all(document, 'h1')
    .filter(isSeen)
    .map(textIn)
    .filter((heading) => heading && !OF_SITE.test(heading));
  const confirmed = headings.find((heading) => titles.some((title) => title.includes(heading)));
  const title = confirmed ?? (headings.length === 1 ? headings[0] : undefined) ?? '';
  const [rest = ''] = titles.filter((each) => title && each.startsWith(`${title} `));
  const company = COMPANY.exec(rest.slice(title.length))?.groups?.['company'] ?? '';
  return fieldsFrom('general', { title, company, description: descriptionIn(document) });
}

const titlesOf = (document: Document): string[] => [titleOf(document), sharedTitleOf(document)];

/** The start of a description in a page's head is none: it would be taken for the whole. */
function descriptionIn(document: Document): string {
  const main = first(document, 'main, [role="main"], article');
  if (!main || first(main, FORM)) return '';
  const text = linesIn(main).join('\n');
  return text.length < FEWEST_CHARACTERS ? '' : text;
}
