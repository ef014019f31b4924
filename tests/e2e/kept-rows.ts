import type { Page } from '@playwright/test';
import * as z from 'zod/mini';

import { rowShapes } from '@/utils/exports/backup/row-shapes';
import type { FindingRow } from '@/utils/model/finding-row';
import type { LeaseRow } from '@/utils/model/job-row';
import { type DocumentRow, type ResultRow, SAVED_TAB, tableNames } from '@/utils/model/store';

import type { VisitedPerson } from '../world/visits';
import { rowsIn } from './database';
import { expect } from './fixtures';

interface Expected {
  readonly saved: readonly VisitedPerson[];
  readonly hosts: readonly string[];
}

/** What stays when every page was left: whoever was saved, whole, and documents of those who were asked. */
const STAYING = ['candidates', 'findings', 'results', 'saved', 'documents', 'leases'];

/** Every row can be read, what it refers to is there, nothing else is, and nobody is missing. */
export async function expectKept(page: Page, { saved, hosts }: Expected): Promise<void> {
  await expect.poll(() => page.evaluate(rowsIn, 'pages'), { timeout: 30_000 }).toEqual([]);
  for (const name of tableNames.filter((one) => !STAYING.includes(one)))
    expect(await page.evaluate(rowsIn, name), name).toEqual([]);

  const people = z.array(rowShapes.saved).parse(await page.evaluate(rowsIn, 'saved'));
  const rows = await page.evaluate(rowsIn, 'candidates');
  const candidates = z.array(rowShapes.candidates).parse(rows);
  expect(candidates.map(({ id }) => id).toSorted()).toEqual(people.map(({ id }) => id).toSorted());
  expect(candidates.map(({ name }) => name).toSorted()).toEqual(
    saved.map(({ name }) => name).toSorted(),
  );

  const found = await page.evaluate(rowsIn, 'findings');
  for (const row of z.array(rowShapes.findings).parse(found)) {
    expect(row.tabId).toBe(SAVED_TAB);
    expect(people.map(({ id }) => id)).toContain(row.candidateId);
  }
  // The worker's own rows, as the database hands them out.
  const findings = found as FindingRow[];
  const results = (await page.evaluate(rowsIn, 'results')) as ResultRow[];
  const issued = saved.flatMap(({ badges }) => badges);
  expect(findings.map(({ link, state }) => `${link.href} ${state}`).toSorted()).toEqual(
    issued.map(({ url }) => `${url} done`).toSorted(),
  );
  expect(results.map(({ href, status }) => `${href} ${status}`).toSorted()).toEqual(
    issued.map(({ url, status }) => `${url} ${status}`).toSorted(),
  );
  expect(results.map(({ id }) => id).toSorted()).toEqual(
    findings.map(({ resultId }) => resultId).toSorted(),
  );

  const leases = (await page.evaluate(rowsIn, 'leases')) as LeaseRow[];
  expect(leases.flatMap(({ tries }) => Object.keys(tries))).toEqual([]);
  const documents = (await page.evaluate(rowsIn, 'documents')) as DocumentRow[];
  const shared = hosts.flatMap((host) => [
    `https://${host}/.well-known/did.json`,
    `https://${host}/status/1`,
  ]);
  expect(documents.map(({ id }) => id).toSorted()).toEqual(shared.toSorted());
}
