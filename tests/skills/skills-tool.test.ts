import { spawnSync } from 'node:child_process';

import { describe, expect, test } from 'vitest';

const skills = (input: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'tests/tools/skills.ts', ...args], {
    encoding: 'utf8',
    input,
  });

const text = 'Requirements\n5 years of Go and Kubernetes\nPython is a plus\n';

describe('the skills command', { timeout: 60_000 }, () => {
  test('prints the skills and requirements of a text, where they stand', () => {
    const { status, stdout } = skills(text, '--json', '-');
    expect(status).toBe(0);
    const { skills: found, requirements } = JSON.parse(stdout);
    expect(found[0]).toEqual({
      id: 'ps:go',
      label: 'Go',
      text: 'Go',
      start: 24,
      end: 26,
      kind: 'technology',
      confidence: 'certain',
    });
    expect(requirements[2]).toEqual({
      id: 'ps:python',
      tier: 'preferred',
      sentence: 'Python is a plus',
      start: 42,
      end: 58,
    });
  });

  test('prints an object for each line, the empty ones too', () => {
    const { stdout } = skills('Python\n\nSQL\n', '--lines', '-');
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).skills.map(({ id }: { id: string }) => id));
    expect(ids).toEqual([['ps:python'], [], ['ps:sql']]);
  });

  test.each([
    [['--vocabulary', 'esco=esco.zip', '-'], 'unsupported: --vocabulary'],
    [[], 'one FILE is needed'],
    [['no-such-file'], 'no-such-file'],
  ])('ends with 2 and one sentence for %j', (args, sentence) => {
    const { status, stderr } = skills(text, ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
