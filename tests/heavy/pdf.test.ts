import { deflateSync } from 'node:zlib';

import { describe, expect, test, vi } from 'vitest';

import { heavyWork } from '@/utils/heavy';
import type { PdfLibrary } from '@/utils/heavy/documents/pdf-library';
import { pdfReader } from '@/utils/heavy/documents/pdf-reader';
import { readPathways } from '@/utils/skills/pathways';

import { linesOf } from './lines-of';
import { type Numbered, pdfOf, written } from './pdf-maker';
import { packed, zipOf } from './zip-maker';

const MIB = 1024 * 1024;
const LINK = 'https://www.credly.com/badges/4b1f3c7e-2a55-4c0e-9d0f-5f1f7f3f9a10';
const cv = { links: [LINK], lines: ['Anna Vidal', 'See badges.example.org/a/1.'] };

describe('a PDF', () => {
  test('gives the links, the addresses that it prints, and what is attached', async () =>
    expect(
      await linesOf(pdfOf({ ...cv, attached: [{ name: 'badge.json', data: '{"a":1}' }] })),
    ).toEqual(['badge.json: {"a":1}', LINK, 'https://badges.example.org/a/1']));

  test('gives a link once that it also prints', async () =>
    expect(await linesOf(pdfOf({ links: [LINK], lines: [`(${LINK}).`] }))).toEqual([LINK]));

  test.each(['anna@mail.example/x', 'and/or', 'version 1.2/3', 'file:///etc/passwd', 'C:/x.y/z'])(
    'takes no printed %s for an address',
    async (line) => expect(await linesOf(pdfOf({ lines: [line] }))).toBe('nothing-enclosed'),
  );

  test('is read inside an archive, and an archive attached to it too', async () => {
    const attached = { name: 'all.zip', data: zipOf(packed('b.json', '{"b":2}')) };
    expect(await linesOf(pdfOf({ ...cv, attached: [attached] }))).toContain(
      'all.zip › b.json: {"b":2}',
    );
    expect(await linesOf(zipOf(packed('cv.pdf', pdfOf(cv))))).toContain(LINK);
  });

  test('says when nothing is in it', async () =>
    expect(await linesOf(pdfOf({ lines: ['Anna Vidal'] }))).toBe('nothing-enclosed'));
});

/** A library that has only what a test is about. */
const opens = (library: object) =>
  heavyWork({
    bringing: async () => {
      throw new Error('brings nothing');
    },
    readPathways,
    pdf: async () => pdfReader(library as PdfLibrary),
  });

test('one reader takes file after file; a new one takes over after a file that could not be read', async () => {
  const readers: string[] = [];
  const ended: string[] = [];
  const used: string[] = [];
  let isDamaged = false;
  const empty = { numPages: 0, getAttachments: async () => null };
  const { contentsOf } = opens({
    PDFWorker: class {
      id = `reader ${readers.push('')}`;
      destroy = () => ended.push(this.id);
    },
    getDocument: ({ worker }: { worker: { id: string } }) => {
      used.push(worker.id);
      return {
        promise: isDamaged ? Promise.reject(new Error('damaged')) : Promise.resolve(empty),
        destroy: async () => {},
      };
    },
  });
  for (const damaged of [false, false, true, false]) {
    isDamaged = damaged;
    await contentsOf(pdfOf(cv));
  }
  expect(used).toEqual(['reader 1', 'reader 1', 'reader 1', 'reader 2']);
  expect(ended).toEqual(['reader 1']);
});

test('two files at once have a reader each, of which one stays for the next', async () => {
  const readers: string[] = [];
  const ended: string[] = [];
  const begun: (() => void)[] = [];
  const empty = { numPages: 0, getAttachments: async () => null };
  const { contentsOf } = opens({
    PDFWorker: class {
      id = `reader ${readers.push('')}`;
      destroy = () => ended.push(this.id);
    },
    getDocument: () => ({
      promise: new Promise((resolve) => begun.push(() => resolve(empty))),
      destroy: async () => {},
    }),
  });
  const both = [contentsOf(pdfOf(cv)), contentsOf(pdfOf(cv))];
  await vi.waitFor(() => expect(begun).toHaveLength(2));
  for (const end of begun) end();
  await Promise.all(both);
  const next = contentsOf(pdfOf(cv));
  await vi.waitFor(() => expect(begun).toHaveLength(3));
  begun[2]?.();
  await next;
  expect(readers).toHaveLength(2);
  expect(ended).toEqual(['reader 2']);
});

