import type { FindingRow } from '@/utils/model/finding-row';
import type { JobRow } from '@/utils/model/job-row';
import type { BadgeLink } from '@/utils/model/page';
import type { PageRow } from '@/utils/model/store';

/** Whole rows of which a test says only what matters to it. */
export const pageRow = (told: Partial<PageRow> = {}): PageRow => ({
  id: `tab:${told.tabId ?? 1}`,
  tabId: 1,
  url: 'https://people.example/amara',
  host: 'people.example',
  site: 'any-page',
  kind: 'profile',
  readAt: '2026-06-01T12:00:00.000Z',
  asked: false,
  marked: false,
  ...told,
});

export const badgeLink = (told: Partial<BadgeLink> = {}): BadgeLink => {
  const href = told.href ?? 'https://issuer.example/credentials/1.json';
  return { href, provider: 'hosted', id: href, text: 'Observability', ...told };
};

export const jobRow = (told: Partial<JobRow> = {}): JobRow => {
  const link = told.link ?? badgeLink();
  return { id: link.href, link, state: 'queued', tries: 0, notBefore: 0, ...told };
};

export const findingRow = (told: Partial<FindingRow> = {}): FindingRow => {
  const link = told.link ?? badgeLink();
  const candidateId = told.candidateId ?? '1:https://people.example/amara';
  return {
    id: `${candidateId}#${link.href}`,
    tabId: 1,
    candidateId,
    position: 0,
    link,
    resultId: link.href,
    asks: new URL(link.href).host,
    state: 'found',
    skills: [],
    ...told,
  };
};
