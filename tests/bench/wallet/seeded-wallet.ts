import type { Page } from '@playwright/test';

/** What the badges are of, again and again: some of it is asked for by the posting, most of it is not. */
export const TOPICS = [
  ...['Kubernetes', 'Terraform', 'PostgreSQL', 'Incident response', 'Go', 'Linux', 'Prometheus'],
  ...['Watercolours', 'Beekeeping', 'First aid', 'Pottery', 'Sailing', 'Public speaking', 'Chess'],
  ...['Java', 'Python', 'Figma', 'Accounting', 'Project management', 'Data analysis', 'Welding'],
  ...[
    'Docker',
    'Photography',
    'Carpentry',
    'Customer service',
    'Excel',
    'Machine learning',
    'Yoga',
  ],
];

/**
 * Runs in a page of the extension: of the credentials that were added and checked many others are made, each with a name
 * and a day of its own, as if a worker had checked them and died before their lines were drawn.
 */
export async function multiply({ to, topics }: { to: number; topics: readonly string[] }) {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('proofstack');
    opening.onsuccess = () => resolve(opening.result);
  });
  const write = database.transaction(['findings', 'results'], 'readwrite');
  const findings = write.objectStore('findings');
  const results = write.objectStore('results');
  const both = [findings.getAll(), results.getAll()];
  await new Promise((resolve) => {
    for (const asked of both)
      asked.onsuccess = () =>
        both.every(({ readyState }) => readyState === 'done') && resolve(undefined);
  });
  const [rows = [], known = []] = both.map(({ result }) => result);
  for (let at = rows.length; at < to; at += 1) {
    const finding = structuredClone(rows[at % rows.length]);
    const result = structuredClone(known.find(({ id }) => id === finding.resultId));
    const href = `file:${at.toString(16).padStart(64, '0')}`;
    const level = at % 5 === 0 ? 'basics' : 'in practice';
    const name = `${topics[at % topics.length]} ${level}, course ${at}`;
    const year = 2015 + (at % 11);
    const credential = {
      ...result.credential,
      id: `urn:uuid:${at}`,
      issuedOn: `${year}-0${1 + (at % 9)}-11T00:00:00Z`,
      achievement: {
        ...result.credential.achievement,
        id: `urn:achievement:${at}`,
        name,
        description: name,
        criteria: name,
        tags: [],
        alignments: [],
      },
    };
    const holding = {
      ...finding.holding,
      name,
      credentialId: credential.id,
      achievementId: credential.achievement.id,
    };
    results.put({ ...result, id: href, href, credential });
    findings.put({
      ...finding,
      id: `wallet#${href}`,
      position: at,
      link: { ...finding.link, href, text: `course-${at}.json` },
      resultId: href,
      holding,
      undrawn: 1,
    });
  }
  await new Promise((resolve) => {
    write.oncomplete = resolve;
  });
  database.close();
}

/** Waits until the worker has drawn all lines, and what they make together. */
export async function drawn(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    async (wanted) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('proofstack');
        opening.onsuccess = () => resolve(opening.result);
      });
      const read = database.transaction(['holdings', 'drawings'], 'readonly');
      const lines = read.objectStore('holdings').count();
      const drawing = read.objectStore('drawings').get('wallet');
      await new Promise((resolve) => {
        read.oncomplete = resolve;
      });
      database.close();
      return lines.result === wanted && drawing.result?.whole !== undefined;
    },
    count,
    { timeout: 180_000, polling: 500 },
  );
}
