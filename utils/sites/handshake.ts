import { readPostingPage } from './reading/posting-page';
import type { Examples, Site } from './site';

const HOST = /^(?:[a-z0-9-]+\.)?joinhandshake\.com$/u;
const POSTING = /^\/stu\/jobs\/\d/u;

export const handshake: Site = {
  id: 'handshake',
  name: 'Handshake',
  confidence: 'assumed',
  matches: ({ hostname, pathname }) => HOST.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('handshake', { document, url }),
};

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
