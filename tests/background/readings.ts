import type { Sender } from '@/utils/browser/serve';
import type { Candidate, PageReading, Posting } from '@/utils/model/page';
import { badgeLinkOf } from '@/utils/providers';

export const PROFILE = 'https://people.example/amara';
export const POSTING = 'https://jobs.example/sre';

/** A badge link as the scout reports it. */
export function linkTo(href: string, text = 'A badge') {
  const link = badgeLinkOf({ href, text, declared: true });
  if (!link) throw new Error(`${href} is no badge link`);
  return link;
}

export const candidate = (told: Partial<Candidate> = {}): Candidate => ({
  key: PROFILE,
  name: 'Amara Lindqvist',
  emails: [],
  badgeLinks: [],
  ...told,
});

/** A profile with one person, of which a test says only what matters. */
export const profile = (told: Partial<PageReading> = {}): PageReading => ({
  url: PROFILE,
  site: 'any-page',
  kind: 'profile',
  candidates: [candidate()],
  ...told,
});

export const posting = (told: Partial<Posting> = {}): Posting => ({
  url: POSTING,
  title: { value: 'Site Reliability Engineer', source: 'json-ld' },
  description: {
    value: 'Requirements\nAt least three years of running Kubernetes in production.',
    source: 'json-ld',
  },
  ...told,
});

export const postingPage = (told: Partial<Posting> = {}): PageReading => ({
  url: told.url ?? POSTING,
  site: 'any-page',
  kind: 'posting',
  candidates: [],
  posting: posting(told),
});

export const from = (url: string, told: Partial<Sender> = {}): Sender => ({
  tabId: 1,
  frameId: 0,
  documentId: 'D1',
  url,
  incognito: false,
  ...told,
});
