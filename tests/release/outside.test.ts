import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { providers } from '@/utils/providers';
import { releaseFolder } from '../e2e/packages';

/**
 * Ways to reach somebody or to run what was reached, and how often each file has them for a known reason. A file of the
 * package, by the address that the browser gives it, is nobody.
 */
const ways = {
  fetch: /(?<![\w.$])fetch\((?![\w$]+\.runtime\.getURL\()/gu,
  XMLHttpRequest: /new XMLHttpRequest/gu,
  sockets: /new (?:WebSocket|EventSource|WebTransport|RTCPeerConnection)/gu,
  beacons: /sendBeacon\(/gu,
  importScripts: /importScripts\(/gu,
} as const;

const known: readonly { readonly file: RegExp; readonly fetch: number; readonly why: string }[] = [
  { file: /^background\.js$/u, fetch: 1, why: 'the way out' },
  {
    file: /^pdf(?:-worker)?\.js$/u,
    fetch: 99,
    why: 'pdf.js, which is handed bytes and no address; its page may connect to nobody but by its policy',
  },
];

const listed = new Set(
  readFileSync('tests/release/hosts.txt', 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' ')),
);
const asked = providers.flatMap(({ hostPermissions }) =>
  hostPermissions.map((pattern) => pattern.replace(/^https:\/\/|\/\*$/gu, '')),
);

describe.each(['chrome-mv3', 'firefox-mv3'])('the package %s', (build) => {
  const folder = releaseFolder(build);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:js|html|css|json)$/u.test(path))
    .map((path) => ({ path, source: readFileSync(join(folder, path), 'utf8') }));

  test.each(files)('S11 S52: $path asks nobody but by the one way out', ({ path, source }) => {
    const allowed = known.find(({ file }) => file.test(path));
    // The bundler's own, which fetches what a page of ours names as its modules; our pages load nothing else (S52 below).
    const ofBundler = source.includes('modulepreload') ? 1 : 0;
    expect(source.match(ways.fetch)?.length ?? 0).toBeLessThanOrEqual(
      (allowed?.fetch ?? 0) + ofBundler,
    );
    expect(source.match(ways.sockets)).toBeNull();
    expect(source.match(ways.beacons)).toBeNull();
    expect(source.match(ways.importScripts)).toBeNull();
    // papaparse can download what it is told to; it is handed texts, as a test of the sources says.
    const ofPapaparse = source.includes('_chunkLoaded') ? 1 : 0;
    if (!path.startsWith('pdf'))
      expect(source.match(ways.XMLHttpRequest)?.length ?? 0).toBe(ofPapaparse);
  });

  test.each(files)('S52: $path names no host that is not listed with its reason', ({ source }) => {
    const named = [...source.matchAll(/https?:\/\/([a-z0-9.*-]+)/giu)].map(([, host = '']) => host);
    const strangers = named.filter((host) => !listed.has(host) && !asked.includes(host));
    expect([...new Set(strangers)]).toEqual([]);
  });

  test('S52: loads no script, style or frame from anywhere', () => {
    for (const { path, source } of files.filter(({ path }) => path.endsWith('.html')))
      for (const [, address = ''] of source.matchAll(/(?:src|href)="([^"]*)"/gu))
        expect(`${path}: ${address}`).toMatch(/: (?:\/|\.\/)[\w./-]+$/u);
  });

  test('S2 S3: has none of the framework’s scripts for pages', () => {
    for (const { source } of files)
      expect(source).not.toMatch(/wxt:content-script-started|wxt:locationchange/u);
  });

  test('S55: says nothing of when and where it was built', () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const { path, source } of files) {
      expect(source.includes(process.cwd()), path).toBe(false);
      expect(source.includes(`${today}T`), path).toBe(false);
    }
  });
});
