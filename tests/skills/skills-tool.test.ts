import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { inProcess } from '../tools/in-process';
import { escoFiles, onetFiles, zipped } from './brought-files';

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

  test('reads the official downloads beside its own vocabulary, and says what they hold', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vocabularies-'));
    const [esco, onet] = [join(folder, 'esco.zip'), join(folder, 'onet.zip')];
    writeFileSync(esco, zipped(escoFiles));
    writeFileSync(onet, zipped(onetFiles));
    const { status, stdout, stderr } = skills(
      'Python, WickerScript, WickerBase and basket weaving\n',
      ...['--json', '--vocabulary', `esco=${esco}`, '--vocabulary', `onet=${onet}`, '-'],
    );
    rmSync(folder, { recursive: true });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).skills.map(({ id }: { id: string }) => id)).toEqual([
      'ps:python',
      'http://data.europa.eu/esco/skill/2',
      'https://www.onetonline.org/search/tech/example?e=WickerBase',
      'http://data.europa.eu/esco/skill/1',
    ]);
    expect(stderr).toContain(
      'ESCO (en): skills 3, groups 1, alternative labels 3, broader relations 1, occupations 2.',
    );
    expect(stderr).toContain('O*NET: not in the archive: Abilities.txt, Tools Used.txt.');
  });

  test.each([
    [['--vocabulary', 'esco=no-such.zip', '-'], 'no-such.zip'],
    [['--vocabulary', 'esco=package.json', '-'], 'package.json: It is no zip archive'],
    [['--vocabulary', 'rome=x.zip', '-'], '--vocabulary rome=x.zip: not esco=ZIP or onet=ZIP'],
    [['--vocabulary', 'esco', '-'], '--vocabulary esco: not esco=ZIP or onet=ZIP'],
    [[], 'one FILE is needed'],
    [['no-such-file'], 'no-such-file'],
  ])('ends with 2 and one sentence for %j', async (args, sentence) => {
    const { status, stderr } = await inProcess('skills', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
