import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^[a-z0-9-]+\.jobs\.personio\.(?:de|com)$/u;
const POSTING = /^\/job\/\d/u;

export const personio: Site = {
  id: 'personio',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('personio', { document, url }),
};

export const about: About = { name: 'Personio', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://harbourline.jobs.personio.de/job/441700?language=en',
    'https://harbourline.jobs.personio.com/job/441700',
  ],
  ignores: [
    'https://harbourline.jobs.personio.de/',
    'https://harbourline.jobs.personio.de.evil.example/job/441700?language=en',
  ],
};
