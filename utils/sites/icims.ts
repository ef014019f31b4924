import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^[a-z0-9-]+\.icims\.com$/u;
const POSTING = /^\/jobs\/\d+\/[^/]+\/job\/?$/u;

export const icims: Site = {
  id: 'icims',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('icims', { document, url }),
};

export const about: About = { name: 'iCIMS', confidence: 'assumed' };

export const examples: Examples = {
  matches: ['https://careers-harbourline.icims.com/jobs/4417/crane-operator/job?in_iframe=1'],
  ignores: [
    'https://careers-harbourline.icims.com/jobs/search',
    'https://careers-harbourline.icims.com.evil.example/jobs/4417/crane-operator/job?in_iframe=1',
  ],
};
