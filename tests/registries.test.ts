import { describe, expect, test } from 'vitest';

import { explorers } from '@/utils/credentials/chains';
import { checkers } from '@/utils/credentials/checks';
import { envelopes } from '@/utils/credentials/envelopes';
import { formats } from '@/utils/credentials/formats';
import { keyMethods } from '@/utils/credentials/keys';
import { proofSuites } from '@/utils/credentials/proofs';
import { registriesWith, registryKinds } from '@/utils/credentials/registries';
import { statusMethods } from '@/utils/credentials/statuses';
import { documentKinds } from '@/utils/heavy/documents';
import { languages, tagOf } from '@/utils/model/languages';
import { badgeLinkOf, linkPointedAt, providers } from '@/utils/providers';
import { linkShapes } from '@/utils/providers/links';
import type { Examples, Provider } from '@/utils/providers/provider';
import { siteAt, sites } from '@/utils/sites';
import { boards, boardsHosts } from '@/utils/sites/families/boards';
import { recruiting, recruitingHosts } from '@/utils/sites/families/recruiting';
import type { About, Site } from '@/utils/sites/site';
import { pathwayFormats } from '@/utils/skills/pathways';
import { broughtTaxonomies, taxonomies } from '@/utils/skills/taxonomies';

const [readme = ''] = Object.values(
  import.meta.glob<string>('/README.md', { query: '?raw', import: 'default', eager: true }),
);

type ProviderModule = Record<string, Examples | Provider> & { examples: Examples };

const isProvider = (value: Examples | Provider): value is Provider => 'lookup' in value;

const modules = Object.entries(
  import.meta.glob<ProviderModule>('/utils/providers/*.ts', { eager: true }),
).flatMap(([path, module]) => {
  const provider = Object.values(module).find(isProvider);
  return provider ? [{ id: provider.id, path, provider, examples: module.examples }] : [];
});

const everyExample = modules.flatMap(({ id, examples }) =>
  examples.matches.map((href) => ({ id, href })),
);

const link = (href: string) => linkPointedAt(href);
/** What nobody points at; of what somebody does, `hosted` leaves nothing. */
const linkSeen = (href: string) => badgeLinkOf({ href, text: '' });

test('every provider on disk is registered, and none twice', () => {
  expect(providers.map(({ id }) => id).toSorted()).toEqual(modules.map(({ id }) => id).toSorted());
});

test('the shapes that a page’s script tries are the providers’ own, in their order', () => {
  const holding = providers.filter(({ lookup }) => !HOLDS_NONE.includes(lookup.by));
  expect(linkShapes).toEqual(holding.map(({ links }) => links));
});

test('the provider that takes any address comes last, behind every guess', () => {
  const order = providers.map(({ id, guessed }) =>
    id === 'hosted' ? 'any' : guessed ? 'guess' : 'known',
  );
  expect(order).toEqual(order.toSorted((a, b) => RANK.indexOf(a) - RANK.indexOf(b)));
});

const HOLDS_NONE = ['definition', 'collection', 'collection-page'];
const RANK = ['known', 'guess', 'any'];
const ASKS_NOBODY = ['form', 'eye', ...HOLDS_NONE];

describe.each(modules)('provider $id', ({ id, path, provider, examples }) => {
  const others = everyExample.filter((example) => example.id !== id);

  test('lies in the file of its name', () => expect(path).toBe(`/utils/providers/${id}.ts`));
  test.each(examples.matches)('knows %s', (href) => expect(link(href)?.provider).toBe(id));
  test.each(examples.ignores)('leaves %s', (href) =>
    expect((id === 'hosted' ? linkSeen : link)(href)?.provider).not.toBe(id),
  );
  test('never rises above a link’s shape where nobody is asked, or nobody knows', () => {
    const { lookup, confidence, assurance } = provider;
    if (ASKS_NOBODY.includes(lookup.by) || confidence === 'assumed')
      expect(['link-shape-only', 'claimed-only']).toContain(assurance);
  });
  test('asks a host that it may ask, with the id in the address and nothing else of the link', () => {
    const { lookup, hostPermissions } = provider;
    if (!('locate' in lookup) || hostPermissions.length === 0) return;
    const asked = hostPermissions.map(originOf);
    for (const href of examples.matches) {
      const found = link(href);
      if (!found) throw new Error(href);
      const { url } = lookup.locate({ ...found, text: 'canary' }, 1);
      expect(asked.some((origin) => origin.test(url))).toBe(true);
      expect(url).not.toContain('canary');
    }
  });
  test.each(others)('leaves $href to $id', ({ href }) => expect(link(href)?.provider).not.toBe(id));
});

