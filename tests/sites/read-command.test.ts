import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { expect, test, vi } from 'vitest';

import { inProcess } from '../tools/in-process';

const root = fileURLToPath(new URL('../..', import.meta.url));
const profile = 'https://www.linkedin.com/in/joost-adeyemi-kramer/';
const saved = 'tests/pages/linkedin-profile-2023.html';

vi.setConfig({ testTimeout: 60_000 });

interface Outcome {
  readonly code: number | string;
  readonly out: string;
  readonly error: string;
}

const read = (...options: string[]) =>
  new Promise<Outcome>((resolve) => {
    const command = ['--import', 'tsx', 'tests/tools/read.ts', ...options];
    execFile(process.execPath, command, { cwd: root }, (failure, out, error) =>
      resolve({ code: failure?.code ?? 0, out, error }),
    );
  });

test('says in JSON who is on the page and which badges are theirs', async () => {
  const { code, out } = await read('--url', profile, saved, '--json');
  expect(code).toBe(0);
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  expect(JSON.parse(out)).toEqual({
    site: 'linkedin-profile',
    kind: 'profile',
    candidates: [
      {
        name: 'Joost Adeyemi-Kramer',
        profile: 'https://www.linkedin.com/in/joost-adeyemi-kramer',
        badgeLinks: [
          {
            href: 'https://www.credly.com/badges/3c2b1a09-f8e7-4d6c-8b5a-49382716f5e4/linked_in_profile',
            provider: 'credly',
            id: '3c2b1a09-f8e7-4d6c-8b5a-49382716f5e4',
            text: 'Certified Welding Inspector',
          },
          {
            href: 'https://delta-polytechnic.example/proof?n=77121',
            provider: 'hosted',
            id: 'https://delta-polytechnic.example/proof?n=77121',
            text: 'Confined Space Entry',
          },
        ],
      },
    ],
  });
});

test('says it as the saved pages keep it', async () => {
  const { stdout: out } = await inProcess('read', '--saved', '--url', profile, saved);
  const kept = await readFile(saved.replace('.html', '.json'), 'utf8');
  expect(JSON.parse(out)).toEqual(JSON.parse(kept));
});

test('says it in a table for people', async () => {
  const { stdout: out } = await inProcess('read', '--url', profile, saved);
  expect(out).toContain('profile (linkedin-profile)\nJoost Adeyemi-Kramer <');
  expect(out).toContain('3 of 31 certificates stand here');
});

test('says of a posting where each field comes from', async () => {
  const page = 'tests/pages/greenhouse-posting-json-ld.html';
  const { stdout: out } = await inProcess(
    'read',
    '--url',
    'https://boards.greenhouse.io/harbourline/jobs/1',
    page,
  );
  expect(out).toMatch(/title +json-ld +Senior Site Reliability Engineer\n/u);
  expect(out).toMatch(/place +site +Rotterdam, Netherlands\n/u);
});

test.each([
  ['no address', [saved], 'no --url'],
  ['no file', ['--url', profile], 'one FILE is needed'],
  ['a file that is not there', ['--url', profile, 'tests/pages/none.html'], 'ENOENT'],
])('ends with 2 and one sentence for %s', async (_, options, sentence) => {
  const { status, stdout, stderr } = await inProcess('read', ...options);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
});
