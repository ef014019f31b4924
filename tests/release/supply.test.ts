import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

import { describe, expect, test } from 'vitest';

import { releaseFolder } from '../e2e/packages';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly link?: boolean;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const { dependencies, devDependencies } = read('package.json');
const locked = Object.entries(packages).filter(([path]) => path !== '');
const shipped = locked.filter(([, { dev }]) => !dev);

/** Under these anybody may hand the extension on. */
const permissive =
  /^\(?(?:MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|CC-BY-[34]\.0|WTFPL|Zlib)(?:(?: OR | AND |\/)\(?[\w.-]+\)?)*\)?$/u;

describe('S51: what is built from', () => {
  test('is named by an exact version', () => {
    for (const version of Object.values<string>({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/u);
  });

  test('is locked by a hash of each package', () => {
    const loose = locked.filter(([, { integrity, link }]) => !integrity && !link);
    expect(loose.map(([path]) => path)).toEqual([]);
    for (const [, { integrity }] of locked) expect(integrity).toMatch(/^sha512-/u);
  });

  test('runs no script of a package while it is installed', () => {
    expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  test.each(shipped)('may be handed on: %s', (path) => {
    const { license } = read(`${path}/package.json`);
    expect(license).toMatch(permissive);
  });

  test('has few packages in it', () => {
    const names = shipped.map(([path]) => path.replace(/^.*node_modules\//u, '')).toSorted();
    expect([...new Set(names)]).toEqual(
      readFileSync('tests/release/shipped.txt', 'utf8').trim().split('\n'),
    );
  });
});

/** The files that an entry point carries, by its imports; types are left out, for they leave nothing. */
function carriedBy(entry: string): { readonly files: Set<string>; readonly packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const walk = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const source = readFileSync(file, 'utf8').replaceAll(
      /(?:import|export) type [\s\S]*?from '[^']+';/gu,
      '',
    );
    for (const [, specifier = ''] of source.matchAll(/\bfrom '([^']+)'|\bimport '([^']+)'/gu)) {
      const target = specifier.startsWith('@/')
        ? specifier.slice(2)
        : specifier.startsWith('.')
          ? posix.join(posix.dirname(file), specifier)
          : undefined;
      if (target === undefined) packages.add(specifier);
      else if (!/\.(?:css|json)/u.test(target)) walk(fileOf(target));
    }
  };
  walk(entry);
  return { files, packages };
}

function fileOf(target: string): string {
  for (const end of ['.ts', '.tsx', '/index.ts'])
    try {
      readFileSync(target + end);
      return target + end;
    } catch {
      // The next ending is tried.
    }
  throw new Error(`${target} is no file`);
}

describe('S51: a script on a page', () => {
  test.each([
    'overlay',
    'scout',
    'scout-boards',
    'scout-linkedin',
    'scout-profiles',
    'scout-recruiter',
    'scout-recruiting',
  ])('carries none of anybody’s packages but the browser’s own interface: %s', (name) => {
    const { files, packages } = carriedBy(`entrypoints/${name}.ts`);
    expect(files.size).toBeGreaterThan(5);
    // Of zod's schemas no script keeps any: what the bundler leaves is looked at below.
    const allowed = ['wxt/browser', 'wxt/utils/define-unlisted-script', 'zod/mini'];
    expect([...packages].filter((one) => !allowed.includes(one))).toEqual([]);
    const source = readFileSync(`${releaseFolder()}/${name}.js`, 'utf8');
    expect(source).not.toMatch(
      /_zod|safeParse|react\.(?:element|transitional)|Dexie|papaparse|defineExtensionMessaging/u,
    );
  });
});