/** What a permission such as `https://*.badgr.io/*` covers. */
const originOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern.replaceAll('.', '\\.').replace('*\\.', '(?:[a-z0-9-]+\\.)*').replace(/\*$/u, '.*')}$`,
    'u',
  );

type SiteModule = Record<string, About | Examples | Site | RegExp> & {
  about?: About;
  examples: Examples;
  hosts?: RegExp;
};

const isSite = (value: About | Examples | Site | RegExp): value is Site => 'read' in value;

const siteModules = Object.entries(
  import.meta.glob<SiteModule>('/utils/sites/*.ts', { eager: true }),
).flatMap(([path, module]) => {
  const site = Object.values(module).find(isSite);
  const { about, examples, hosts } = module;
  return site ? [{ id: site.id, path, about, examples, hosts }] : [];
});

const everyAddress = siteModules.flatMap(({ id, examples }) =>
  examples.matches.map((href) => ({ id, href })),
);

const siteIdAt = (href: string) => siteAt(new URL(href)).id;

test('every site on disk is registered, and none twice', () => {
  expect(sites.map(({ id }) => id).toSorted()).toEqual(siteModules.map(({ id }) => id).toSorted());
});

test('every host that a site’s file names stands in the list of its family', () => {
  const named = siteModules.flatMap(({ id, hosts }) => (hosts ? [{ id, hosts }] : []));
  const idsOf = (family: readonly Site[]) => family.map(({ id }) => id);
  expect(named.map(({ id }) => id).toSorted()).toEqual(
    [...idsOf(boards), ...idsOf(recruiting)].toSorted(),
  );
  expect(named.map(({ hosts }) => hosts.source).toSorted()).toEqual(
    [...boardsHosts, ...recruitingHosts].map(({ source }) => source).toSorted(),
  );
});

test('the site that takes any page comes last', () => expect(sites.at(-1)?.id).toBe('any-page'));

describe.each(siteModules)('site $id', ({ id, path, about, examples }) => {
  const others = everyAddress.filter((example) => example.id !== id);

  test('lies in the file of its name', () => expect(path).toBe(`/utils/sites/${id}.ts`));
  test('has a name, and the README says of it what is only assumed', () => {
    const [, table = ''] = readme.split('| sites | pages |');
    const row = table.split('\n').find((line) => line.includes(`\`${id}\``));
    expect(about?.name).toBeTruthy();
    expect(about?.confidence === 'assumed' ? row : 'assumed').toContain('assumed');
  });
  test.each(examples.matches)('knows %s', (href) => expect(siteIdAt(href)).toBe(id));
  test.each(examples.ignores)('leaves %s', (href) => expect(siteIdAt(href)).not.toBe(id));
  test.each(others)('leaves $href to $id', ({ href }) => expect(siteIdAt(href)).not.toBe(id));
});

describe('the languages', () => {
  const spoken = Object.keys(import.meta.glob('/public/_locales/*/messages.json'));
  const [, rest = ''] = readme.split('| languages | ');
  const [row = ''] = rest.split('\n');

  test('are those whose sentences lie in their folders', () =>
    expect(languages.map((one) => `/public/_locales/${one}/messages.json`).toSorted()).toEqual(
      spoken.toSorted(),
    ));
  test.each(languages)('%s names a proper tag', (one) =>
    expect(Intl.getCanonicalLocales(tagOf(one))).toEqual([tagOf(one)]),
  );
  test.each(languages)('%s stands in the README', (one) =>
    expect(row).toContain(`\`${tagOf(one)}\``),
  );
});

/** What every registry holds: something with an id. */
interface Sibling {
  readonly id: string;
}

const isSibling = (value: unknown): value is Sibling =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

const registered: Readonly<Record<string, readonly Sibling[]>> = {
  'utils/providers': providers,
  'utils/sites': sites,
  'utils/credentials/envelopes': envelopes,
  'utils/credentials/formats': formats,
  'utils/credentials/proofs': proofSuites,
  'utils/credentials/keys': keyMethods,
  'utils/credentials/statuses': statusMethods,
  'utils/credentials/checks': checkers,
  'utils/credentials/chains': explorers,
  'utils/heavy/documents': documentKinds,
  'utils/credentials/registries': [...registriesWith([]), ...registryKinds],
  'utils/skills/taxonomies': [...taxonomies, ...broughtTaxonomies],
  'utils/skills/pathways': pathwayFormats,
};

const sources = import.meta.glob<Record<string, unknown>>(
  [
    '/utils/{providers,sites}/*.ts',
    '/utils/{credentials,heavy}/*/*.ts',
    '/utils/skills/{taxonomies,pathways}/*.ts',
  ],
  { eager: true },
);

describe.each(Object.entries(registered))('the registry %s', (folder, siblings) => {
  const onDisk = Object.entries(sources).flatMap(([path, module]) =>
    path.startsWith(`/${folder}/`) && !path.endsWith('/index.ts')
      ? Object.values(module)
          .filter(isSibling)
          .map(({ id }) => ({ id, name: path.slice(folder.length + 2, -'.ts'.length) }))
      : [],
  );

  test('lists every sibling on disk, each once', () => {
    const ids = siblings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(onDisk.map(({ id }) => id)));
  });
  test.each(onDisk)('$id lies in the file of its name', ({ id, name }) =>
    expect(name).toBe(kebab(id)),
  );
  test.each(siblings)('$id stands in the README', ({ id }) =>
    expect(readme).toContain(`\`${id}\``),
  );
});

/** `Ed25519Signature2020`, as the standards write it, is `ed25519-signature-2020` on disk. */
const kebab = (id: string): string =>
  id
    .replaceAll(/([a-z])([A-Z])/gu, '$1-$2')
    .replaceAll(/([0-9])([A-Z])/gu, '$1-$2')
    .replaceAll(/(Signature|Proof|List)(\d)/gu, '$1-$2')
    .toLowerCase();