describe('S39: a hostile PDF', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' jAvAsCrIpT:x'])(
    'leads nowhere by %s',
    async (href) => expect(await linesOf(pdfOf({ links: [href] }))).toBe('nothing-enclosed'),
  );

  test('runs no script', async () => {
    const script =
      '/S/JavaScript/JS(globalThis.ran = true; app.launchURL\\("https://evil.example/"\\))';
    const pdf = pdfOf({ ...cv, catalog: `/OpenAction<<${script}>>/AA<</WC<<${script}>>>>` });
    expect(await linesOf(pdf)).toContain(LINK);
    expect(globalThis).not.toHaveProperty('ran');
  });

  test('is not read when a password keeps it shut', async () => {
    const key = 'A'.repeat(32);
    const encrypted = `/Encrypt<</Filter/Standard/V 1/R 2/O(${key})/U(${key})/P -4>>/ID[(a)(a)]`;
    const pdf = new TextDecoder('latin1')
      .decode(pdfOf(cv))
      .replace('trailer\n<<', `trailer\n<<${encrypted}`);
    expect(await linesOf(Uint8Array.from(Buffer.from(pdf, 'latin1')))).toBe('document-encrypted');
  });

  test('that is cut off gives what is left, and says so', async () => {
    const whole = pdfOf(cv);
    expect(await linesOf(whole.slice(0, -10))).toEqual([
      LINK,
      'https://badges.example.org/a/1',
      ': document-cut',
    ]);
    expect(await linesOf(whole.slice(0, 60))).toBe('document-cut');
  });

  test('of noise is damaged', async () =>
    expect(await linesOf(Uint8Array.from(Buffer.from('%PDF-1.7\nnoise\n%%EOF')))).toBe(
      'document-damaged',
    ));

  test('with a page that inflates a thousandfold is stopped before it is read', async () => {
    const data = deflateSync(new Uint8Array(200 * MIB).fill(0x20));
    const before = process.memoryUsage().rss;
    expect(await linesOf(pdfOf({ content: { filter: '/FlateDecode', data } }))).toBe(
      'inflates-too-far',
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * MIB);
  });

  test('with an object stream that does so is stopped likewise', async () => {
    const data = deflateSync(new Uint8Array(200 * MIB));
    const bomb: Numbered = [20, '<</Type/ObjStm/N 1000000/First 10/Filter/FlateDecode', data];
    expect(await linesOf(written([[1, '<</Type/Catalog>>'], bomb]))).toBe('inflates-too-far');
  });

  test('that is compressed twice is stopped', async () => {
    const data = deflateSync(deflateSync(new Uint8Array(64 * MIB)));
    const filter = '[/FlateDecode/FlateDecode]';
    expect(await linesOf(pdfOf({ content: { filter, data } }))).toBe('inflates-too-far');
  });

  test('nested a million deep ends', async () => {
    const deep = `${'['.repeat(1_000_000)}`;
    expect(await linesOf(written([[1, `<</Type/Catalog/Pages 2 0 R/X ${deep}>>`]]))).toBe(
      'document-damaged',
    );
  });

  test('that keeps its reader busy for ever is given up, and the reader ended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const ended = vi.fn();
    const busy = opens({
      PDFWorker: class {
        destroy = ended;
      },
      getDocument: () => ({
        promise: new Promise(() => {}),
        destroy: () => new Promise(() => {}),
      }),
    });
    const contents = busy.contentsOf(pdfOf(cv));
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    vi.advanceTimersByTime(10_000);
    expect(await contents).toMatchObject({ problem: { code: 'pages-left-out' } });
    expect(ended).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  test('that claims a billion pages gives the one it has', async () => {
    const lines = await linesOf(pdfOf({ ...cv, count: 1_000_000_000 }));
    expect(lines).toContain(LINK);
  });

  test('of 160 pages gives what stands on the first 100, and says so', async () => {
    const kids = Array.from({ length: 160 }, (_, at) => `${at + 10} 0 R`);
    const catalog: Numbered = [1, '<</Type/Catalog/Pages 2 0 R>>'];
    const list: Numbered = [2, `<</Type/Pages/Count 160/Kids[${kids.join(' ')}]>>`];
    const pages = Array.from(
      { length: 160 },
      (_, at): Numbered => [
        at + 10,
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://badges.example.org/${at})>>>>]>>`,
      ],
    );
    const lines = await linesOf(written([catalog, list, ...pages]));
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe(': pages-left-out');
  });

  test('whose pages lead back to themselves ends', async () => {
    const objects: Numbered[] = [
      [1, '<</Type/Catalog/Pages 2 0 R>>'],
      [2, '<</Type/Pages/Count 5/Kids[2 0 R 2 0 R]>>'],
    ];
    expect(await linesOf(written(objects))).toEqual([': pages-left-out']);
  });

  test('with two thousand links gives the first 500', async () => {
    const links = Array.from({ length: 2_000 }, (_, at) => `https://badges.example.org/${at}`);
    const lines = await linesOf(pdfOf({ links }));
    expect(lines).toHaveLength(501);
    expect(lines.at(-1)).toBe(': entries-left-out');
  });
});
