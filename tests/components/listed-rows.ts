import type { Batch } from '@/utils/model/batch';
import type { PostingRow } from '@/utils/model/store';

/** What screens list, of which a test says only what matters. */
export const batch = (told: Partial<Batch> = {}): Batch => ({
  id: 'batch:one',
  tabId: -2,
  name: 'ats.test',
  page: 'https://ats.test/role/9',
  madeAt: '2026-06-01T10:00:00Z',
  until: '2026-08-30T10:00:00Z',
  state: 'running',
  versions: ['1'],
  stamp: 1,
  people: 50,
  ...told,
});

export const posting = (told: Partial<PostingRow> = {}): PostingRow => ({
  id: 'https://jobs.example/sre',
  tabId: 2,
  posting: {
    url: 'https://jobs.example/sre',
    title: { value: 'Site Reliability Engineer', source: 'json-ld' },
    company: { value: 'Northwind', source: 'json-ld' },
  },
  requirements: [],
  readAt: '2026-06-01T12:00:00.000Z',
  pinned: false,
  ...told,
});

export const vocabulary = {
  id: 'esco',
  layout: 7,
  entries: 14_536,
  names: 111_379,
  languages: ['en', 'de'],
  counts: {},
  lacks: ['skillGroups_<language>.csv'],
  broughtAt: '2026-06-01T12:00:00Z',
} as const;
