import { describe, expect, test } from 'vitest';

import { badgeLinkOf, providers } from '@/utils/providers';
import type { Examples, Provider } from '@/utils/providers/provider';

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
