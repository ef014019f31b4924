import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { releaseFolder } from '../e2e/packages';

/** Flags of builds for tests (`utils/browser/build-flags.ts`); none may reach a package. */
const testFlags = ['proofstack-open-roots'];

describe.each(['chrome-mv3', 'firefox-mv3'])('the package %s', (build) => {
  const folder = releaseFolder(build);
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => ({
      path: path.replaceAll('\\', '/'),
      source: readFileSync(join(folder, path), 'utf8'),
    }));

  test('S53: has no source map, and none is named', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((path) => path.endsWith('.map'))).toEqual([]);
    for (const { source } of scripts) expect(source).not.toContain('sourceMappingURL');
  });

  // Its page names all that it loads.
  test('has a popup that loads 120 kB of scripts at most, packed, in ten files at most', () => {
    const page = readFileSync(join(folder, 'popup.html'), 'utf8');
    const loaded = scripts.filter(({ path }) => page.includes(`"/${path}"`));
    expect(loaded.map(({ path }) => path)).toContainEqual(expect.stringMatching(/^chunks.popup-/u));
    const packed = loaded.map(({ source }) => gzipSync(source, { level: 9 }).length);
    expect(packed.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(120_000);
    expect(loaded.length).toBeLessThanOrEqual(10);
  });

  test('shows nothing behind its heavy door, and loads nothing for it', () => {
    const doors = readdirSync(folder).filter((name) => name === 'offscreen.html');
    expect(doors).toHaveLength(build === 'chrome-mv3' ? 1 : 0);
    for (const door of doors) {
      const page = readFileSync(join(folder, door), 'utf8');
      const loaded = scripts.filter(({ path }) => page.includes(`"/${path}"`));
      expect(loaded.length).toBeGreaterThan(0);
      for (const { path, source } of loaded) {
        expect(path).not.toMatch(/\/(?:pages|results|store)-/u);
        expect(source).not.toMatch(/\/(?:pages|results|store)-/u);
      }
    }
  });

  test.each(scripts)('S52: $path makes no code from text', ({ source }) => {
    expect(source).not.toMatch(/\beval\s*\(|\bnew Function\b/u);
  });
  test.each(scripts)('S1 S53: $path carries no flag of a test build', ({ source }) => {
    for (const flag of [...testFlags, '//localhost', '__e2e']) expect(source).not.toContain(flag);
  });
});
