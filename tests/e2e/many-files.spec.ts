import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { longestTask } from '../bench/measuring/longest-task';
import { goodFiles, mixed, thirtyBroken } from '../heavy/own-files';
import { everyRow } from './database';
import { expect, test } from './fixtures';

const GOOD = 170;
const LONGEST_MS = 50;

test.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), 'many-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** On a disk, as a person has them: what is handed over by the test's own channel is unpacked in the page. */
const onDisk = (files: Awaited<ReturnType<typeof goodFiles>>): string[] =>
  files.map(({ name, buffer }) => {
    const path = join(folder, name);
    writeFileSync(path, buffer);
    return path;
  });

test('two hundred files at once, thirty of them broken, come in without being felt', async ({
  context,
  openPage,
}) => {
  const broken = thirtyBroken(readFileSync('public/sample-badge.json', 'utf8'));
  const files = mixed(await goodFiles(GOOD), broken);
  expect(files).toHaveLength(200);
  const own = await openPage('wallet.html');
  const session = await context.newCDPSession(own);
  const tasks = await longestTask(session, '/wallet.html', async () => {
    await own.locator('input[type=file]').first().setInputFiles(onDisk(files));
    await expect(own.getByText(/^Opening file [1-9]\d* of 200/u)).toBeVisible();
    // Looked for by its class: to look for a role again and again is felt on the page itself.
    await own.locator('.intake').waitFor({ timeout: 240_000 });
  });
  await expect(own.getByRole('region', { name: '170 added, 30 problems' })).toBeFocused();
  const said = await own.locator('.intake li').allTextContents();
  expect(said).toHaveLength(30);
  for (const { name } of broken) expect(said.some((words) => words.includes(name))).toBe(true);
  const ways = new Set(said.map((words) => words.replace(/[ab]-[\w.]+/u, '')));
  expect(ways.size).toBe(15);
  await expect(own.getByText(/^(?:40|170) of 170/u).first()).toBeVisible();
  console.log(`the longest task: ${tasks.ownMs.toFixed(1)} ms`);
  expect(tasks.ownMs).toBeLessThan(LONGEST_MS);
});

test('what had come in stays when the rest is called off', async ({ openPage }) => {
  const files = await goodFiles(60);
  const own = await openPage('wallet.html');
  await own.locator('input[type=file]').first().setInputFiles(onDisk(files));
  await own.getByText(/^Opening file 1\d of 60/u).waitFor();
  await own.getByRole('button', { name: 'Stop; keep what is added' }).click();
  const sum = own.locator('.intake b');
  // Some more come in before the button is pressed, and never all of them.
  await expect(sum).toHaveText(/^[1-5]\d added$/u);
  const [rows] = [JSON.parse(await own.evaluate(everyRow)).flat()];
  const findings = rows.filter(({ candidateId, link }: Row) => candidateId === 'wallet' && link);
  // The last of them may be told a moment after the sum is there.
  await expect(sum).toHaveText(`${findings.length} added`);
});

interface Row {
  readonly candidateId?: string;
  readonly link?: object;
}
