import { addressOf } from './reading/address';
import { linesIn, textIn } from './reading/lines';
import { first } from './reading/nodes';
import { fieldsFrom, postingFrom, schemaOrgFields } from './reading/posting';
import { readPostingPage } from './reading/posting-page';
import { itemsIn } from './reading/schema-org';
import type { About, Examples, Site } from './site';

export const hosts = /^(?:[a-z]{2,3}\.)?indeed\.(?:com|co\.[a-z]{2}|[a-z]{2})$/u;
const ALONE = /^\/(?:m\/)?viewjob$/u;
const KEY = /^[0-9a-f]{8,32}$/iu;
/** What the heading adds for those who do not see the page. */
const ADDED = /(?<!\s)\s+- job post$/iu;

export const indeed: Site = {
  id: 'indeed',
  matches: (url) => hosts.test(url.hostname) && keyAt(url) !== undefined,
  read(document, url) {
    const key = keyAt(url);
    const fields = fieldsFrom('site', {
      title: textIn(first(document, '[data-testid="jobsearch-JobInfoHeader-title"]')).replace(
        ADDED,
        '',
      ),
      company: textIn(first(document, '[data-testid="inlineHeader-companyName"]')),
      description: linesIn(first(document, '#jobDescriptionText')).join('\n'),
    });
    // A list shows one posting beside it, so no heading of the page counts.
    if (ALONE.test(url.pathname)) return readPostingPage('indeed', { document, url, fields });
    const readings = [...schemaOrgFields(itemsIn(document), document, url), fields];
    const posting = key && postingFrom(new URL(`/viewjob?jk=${key}`, url), readings);
    const page = { url: addressOf(url), site: 'indeed', candidates: [] };
    return posting ? { ...page, kind: 'posting', posting } : { ...page, kind: 'page' };
  },
};

function keyAt({ pathname, searchParams }: URL): string | undefined {
  const key = searchParams.get(ALONE.test(pathname) ? 'jk' : 'vjk') ?? '';
  return KEY.test(key) ? key : undefined;
}

export const about: About = { name: 'Indeed', confidence: 'documented' };

export const examples: Examples = {
  matches: [
    'https://www.indeed.com/viewjob?jk=0a1b2c3d4e5f6071',
    'https://de.indeed.com/viewjob?from=x&jk=0a1b2c3d4e5f6071',
    'https://www.indeed.com/jobs?q=crane+operator&l=&vjk=0a1b2c3d4e5f6071',
    'https://www.indeed.com/m/viewjob?jk=0a1b2c3d4e5f6071',
    'https://www.indeed.com/q-crane-operator-jobs.html?vjk=0a1b2c3d4e5f6071',
    'https://www.indeed.com/?vjk=0a1b2c3d4e5f6071',
  ],
  ignores: [
    'https://www.indeed.com/jobs?q=crane+operator',
    'https://www.indeed.com.evil.example/viewjob?jk=0a1b2c3d4e5f6071',
  ],
};
