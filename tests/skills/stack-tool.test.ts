import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { inProcess } from '../tools/in-process';
import { credential } from './credential';

const folder = mkdtempSync(join(tmpdir(), 'stack-tool-'));
const at = (name: string) => join(folder, name);

const stack = (...args: readonly string[]) => inProcess('stack', ...args);

const started = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'tests/tools/stack.ts', ...args], {
    encoding: 'utf8',
  });

const AT = ['--at', '2026-06-01T00:00:00Z'];

const result = (input: string, verdict: string, held: ReturnType<typeof credential>) => ({
  input,
  verdict,
  assurance: 'cryptographically-verified',
  status: verdict === 'expired' ? 'expired' : 'valid',
  recipient: 'matches',
  issuer: { id: held.issuer.id, standing: 'recognised' },
  credential: held,
});

const badge = (id: string) => `https://issuer.example/badges/${id}`;

beforeAll(() => {
  const results = [
    result('a-plus', 'valid', {
      ...credential({ name: 'CompTIA A+', issuer: 'CompTIA' }),
      validUntil: '2026-07-01T00:00:00Z',
    }),
    result('network', 'expired', credential({ name: 'CompTIA Network+', issuer: 'CompTIA' })),
    result('weld', 'valid', credential({ name: 'Welding', id: badge('weld') })),
    result('forged', 'invalid', credential({ name: 'Joints', id: badge('joints') })),
    result('python', 'valid', credential({ name: 'Python' })),
  ];
  writeFileSync(at('results.jsonl'), results.map((row) => JSON.stringify(row)).join('\n'));
  const pathway = {
    elementId: 'shop',
    name: 'The shop',
    requirements: {
      badgeRequirements: {
        countRule: { '@type': 'all' },
        requiredBadges: [{ badgeUrl: badge('weld') }, { badgeUrl: badge('joints') }],
      },
    },
    children: [],
  };
  writeFileSync(at('pathway.json'), JSON.stringify(pathway));
  writeFileSync(at('credential.json'), '{"type":["VerifiableCredential"]}');
  writeFileSync(at('posting.txt'), 'Requirements\nCompTIA Network+\nLinux\nPython');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the stack command', { timeout: 60_000 }, () => {
  test('prints stacks, next steps and renewals', () => {
    const { status, stdout } = started(
      '--json',
      ...AT,
      '--results',
      at('results.jsonl'),
      '--pathway',
      at('pathway.json'),
      '--posting',
      at('posting.txt'),
    );
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['stacks', 'nextSteps', 'renewals']);
    const [shop, comptia, pile] = report.stacks;
    expect(shop).toMatchObject({
      name: 'The shop',
      kind: 'horizontal',
      evidence: 'declared',
      declaredIn: 'badgr',
      progress: 0.5,
      complete: false,
    });
    expect(comptia).toMatchObject({ id: 'family:comptia-core', kind: 'vertical' });
    expect(comptia).toMatchObject({ earned: 1, total: 4, next: 'CompTIA Network+' });
    expect(pile).toMatchObject({ kind: 'pile', evidence: 'inferred' });
    expect(report.nextSteps.steps.map(({ name }: { name: string }) => name)).toEqual([
      'CompTIA Linux+',
      'CompTIA Network+',
      'Certified Associate in Python Programming',
    ]);
    expect(report.renewals).toEqual([
      { id: 'a-plus', name: 'CompTIA A+', validUntil: '2026-07-01T00:00:00Z', over: false },
    ]);
  });

  test('prints lines for people, and has no next steps without a posting', async () => {
    const args = [...AT, '--results', at('results.jsonl')];
    const { stdout } = await stack(...args);
    expect(stdout).toContain('CompTIA core: vertical, declared (bundled)');
    expect(stdout).toContain('a pile:');
    expect(stdout).toContain('expires 2026-07-01T00:00:00Z: CompTIA A+');
    const { stdout: json } = await stack('--json', ...args);
    expect(JSON.parse(json).nextSteps).toBeNull();
  });

  test('says what is wrong with a file that is no pathway, and ends with 2', async () => {
    const { status, stderr } = await stack(
      '--results',
      at('results.jsonl'),
      '--pathway',
      at('credential.json'),
    );
    expect(status).toBe(2);
    expect(stderr).toContain('This is a credential and no pathway.');
  });

  test.each([
    [[]],
    [['--nonsense']],
    [['--results', 'no-such-file']],
    [['--results', 'x', '--at', 'yesterday']],
  ])('ends with 2 and the usage for %j', async (args) => {
    const { status, stderr } = await stack(...args);
    expect(status).toBe(2);
    expect(stderr).toContain('--results FILE');
  });
});
