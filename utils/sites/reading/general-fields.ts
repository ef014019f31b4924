import { linesIn, textIn } from './lines';
import { all, first, isSeen, nearest } from './nodes';
import { isLikeName } from './parted-title';
import { type Fields, fieldsFrom } from './posting';
import { sharedTitleOf, titleOf, titlePartsOf } from './titles';

/** Headings of the site itself, and of forms and notices that lie ready. */
const OF_SITE =
  /^(?:about|apply|careers?|cookies?|jobs?|join|open positions|privacy|thank|welcome)\b|\bsubmitted$/iu;
const COMPANY = / (?:at|@) (?<company>[^|–—-]{2,100})$/u;
/** A form to apply with stands where the description does not. */
const FORM = 'input[type="file"]';
const FEWEST_CHARACTERS = 200;
/** What calls itself so, where the page has no main part. */
const DESCRIBED = '[id*="description" i], [class*="description" i]';

/** What every posting has, for pages that are known to be one: a heading that its title confirms, and a main part. */
export function generalFields(document: Document, organisation = ''): Fields {
  const titles = titlesOf(document);
  const parts = titlePartsOf(document);
  const title =
    ['main h1', 'h1']
      .map((rank) => {
        const headings = headingsIn(document, rank).filter(
          (each) => !isLikeName(each, organisation),
        );
        const confirmed = headings.find((each) => titles.some((title) => title.includes(each)));
        return confirmed ?? (headings.length === 1 ? headings[0] : undefined);
      })
      .find(Boolean) ??
    headingsIn(document, 'h2').find((heading) => parts.includes(heading)) ??
    '';
  const [rest = ''] = titles.filter((each) => title && each.startsWith(`${title} `));
  const company = COMPANY.exec(rest.slice(title.length))?.groups?.['company'] ?? '';
  return fieldsFrom('general', { title, company, description: descriptionIn(document) });
}

const headingsIn = (document: Document, rank: string): string[] =>
  all(document, rank)
    .filter((heading) => isSeen(heading) && !nearest(heading, 'nav, footer'))
    .map(textIn)
    .filter((heading) => heading && !OF_SITE.test(heading));

const titlesOf = (document: Document): string[] => [titleOf(document), sharedTitleOf(document)];

/** The start of a description in a page's head is none: it would be taken for the whole. */
function descriptionIn(document: Document): string {
  const main = first(document, 'main, [role="main"], article') ?? first(document, DESCRIBED);
  if (!main || first(main, FORM)) return '';
  const text = linesIn(main).join('\n');
  return text.length < FEWEST_CHARACTERS ? '' : text;
}
