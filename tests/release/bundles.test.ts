import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { releaseFolder } from '../e2e/packages';

/** Flags of builds for tests (`utils/browser/build-flags.ts`); none may reach a package. */
const testFlags = ['proofstack-open-roots'];

describe.each(['chrome-mv3', 'firefox-mv3'])('the package %s', (build) => {
  const folder = releaseFolder(build);
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => ({ path, source: readFileSync(join(folder, path), 'utf8') }));

  test('S53: has no source map, and none is named', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((path) => path.endsWith('.map'))).toEqual([]);
    for (const { source } of scripts) expect(source).not.toContain('sourceMappingURL');
  });
  test.each(scripts)('S52: $path makes no code from text', ({ source }) => {
    expect(source).not.toMatch(/\beval\s*\(|\bnew Function\b/u);
  });
  test.each(scripts)('S1 S53: $path carries no flag of a test build', ({ source }) => {
    for (const flag of [...testFlags, '//localhost', '__e2e']) expect(source).not.toContain(flag);
  });
});
