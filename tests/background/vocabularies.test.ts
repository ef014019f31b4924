import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { vocabularyHandlers } from '@/entrypoints/background/vocabulary-handlers';
import { vocabularyInUse } from '@/entrypoints/background/vocabulary-in-use';
import { offeringAll } from '@/utils/browser/file-channel';
import type { Handlers } from '@/utils/browser/serve';
import type { BroughtId } from '@/utils/model/brought-vocabulary';
import { skillsInText } from '@/utils/skills/skills-in-text';

import { freshBrowser } from '../browser/fake-browser';
import { escoFiles, onetFiles, zipped } from '../skills/brought-files';
import { heavyInNode } from '../tools/heavy-in-node';
import { aroundOf, type TestSurroundings } from './around';
import { from } from './readings';

const screen = from('chrome-extension://proofstack/options.html');
const POSTING = 'Experience in WickerScript, WickerBase and Python.';

let around: TestSurroundings;
let handlers: Pick<Handlers, 'vocabulary/bring' | 'vocabulary/call-off' | 'vocabulary/remove'>;
let refreshed: number;
let onShare: (share: number) => void;

/** What is behind the door, and whoever listens to how far it is. */
const heavy: typeof heavyInNode = {
  ...heavyInNode,
  vocabularyIn: (archives, id, { signal, onProgress }) =>
    heavyInNode.vocabularyIn(archives, id, {
      signal,
      onProgress(share) {
        onProgress(share);
        onShare(share);
      },
    }),
};

/** A worker begins, with what the database holds. */
function start(): void {
  handlers = vocabularyHandlers({
    around,
    refreshAll: async () => {
      refreshed += 1;
    },
    refresh: async () => {},
    queue: {
      add: async () => {},
      addPatient: () => {},
      stop: async () => {},
      resume: () => {},
      allow: async () => {},
    },
  });
}

beforeEach(() => {
  freshBrowser();
  refreshed = 0;
  onShare = () => {};
  around = {
    ...aroundOf(),
    environmentFor: () => ({ ...aroundOf().environmentFor(around.lasting), heavy }),
  };
  start();
});

const bring = (vocabularyId: BroughtId, ...files: readonly Uint8Array<ArrayBuffer>[]) =>
  offeringAll(
    files.map((bytes) => new Blob([bytes])),
    (offered) => handlers['vocabulary/bring']({ vocabularyId, files: offered }, screen),
  );

const rows = async () => ({
  vocabularies: (await around.lasting.vocabularies.all()).map(({ id, entries }) => [id, entries]),
  imports: await around.lasting.vocabularyImports.all(),
});

const found = async () =>
  skillsInText(POSTING, await vocabularyInUse(), 'named').map(({ label }) => label);

describe('a vocabulary that is brought', () => {
  test('is used from then on, beside what is packaged', async () => {
    expect(await found()).toEqual(['Python']);
    await bring('esco', zipped(escoFiles));
    await bring('onet', zipped(onetFiles));
    expect(await rows()).toEqual({
      vocabularies: [
        ['esco', 4],
        ['onet', 9],
      ],
      imports: [],
    });
    expect(await found()).toEqual(['WickerScript', 'WickerBase', 'Python']);
    expect(refreshed).toBe(2);
  });

  test('may come in several files, and says what it holds', async () => {
    const { 'skills_en.csv': skills, ...others } = escoFiles;
    await bring('esco', zipped({ 'skills_en.csv': skills }), zipped(others));
    const [row] = await around.lasting.vocabularies.all();
    expect(row).toMatchObject({
      names: 5,
      languages: ['en'],
      lacks: [],
      broughtAt: '2026-06-01T12:00:00.000Z',
      counts: { skills: 3, groups: 1 },
    });
  });

  test('is there when the worker has been started again', async () => {
    await bring('esco', zipped(escoFiles));
    start();
    expect(await found()).toEqual(['WickerScript', 'Python']);
  });

  test('is used no more once it is removed', async () => {
    await bring('esco', zipped(escoFiles));
    await handlers['vocabulary/remove']({ vocabularyId: 'esco' }, screen);
    expect(await rows()).toEqual({ vocabularies: [], imports: [] });
    expect(await found()).toEqual(['Python']);
  });

  test('that was packed in another layout is not read', async () => {
    await bring('esco', zipped(escoFiles));
    await around.lasting.vocabularies.change('esco', (row) => ({ ...row, layout: 1 }));
    start();
    expect(await found()).toEqual(['Python']);
  });
});

describe('nothing is kept, and what was there stays', () => {
  const whole = zipped(escoFiles);

  test.each([
    ['a file that is no archive', Uint8Array.from([1, 2, 3]), 'vocabulary-no-archive'],
    ['an archive without its end', whole.slice(0, -30), 'vocabulary-archive-damaged'],
    ['the download of another', zipped(onetFiles), 'vocabulary-incomplete'],
  ])('of %s, and it is said', async (_, bytes, code) => {
    await bring('esco', whole);
    await bring('esco', bytes);
    const { vocabularies, imports } = await rows();
    expect(vocabularies).toEqual([['esco', 4]]);
    expect(imports).toMatchObject([{ id: 'esco', problem: { code } }]);
    await bring('esco', whole);
    expect((await rows()).imports).toEqual([]);
  });

  test('of a file that is too large, which is not so much as fetched', async () => {
    const files = [{ fileId: 'nobody has it', size: 65 * 1024 * 1024 }];
    await handlers['vocabulary/bring']({ vocabularyId: 'esco', files }, screen);
    expect((await rows()).imports).toMatchObject([{ problem: { code: 'file-too-large' } }]);
  });

  test('of one that is called off in the middle', async () => {
    const lines = Array.from({ length: 60_000 }, (_, at) => `x\t2.C.${at}\tName ${at}\tIM\t1\n`);
    const [head = ''] = onetFiles['db/Knowledge.txt'].split('\r\n');
    const long = zipped({ ...onetFiles, 'db/Knowledge.txt': `${head}\n${lines.join('')}` });
    const shares: number[] = [];
    onShare = (share) => {
      shares.push(share);
      void handlers['vocabulary/call-off']({ vocabularyId: 'onet' }, screen);
    };
    await bring('onet', long);
    expect(Math.max(...shares)).toBeGreaterThan(0);
    expect(Math.max(...shares)).toBeLessThan(1);
    expect(await rows()).toEqual({ vocabularies: [], imports: [] });
    expect(await found()).toEqual(['Python']);
  });

  test('of one whose worker has ended', async () => {
    await around.lasting.vocabularyImports.put({ id: 'onet', share: 0.4 });
    start();
    await handlers['vocabulary/call-off']({ vocabularyId: 'esco' }, screen);
    expect(await rows()).toEqual({ vocabularies: [], imports: [] });
  });
});
