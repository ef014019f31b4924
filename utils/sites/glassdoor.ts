import { linesIn, textIn } from './reading/lines';
import { first } from './reading/nodes';
import { fieldsFrom } from './reading/posting';
import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^(?:[a-z]{2,3}\.)?glassdoor\.(?:com|co\.[a-z]{2}|[a-z]{2})(?:\.[a-z]{2})?$/u;
/** From memory: no address of a posting was seen. */
const POSTING = /^\/job-listing\/./u;

export const glassdoor: Site = {
  id: 'glassdoor',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read(document, url) {
    const fields = fieldsFrom('site', {
      title: textIn(first(document, '[data-test="job-title"]')),
      company: textIn(first(document, '[data-test="employer-name"]')),
      description: linesIn(first(document, '[class*="JobDetails_jobDescription"]')).join('\n'),
    });
    return readPostingPage('glassdoor', { document, url, fields });
  },
};

export const about: About = { name: 'Glassdoor', confidence: 'documented' };

export const examples: Examples = {
  matches: [
    'https://www.glassdoor.com/job-listing/crane-operator-harbourline-JV_IC1.htm?jl=1009',
    'https://www.glassdoor.co.uk/job-listing/crane-operator-JV_IC1.htm',
    'https://www.glassdoor.de/job-listing/kranführer-JV_IC1.htm',
  ],
  ignores: [
    'https://www.glassdoor.com/Reviews/Harbourline-Reviews-E1.htm',
    'https://www.glassdoor.com.evil.example/job-listing/x',
  ],
};
