import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { credential } from '../skills/credential';
import { inProcess } from '../tools/in-process';
import { postingFile } from '../tools/posting-file';
import { platformPosting } from './platform-posting';

const folder = mkdtempSync(join(tmpdir(), 'match-tool-'));
const at = (name: string) => join(folder, name);

const match = (...args: readonly string[]) => inProcess('match', ...args);

const started = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'tests/tools/match.ts', ...args], {
    encoding: 'utf8',
  });

const description = platformPosting.description?.value ?? '';

const result = (input: string, verdict: string, name: string) => ({
  input,
  verdict,
  assurance: 'cryptographically-verified',
  status: verdict === 'revoked' ? 'revoked' : 'valid',
  recipient: 'matches',
  issuer: { id: 'https://issuer.example/', standing: 'recognised' },
  credential: credential({ name, issuedOn: '2026-05-01T00:00:00Z' }),
});

beforeAll(() => {
  const posting = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Senior Platform Engineer',
    description: description.replaceAll('\n', '<br>'),
  };
  const html = `<!doctype html><title>Job</title><script type="application/ld+json">${JSON.stringify(posting)}</script>`;
  const results = [
    result('one', 'valid', 'Kubernetes'),
    result('two', 'revoked', 'Terraform'),
    result('three', 'invalid', 'PostgreSQL'),
  ];
  writeFileSync(at('posting.txt'), description);
  writeFileSync(at('posting.json'), JSON.stringify(posting));
  writeFileSync(at('posting.html'), html);
  const licence = {
    ...result('licence', 'valid', ''),
    credential: credential({ name: 'Registered Nurse License', issuer: 'Texas Board of Nursing' }),
  };
  writeFileSync(at('licence.jsonl'), JSON.stringify(licence));
  writeFileSync(at('nurse.txt'), 'Requirements\nCurrent California RN license');
  writeFileSync(at('empty.txt'), 'Come and join us!');
  writeFileSync(at('results.jsonl'), results.map((row) => JSON.stringify(row)).join('\n'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a saved posting', () => {
  const lines = 'Requirements\nPython\nSQL';
  const part = '<h2>Requirements</h2><ul><li>Python</li><li>SQL</li></ul>';
  const noise = '<script>var must = "Kubernetes"</script><nav>Docker</nav>';
  const named =
    '<script type="application/ld+json">{"@type":"JobPosting","title":"Developer"}</script>';
  const saidIn = (text: string) => {
    writeFileSync(at('saved'), text);
    return postingFile(at('saved'));
  };

  test.each([
    ['a part of a page', part],
    ['a page with a main part', `<!doctype html><body>${noise}<main>${part}</main></body>`],
    [
      'a page that names it for machines',
      `<!doctype html><body>${named}<main>${part}</main></body>`,
    ],
    ['a page without a main part', `<!doctype html><title>Job</title><body>${part}</body>`],
  ])('says what its lines say: %s', (_, html) =>
    expect(saidIn(html).description?.value).toBe(lines),
  );

  test('keeps what it says for machines', () =>
    expect(saidIn(`<!doctype html><body>${named}<main>${part}</main></body>`).title?.value).toBe(
      'Developer',
    ));

  test('is none of several', () =>
    expect(() =>
      saidIn(JSON.stringify(['A', 'B'].map((title) => ({ '@type': 'JobPosting', title })))),
    ).toThrow('2 postings, and one is needed'));
});

describe('the match command', { timeout: 60_000 }, () => {
  test('is one that a shell can start', () => {
    const files = ['--posting', at('empty.txt'), '--results', at('results.jsonl')];
    const { status, stdout } = started('--json', ...files);
    expect([status, stdout.trim()]).toEqual([0, 'null']);
  });

  test.each(['posting.txt', 'posting.json', 'posting.html'])('reports on %s', async (posting) => {
    const { status, stdout } = await match(
      '--json',
      '--at',
      '2026-06-01T00:00:00Z',
      '--posting',
      at(posting),
      '--results',
      at('results.jsonl'),
    );
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    expect(Object.keys(report).toSorted()).toEqual([
      'band',
      'heldBack',
      'rows',
      'score',
      'shown',
      'total',
      'verifiedScore',
    ]);
    expect(report).toMatchObject({ shown: 1, total: 8, band: 'weak' });
    expect(report.rows.find(({ shown }: { shown: boolean }) => shown)).toMatchObject({
      requirement: { id: 'ps:kubernetes', tier: 'must' },
      support: { evidenceId: 'one', status: 'verified', relation: 'exact' },
    });
  });

  test('prints a table for people', async () => {
    const table = await match('--posting', at('posting.txt'), '--results', at('results.jsonl'));
    expect(table.stdout).toMatch(/^1 of 8 shown: weak/u);
  });

  test('says of a licence that it does not name the posting’s place', async () => {
    const { stdout } = await match('--posting', at('nurse.txt'), '--results', at('licence.jsonl'));
    expect(stdout).toContain('says where it holds, and does not name California');
  });

  test.each([
    [['--results', 'x']],
    [['--posting', 'x']],
    [['--nonsense']],
    [['--posting', 'no-such-file', '--results', 'no-such-file']],
  ])('ends with 2 and the usage for %j', async (args) => {
    const { status, stderr } = await match(...args);
    expect(status).toBe(2);
    expect(stderr).toContain('--posting FILE --results FILE');
  });
});
