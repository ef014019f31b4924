import { isLinkedin } from './linkedin/own-links';
import { addressOf } from './reading/address';
import { linesIn, textIn } from './reading/lines';
import { all, first, genuine } from './reading/nodes';
import { type Fields, fieldsFrom, postingFrom, schemaOrgFields } from './reading/posting';
import { scriptItemsIn } from './reading/schema-org';
import { titleOf } from './reading/titles';
import type { About, Examples, Site } from './site';
import { aboutTheJob } from './words/about-the-job';
import { anyOf } from './words/languages';

const JOB = /^\/jobs\/view\/(?:[^/]*-)?(\d{5,})(?=\/|$)/u;
const LIST = /^\/jobs\/(?:search|collections)/u;
/** The pane beside the list, then the page as it is shown to somebody who is not logged in. */
const TITLE = '.job-details-jobs-unified-top-card__job-title, .top-card-layout__title';
const COMPANY = '.topcard__flavor';
const DESCRIPTION = '#job-details, .description__text';
/** "Crane Operator | Harbourline | LinkedIn", and for guests "Harbourline hiring Crane Operator in Rotterdam | LinkedIn". */
const ALONE = /^(?:\(\d+\+?\) )?(?<title>.+) \| (?<company>[^|]+) \| LinkedIn$/u;
const GUESTS = /^(?<company>.+?) hiring (?<title>.+) in [^|]+ \| LinkedIn$/u;
const ABOUT = anyOf(aboutTheJob);
const FEWEST_CHARACTERS = 100;
/** What a title adds for those who do not see the sign. */
const ADDED = / with verification$/u;

export const linkedinJob: Site = {
  id: 'linkedin-job',
  matches: (url) => isLinkedin(url) && (JOB.test(url.pathname) || LIST.test(url.pathname)),
  // Nothing general: a list's headings are its own, and beside a posting stand others.
  read(document, url) {
    const id = idAt(url);
    const page = { url: addressOf(url), site: 'linkedin-job', candidates: [] };
    const posting =
      id &&
      postingFrom(new URL(`/jobs/view/${id}/`, url), [
        ...schemaOrgFields(scriptItemsIn(document), document, url),
        fieldsIn(document, id),
        ...(JOB.test(url.pathname) ? [titledIn(document)] : []),
      ]);
    return posting ? { ...page, kind: 'posting', posting } : { ...page, kind: 'page' };
  },
};

const idAt = ({ pathname, searchParams }: URL): string | undefined =>
  JOB.exec(pathname)?.[1] ?? /^\d{5,}$/u.exec(searchParams.get('currentJobId') ?? '')?.[0];

function fieldsIn(document: Document, id: string) {
  const heading = first(document, TITLE) ?? linkTo(document, id);
  return fieldsFrom('site', {
    title: textIn(heading).replace(ADDED, ''),
    company: textIn(first(document, COMPANY)) || companyBeside(heading),
    description: linesIn(first(document, DESCRIPTION) ?? partUnder(document)).join('\n'),
  });
}

/** The title of a posting alone; that of a list is the list's. */
function titledIn(document: Document): Fields {
  const text = titleOf(document);
  const { groups } = ALONE.exec(text) ?? GUESTS.exec(text) ?? {};
  return fieldsFrom('general', {
    title: groups?.['title'] ?? '',
    company: groups?.['company'] ?? '',
  });
}

/** What the heading "About the job" stands above, in any language. */
function partUnder(document: Document): Element | undefined {
  const heading = all(document, 'main h2').find((each) => ABOUT.test(textIn(each)));
  for (
    let part = heading;
    part && genuine(part, 'localName') !== 'main';
    part = genuine(part, 'parentElement') ?? undefined
  )
    if (textIn(part).length > FEWEST_CHARACTERS) return part;
  return undefined;
}

/** The classes change; the address of the posting stays. The list comes before the posting itself. */
const linkTo = (document: Document, id: string): Element | undefined =>
  all(document, `main a[href*="/jobs/view/${id}"]`)
    .filter((link) => textIn(link))
    .at(-1);

/** The nearest link to a company around the title. */
function companyBeside(heading: Element | undefined): string {
  for (let part = heading; part; part = genuine(part, 'parentElement') ?? undefined) {
    const name = all(part, 'a[href*="/company/"]').map(textIn).find(Boolean);
    if (name) return name;
    if (genuine(part, 'localName') === 'main') break;
  }
  return '';
}

export const about: About = { name: 'LinkedIn posting', confidence: 'documented' };

export const examples: Examples = {
  matches: [
    'https://www.linkedin.com/jobs/view/4012345678/',
    'https://uk.linkedin.com/jobs/view/crane-operator-at-harbourline-4012345678?trk=x',
    'https://www.linkedin.com/jobs/search/?currentJobId=4012345678&keywords=crane',
    'https://www.linkedin.com/jobs/collections/recommended/?currentJobId=4012345678',
    'https://www.linkedin.com/jobs/search-results/?currentJobId=4012345678',
  ],
  ignores: [
    'https://www.linkedin.com/jobs/',
    'https://www.linkedin.com/in/ada-lovelace/',
    'https://www.linkedin.com.evil.example/jobs/view/4012345678/',
  ],
};
