import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^(?:[a-z0-9-]+\.)?joinhandshake\.com$/u;
const POSTING = /^\/stu\/jobs\/\d/u;

export const handshake: Site = {
  id: 'handshake',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('handshake', { document, url }),
};

export const about: About = { name: 'Handshake', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://app.joinhandshake.com/stu/jobs/8123456',
    'https://uni.joinhandshake.com/stu/jobs/8123456?ref=x',
  ],
  ignores: [
    'https://app.joinhandshake.com/stu/jobs',
    'https://app.joinhandshake.com.evil.example/stu/jobs/8123456',
  ],
};
