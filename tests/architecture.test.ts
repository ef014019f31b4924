import { posix } from 'node:path';

import { expect, test } from 'vitest';

/** Who may know whom. What a folder is not given here is out of its reach. */
const mayImport: Record<string, readonly string[]> = {
  'utils/lib': ['@noble/hashes', '@noble/secp256k1'],
  'utils/model': ['utils/lib', 'zod/mini'],
  'utils/providers': ['utils/model', 'utils/lib', 'zod/mini'],
  'utils/sites': ['utils/model', 'utils/lib', 'utils/providers'],
  'utils/credentials/contexts': ['utils/lib'],
  'utils/credentials': ['utils/model', 'utils/lib', 'utils/providers', 'zod/mini'],
  'utils/heavy/schemas': ['utils/lib', '@cfworker/json-schema'],
  'utils/heavy': ['utils/model', 'utils/lib', 'pdfjs-dist', '@noble/curves', '@noble/hashes'],
  'utils/skills': ['utils/model', 'utils/lib', 'papaparse'],
  'utils/matching': ['utils/model', 'utils/lib', 'utils/skills'],
  'utils/imports': ['utils/model', 'utils/lib', 'papaparse', 'qr'],
  'utils/exports': ['utils/model', 'utils/lib', 'papaparse', 'zod/mini'],
  'utils/browser': [
    'utils/model',
    'utils/lib',
    'zod/mini',
    'dexie',
    'wxt/browser',
    '@webext-core/messaging',
  ],
  'components/batch': [
    'components',
    'utils/model',
    'utils/lib',
    'react',
    '@tanstack/react-virtual',
  ],
  components: ['utils/model', 'utils/lib', 'react'],
  entrypoints: [
    'utils',
    'components',
    'react',
    'react-dom',
    'dexie',
    'dexie-react-hooks',
    'wxt',
    'zod/mini',
  ],
};

const sources = import.meta.glob<string>(
  ['/utils/**/*.ts', '/components/**/*.{ts,tsx}', '/entrypoints/**/*.{ts,tsx}'],
  { query: '?raw', import: 'default', eager: true },
);

const files = Object.entries(sources).map(([path, source]) => {
  const file = path.slice(1);
  const folder = Object.keys(mayImport).find((name) => file.startsWith(`${name}/`)) ?? 'nowhere';
  return { file, folder, source, imports: importsOf(file, source) };
});

/** Folders with a list of siblings; what `index.ts` does not list is what they share. */
const registries = [
  'utils/providers',
  'utils/sites',
  'utils/credentials/envelopes',
  'utils/credentials/formats',
  'utils/credentials/proofs',
  'utils/credentials/keys',
  'utils/credentials/statuses',
  'utils/credentials/checks',
  'utils/credentials/chains',
  'utils/credentials/registries',
  'utils/heavy/documents',
  'utils/skills/taxonomies',
  'utils/skills/pathways',
];

test.each(files)('$file lies in a folder with a rule', ({ folder }) =>
  expect(mayImport).toHaveProperty([folder]),
);

test.each(files)('$file imports what its folder may', ({ folder, imports }) => {
  const known = [folder, ...(mayImport[folder] ?? [])];
  const strangers = imports.filter(
    (target) => !known.some((name) => target === name || target.startsWith(`${name}/`)),
  );
  expect(strangers).toEqual([]);
});

test.each(registries)('in %s no sibling imports another', (folder) => {
  const inFolder = files.filter(({ file }) => posix.dirname(file) === folder);
  const listed = inFolder.find(({ file }) => file.endsWith('/index.ts'))?.imports ?? [];
  const isSibling = (target: string) =>
    listed.includes(target) &&
    inFolder.some(({ file, source }) => file === `${target}.ts` && /^ {2}id: '/mu.test(source));
  const edges = inFolder
    .filter(({ file }) => isSibling(file.replace(/\.ts$/u, '')))
    .flatMap(({ file, imports }) =>
      imports.filter(isSibling).map((target) => `${file} → ${target}`),
    );
  expect(edges).toEqual([]);
});

test.each(files)('$file is one idea: at most 250 lines', ({ source }) =>
  expect(source.split('\n').length).toBeLessThanOrEqual(250),
);

function importsOf(file: string, source: string): string[] {
  const specifiers = source.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/gu);
  return [...specifiers].map(([, specifier = '']) => {
    if (specifier.startsWith('@/')) return specifier.slice(2);
    if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
    return specifier;
  });
}
