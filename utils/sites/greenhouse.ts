import { addressOf } from './reading/address';
import { linesIn, textIn } from './reading/lines';
import { attributeOf, first } from './reading/nodes';
import {
  type Fields,
  fieldsFrom,
  generalFields,
  postingFrom,
  schemaOrgFields,
} from './reading/posting';
import { itemsIn } from './reading/schema-org';
import type { Examples, Site } from './site';

const HOST = /^(?:job-)?boards(?:\.eu)?\.greenhouse\.io$/u;
const POSTING = /^\/(?:[^/]+\/jobs\/\d|embed\/job_app)/u;
const TITLE = /^Job Application for (.+) at (.+)$/u;

export const greenhouse: Site = {
  id: 'greenhouse',
  name: 'Greenhouse',
  confidence: 'seen',
  // An employer's own site shows a posting at "?gh_jid=".
  matches: (url) =>
    isBoard(url) ? POSTING.test(url.pathname) : /^\d+$/u.test(url.searchParams.get('gh_jid') ?? ''),
  read(document, url) {
    const posting = postingFrom(url, [
      ...schemaOrgFields(itemsIn(document), document, url),
      ...(isBoard(url) ? [fieldsIn(document)] : []),
      generalFields(document),
    ]);
    const page = { url: addressOf(url), site: 'greenhouse', candidates: [] };
    return posting ? { ...page, kind: 'posting', posting } : { ...page, kind: 'page' };
  },
};

const isBoard = ({ hostname }: URL): boolean => HOST.test(hostname);

/** The boards of 2024 and later, then the older ones. */
function fieldsIn(document: Document): Fields {
  const [, title = '', company = ''] = TITLE.exec(textIn(first(document, 'head > title'))) ?? [];
  const logo = attributeOf(first(document, 'img[alt$=" Logo"]'), 'alt');
  return fieldsFrom('site', {
    title: textIn(first(document, '.job__title h1, h1.app-title')) || title,
    company: logo.replace(/ Logo$/u, '') || company,
    place: textIn(first(document, '.job__location, #header .location')),
    description: linesIn(first(document, '.job__description, #content')).join('\n'),
  });
}

export const examples: Examples = {
  matches: [
    'https://job-boards.greenhouse.io/analyticalengines/jobs/4012345007',
    'https://job-boards.eu.greenhouse.io/analyticalengines/jobs/4012345101?gh_src=abc',
    'https://boards.greenhouse.io/analyticalengines/jobs/4012345007',
    'https://boards.eu.greenhouse.io/analyticalengines/jobs/4012345101',
    'https://boards.greenhouse.io/embed/job_app?for=analyticalengines&token=4012345007',
    'https://careers.analytical-engines.example/role/?gh_jid=4012345007',
  ],
  ignores: [
    'https://job-boards.greenhouse.io/analyticalengines',
    'https://app.greenhouse.io/people/123?application_id=4',
    'https://www.greenhouse.io/blog/jobs/1',
    'https://job-boards.greenhouse.io.evil.example/analyticalengines/jobs/4012345007',
    'https://careers.analytical-engines.example/role/?gh_jid=',
  ],
};
