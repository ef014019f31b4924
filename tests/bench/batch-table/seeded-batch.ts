import type { Page } from '@playwright/test';

import type { Batch } from '@/utils/model/batch';
import type { Line } from '@/utils/model/overview';
import type { CandidateRow } from '@/utils/model/store';

const FIRST = 'Amara Teodor Ines Jun Cleo Dara Joel Rua Bo Viggo Nadia Omar Pilar Sefa Timo'.split(
  ' ',
);
const LAST = 'Lindqvist Okafor Haddad Watanabe Marchetti Voss Hakimi Petrenko Nyman Tamm'.split(
  ' ',
);
const SKILLS = 'Kubernetes,Go,Incident response,Terraform,Linux,PostgreSQL,Git,Prometheus'.split(
  ',',
);
const ISSUERS = ['one.test', 'slow.test', 'lim.test', 'halden.example'];

const LINES: readonly Line[] = [
  { state: 'done', shape: 'verified', reason: 'all-checked' },
  { state: 'done', shape: 'verified', reason: 'all-checked' },
  { state: 'done', shape: 'confirmed', reason: 'recipient-not-compared' },
  { state: 'done', shape: 'caution', reason: 'another-recipient' },
  { state: 'done', shape: 'verified', reason: 'all-checked', shared: true },
  { state: 'done', shape: 'problem', reason: 'revoked' },
  { state: 'waiting' },
  { state: 'done', shape: 'neutral', reason: 'not-judged', problem: 'too-large' },
  { state: 'paused', until: '2026-06-01T10:42:00Z' },
  { state: 'done', shape: 'caution', reason: 'expired' },
];

/** A batch of so many invented people, as the worker would have drawn it. */
export function seededBatch(
  id: string,
  people: number,
): {
  readonly batch: Batch;
  readonly candidates: readonly CandidateRow[];
} {
  const tabId = -2 - people;
  const now = Date.now();
  const day = (days: number) => new Date(now + days * 86_400_000).toISOString();
  return {
    batch: {
      id,
      tabId,
      name: `Applicants ${people}`,
      page: 'https://ats.test/role/9',
      madeAt: day(0),
      startedAt: day(0),
      until: day(90),
      state: 'paused',
      versions: ['0.1.0'],
      stamp: Math.ceil(people / 200),
      people,
    },
    candidates: Array.from({ length: people }, (_, at) => ({
      id: `${id}:https://ats.test/people/${at}`,
      key: `https://ats.test/people/${at}`,
      tabId,
      position: at,
      stamp: 1 + Math.floor(at / 200),
      name: `${FIRST[(at * 7) % FIRST.length]} ${LAST[(at * 3) % LAST.length]} ${at}`,
      profile: `https://ats.test/people/${at}`,
      stacks: [
        {
          id: 'inferred',
          name: 'Possibly together',
          kind: 'horizontal',
          evidence: 'inferred',
          columns: SKILLS.slice(0, 3).map((skill) => ({
            topic: skill,
            label: skill,
            steps: [{ id: `${at} ${skill}`, name: `${skill} Operations`, shape: 'verified' }],
          })),
        },
      ],
      overview: {
        lines: LINES.filter((_line, place) => (at * 31 + place * 7) % 5 < 2),
        checkedAt: day(-(at % 40) / 10),
        ...(at % 3 !== 0 && { expires: day(30 + ((at * 13) % 900)) }),
        skills: SKILLS.filter((_skill, place) => (at * 17 + place * 5) % 7 < 2),
        issuers: ISSUERS.filter((_issuer, place) => (at + place) % 3 === 0),
      },
    })),
  };
}

/** Writes it into the extension's database, from one of its pages. */
export async function seed(page: Page, id: string, people: number): Promise<void> {
  const { batch, candidates } = seededBatch(id, people);
  await page.evaluate(
    async ([row, rows]) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('proofstack');
        opening.onsuccess = () => resolve(opening.result);
      });
      const write = database.transaction(['batches', 'candidates'], 'readwrite');
      for (const one of rows) write.objectStore('candidates').put(one);
      write.objectStore('batches').put(row);
      await new Promise((resolve) => {
        write.oncomplete = resolve;
      });
      database.close();
    },
    [batch, candidates] as const,
  );
}
