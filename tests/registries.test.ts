import { describe, expect, test } from 'vitest';

import { badgeLinkOf, providers } from '@/utils/providers';
import type { Examples, Provider } from '@/utils/providers/provider';
import { siteAt, sites } from '@/utils/sites';
import type { Site } from '@/utils/sites/site';

type ProviderModule = Record<string, Examples | Provider> & { examples: Examples };

const isProvider = (value: Examples | Provider): value is Provider => 'identify' in value;

const modules = Object.entries(
  import.meta.glob<ProviderModule>('/utils/providers/*.ts', { eager: true }),
).flatMap(([path, module]) => {
  const provider = Object.values(module).find(isProvider);
  return provider ? [{ id: provider.id, path, provider, examples: module.examples }] : [];
});

const everyExample = modules.flatMap(({ id, examples }) =>
  examples.matches.map((href) => ({ id, href })),
);

const link = (href: string) => badgeLinkOf({ href, text: '' });

test('every provider on disk is registered, and none twice', () => {
  expect(providers.map(({ id }) => id).toSorted()).toEqual(modules.map(({ id }) => id).toSorted());
});

describe.each(modules)('provider $id', ({ id, path, examples }) => {
  const others = everyExample.filter((example) => example.id !== id);

  test('lies in the file of its name', () => expect(path).toBe(`/utils/providers/${id}.ts`));
  test.each(examples.matches)('knows %s', (href) => expect(link(href)?.provider).toBe(id));
  test.each(examples.ignores)('leaves %s', (href) => expect(link(href)?.provider).not.toBe(id));
  test.each(others)('leaves $href to $id', ({ href }) => expect(link(href)?.provider).not.toBe(id));
});

type SiteModule = Record<string, Examples | Site> & { examples: Examples };

const isSite = (value: Examples | Site): value is Site => 'read' in value;

const siteModules = Object.entries(
  import.meta.glob<SiteModule>('/utils/sites/*.ts', { eager: true }),
).flatMap(([path, module]) => {
  const site = Object.values(module).find(isSite);
  return site ? [{ id: site.id, path, site, examples: module.examples }] : [];
});

const everyAddress = siteModules.flatMap(({ id, examples }) =>
  examples.matches.map((href) => ({ id, href })),
);

const siteIdAt = (href: string) => siteAt(new URL(href)).id;

test('every site on disk is registered, and none twice', () => {
  expect(sites.map(({ id }) => id).toSorted()).toEqual(siteModules.map(({ id }) => id).toSorted());
});

test('the site that takes any page comes last', () => expect(sites.at(-1)?.id).toBe('any-page'));

describe.each(siteModules)('site $id', ({ id, path, examples }) => {
  const others = everyAddress.filter((example) => example.id !== id);

  test('lies in the file of its name', () => expect(path).toBe(`/utils/sites/${id}.ts`));
  test.each(examples.matches)('knows %s', (href) => expect(siteIdAt(href)).toBe(id));
  test.each(examples.ignores)('leaves %s', (href) => expect(siteIdAt(href)).not.toBe(id));
  test.each(others)('leaves $href to $id', ({ href }) => expect(siteIdAt(href)).not.toBe(id));
});
