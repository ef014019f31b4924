import { linesIn, textIn } from './reading/lines';
import { first } from './reading/nodes';
import { fieldsFrom } from './reading/posting';
import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^(?:([a-z0-9-]+)\.)?(?:wd\d+\.)?myworkday(?:jobs|site)\.com$/u;
/** A list shows the posting beside it at an address of its own. */
const POSTING = /\/(?:job|details)\/./u;
/** On the shared hosts the company stands in the path. */
const TENANT = /^\/(?:[a-z]{2}-[A-Z]{2}\/)?recruiting\/([^/]+)\//u;
/** The label that stands before the places. */
const LABEL = /^locations?$/iu;

export const workday: Site = {
  id: 'workday',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read(document, url) {
    const part = (name: string) => first(document, `[data-automation-id="${name}"]`);
    const fields = fieldsFrom('site', {
      // The heading of the first rank is the site's: "CAREERS AT HARBOURLINE".
      title: textIn(part('jobPostingHeader')),
      place: linesIn(part('locations'))
        .filter((line) => !LABEL.test(line))
        .join('\n'),
      description: linesIn(part('jobPostingDescription')).join('\n'),
    });
    const page = readPostingPage('workday', { document, url, fields });
    // The address calls the company by one word, which is better than none.
    const named = fieldsFrom('site', { company: companyAt(url) });
    return page.posting ? { ...page, posting: { ...named, ...page.posting } } : page;
  },
};

/** The company as Workday addresses it, which is better than none. */
function companyAt({ hostname, pathname }: URL): string {
  const subdomain = hosts.exec(hostname)?.[1] ?? '';
  return TENANT.exec(pathname)?.[1] ?? (/^(?:wd\d+|www)$/u.test(subdomain) ? '' : subdomain);
}

export const about: About = { name: 'Workday', confidence: 'documented' };

export const examples: Examples = {
  matches: [
    'https://harbourline.wd5.myworkdayjobs.com/en-US/External/job/Rotterdam/Crane-Operator_JR-4417',
    'https://harbourline.wd5.myworkdayjobs.com/External/job/Crane-Operator_JR-4417/apply',
    'https://harbourline.wd5.myworkdayjobs.com/en-US/External/details/Crane-Operator_JR-4417?q=crane',
    'https://wd5.myworkdaysite.com/en-US/recruiting/harbourline/External/job/Crane-Operator_JR-4417',
  ],
  ignores: [
    'https://harbourline.wd5.myworkdayjobs.com/External',
    'https://www.workday.com/job/x',
    'https://harbourline.myworkdayjobs.com.evil.example/External/job/x',
  ],
};
