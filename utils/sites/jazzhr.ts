import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^[a-z0-9-]+\.applytojob\.com$/u;
/** `/apply` and `/apply/jobs` are the list of all postings. */
const POSTING = /^\/apply\/(?:jobs\/details\/\w|(?!jobs(?:\/|$))\w)/u;

export const jazzhr: Site = {
  id: 'jazzhr',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('jazzhr', { document, url }),
};

export const about: About = { name: 'JazzHR', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://harbourline.applytojob.com/apply/HfjPdG2EEG/Crane-Operator',
    'https://harbourline.applytojob.com/apply/jobs/details/HfjPdG2EEG',
  ],
  ignores: [
    'https://harbourline.applytojob.com/apply/',
    'https://harbourline.applytojob.com/apply/jobs/?city=Rotterdam',
    'https://harbourline.applytojob.com.evil.example/apply/HfjPdG2EEG/Crane-Operator',
  ],
};
