import { describe, expect, test } from 'vitest';

import { nextPage } from '@/utils/credentials/collection';
import type { Environment } from '@/utils/credentials/environment';
import type { JsonObject } from '@/utils/lib/json';
import { ok } from '@/utils/lib/result';
import type { CollectionProgress } from '@/utils/model/collection-progress';
import { collectionAt, linkPointedAt } from '@/utils/providers';
import type { CollectedBadge } from '@/utils/providers/provider';

import { heavyInNode } from '../tools/heavy-in-node';
import { answering, type Said } from './answers';

const UUID = '1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const OTHER = '7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f';

/** What a collection comes to, page by page, when the addresses that are named answer so. */
async function collected(
  href: string,
  answers: Readonly<Record<string, Said>>,
  heavy?: Environment['heavy'],
) {
  const link = linkPointedAt(href);
  const lookup = link && collectionAt(link);
  if (!lookup) throw new Error(href);
  const { environment, asked } = answering(answers, heavy);
  const badges: CollectedBadge[] = [];
  let progress: CollectionProgress = { pages: 0, more: true };
  while (progress.more) {
    const step = await nextPage(link, lookup, progress, environment);
    if (!step.ok) return { badges, code: step.problem.code, asked };
    badges.push(...step.value.badges);
    progress = step.value.progress;
  }
  return { badges, asked };
}

describe('a profile at Credly', () => {
  const LINK = 'https://www.credly.com/users/ada-lovelace';
  const own = (page: number) => `${LINK}/badges.json?page=${page}`;
  const imports = (page: number, owner = UUID) =>
    `https://www.credly.com/api/v1/users/${owner}/external_badges/open_badges/public?page=${page}&page_size=48`;
  const badge = (id: string, name: string) => ({
    id,
    badge_template: { name },
    issuer: { entities: [{ primary: true, entity: { name: 'Aurland' } }] },
  });
  const listing = (page: number, of: number, ...data: JsonObject[]): JsonObject => ({
    data,
    metadata: { current_page: page, total_pages: of },
  });
  const brought = (badge_url: string, badge_name = 'Cloud') => ({
    external_badge: { badge_name, issuer_name: 'Skerry', badge_url },
    public: true,
  });
  const account = { data: { synthetic_id: UUID } };
  const two = {
    [own(1)]: listing(1, 2, badge(UUID, 'Networking')),
    [own(2)]: listing(2, 2, badge(OTHER, 'Routing')),
  };

  test('is read to its end, and what was imported stands apart', async () =>
    expect(
      await collected(LINK, {
        ...two,
        [LINK]: account,
        [imports(1)]: { data: [brought('https://issuer.example/assertions/7?utm_source=x')] },
      }),
    ).toEqual({
      badges: [
        {
          href: `https://www.credly.com/badges/${UUID}`,
          name: 'Networking',
          issuer: 'Aurland',
          imported: false,
        },
        {
          href: `https://www.credly.com/badges/${OTHER}`,
          name: 'Routing',
          issuer: 'Aurland',
          imported: false,
        },
        {
          href: 'https://issuer.example/assertions/7',
          name: 'Cloud',
          issuer: 'Skerry',
          imported: true,
        },
      ],
      asked: [own(1), own(2), LINK, imports(1)],
    }));

  test.each([true, false, undefined, 'yes'])(
    'hands on what Credly says of an issuer, and nothing where it says nothing: %s',
    async (verified) => {
      const entity = { name: 'Aurland', ...(verified !== undefined && { verified }) };
      const entities = [{ primary: true, entity }];
      const { badges } = await collected(LINK, {
        [own(1)]: listing(1, 1, { ...badge(UUID, 'Networking'), issuer: { entities } }),
        [LINK]: account,
        [imports(1)]: { data: [] },
      });
      const said = typeof verified === 'boolean' ? verified : undefined;
      expect(badges.map(({ issuerChecked }) => issuerChecked)).toEqual([said]);
    },
  );

  test('leaves out imports whose address is none', async () => {
    const strange = ['', 'javascript:alert(1)', 'https://x@evil.example/', 'data:text/html,x'];
    const { badges } = await collected(LINK, {
      [own(1)]: listing(1, 1),
      [LINK]: account,
      [imports(1)]: { data: [...strange, 'https://issuer.example/1'].map((to) => brought(to)) },
    });
    expect(badges.map(({ href }) => href)).toEqual(['https://issuer.example/1']);
  });

  test('goes on where a page of imports is full', async () => {
    const full = { data: Array.from({ length: 48 }, () => brought('https://issuer.example/1')) };
    const { badges, asked } = await collected(LINK, {
      [own(1)]: listing(1, 1),
      [LINK]: account,
      [imports(1)]: full,
      [imports(2)]: { data: [] },
    });
    expect([badges.length, asked.at(-1)]).toEqual([48, imports(2)]);
  });

  test.each<[string, Readonly<Record<string, Said>>, number, string]>([
    ['private', { [own(1)]: 401 }, 0, 'private'],
    ['not there', { [own(1)]: 404 }, 0, 'not-found'],
    ['gone, which revokes nothing', { [own(1)]: 410 }, 0, 'not-found'],
    ['limited', { [own(1)]: 429 }, 0, 'rate-limited'],
    ['broken on its second page', { ...two, [own(2)]: 500 }, 1, 'server-error'],
    [
      'a web page',
      { [own(1)]: '<!doctype html><title>Sign in</title>' },
      0,
      'not-machine-readable',
    ],
    ['a list of another shape', { [own(1)]: { data: [{ id: 7 }] } }, 0, 'not-machine-readable'],
    [
      'a list whose ids lead elsewhere',
      { [own(1)]: listing(1, 1, badge('../users/eve', 'x')) },
      0,
      'not-machine-readable',
    ],
    [
      'an account under a name that leads elsewhere',
      { ...two, [LINK]: { data: { synthetic_id: '../eve' } } },
      2,
      'not-machine-readable',
    ],
    [
      'imports of another shape',
      { ...two, [LINK]: account, [imports(1)]: { data: [{ badge_name: 'x' }] } },
      2,
      'not-machine-readable',
    ],
  ])('says so when it is %s, and keeps what it has read', async (_, answers, kept, code) => {
    const { badges, code: said } = await collected(LINK, answers);
    expect([badges.length, said]).toEqual([kept, code]);
  });
});

describe('a collection at Badgr', () => {
  const HASH = '0123456789abcdef0123456789abcdef';
  const LINK = `https://badges.parchment.eu/public/collections/${HASH}`;
  const API = `https://api.badges.parchment.eu/public/collections/${HASH}?v=2_0&expand=badges.badge&expand=badges.badge.issuer`;
  const ours = 'https://api.badges.parchment.eu/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu';
  const assertion = (id: string, more: JsonObject = {}): JsonObject => ({
    type: 'Assertion',
    id,
    badge: { name: 'Weaving', issuer: { name: 'The Guild' } },
    ...more,
  });

  test('names what the platform hosts, and apart what it only shows', async () => {
    const badges = [
      assertion(ours),
      assertion(ours, { sourceUrl: 'https://a.example/1' }),
      assertion('https://a.example/instance'),
      assertion('https://badgr.io.evil.example/1'),
      assertion('javascript:alert(1)'),
      { id: ours, revoked: true },
    ];
    const { badges: found, asked } = await collected(LINK, { [API]: { badges } });
    expect(asked).toEqual([API]);
    expect(found.map(({ href, name, imported }) => [href, name, imported])).toEqual([
      [ours, 'Weaving', false],
      [ours, 'Weaving', true],
      ['https://a.example/instance', 'Weaving', true],
      ['https://badgr.io.evil.example/1', 'Weaving', true],
      [ours, ours, false],
    ]);
  });

  test.each<[string, Said, string]>([
    ['not there', 404, 'not-found'],
    ['the page for people', '<!doctype html><app-root>', 'not-machine-readable'],
    ['without its badges', { name: 'Mine' }, 'not-machine-readable'],
    ['with addresses alone', { badges: [ours] }, 'not-machine-readable'],
  ])('says so when it is %s', async (_, said, code) =>
    expect(await collected(LINK, { [API]: said })).toMatchObject({ badges: [], code }),
  );
});

describe('a wallet at Accredible', () => {
  const LINK = 'https://www.credential.net/profile/AdaLovelace/wallet';
  const API = 'https://api.accredible.com/v1/credential-net/users/AdaLovelace/user_wallet';
  const entry = (change: JsonObject = {}): JsonObject => ({
    id: 100000001,
    uuid: UUID,
    name: 'Ledgers',
    private: false,
    ...change,
  });

  test('names what is not private', async () => {
    const credentials = [entry(), entry({ uuid: OTHER, private: true })];
    expect(await collected(LINK, { [API]: { data: { credentials } } })).toEqual({
      badges: [
        {
          href: `https://www.credential.net/${UUID}`,
          name: 'Ledgers',
          issuer: undefined,
          imported: false,
        },
      ],
      asked: [API],
    });
  });

  test.each<[string, Said, string]>([
    ['shown only to its own pages', 401, 'private'],
    ['not there', 404, 'not-found'],
    ['of another shape', { data: [] }, 'not-machine-readable'],
    [
      'one whose ids lead elsewhere',
      { data: { credentials: [entry({ uuid: 'profile/eve' })] } },
      'not-machine-readable',
    ],
  ])('says so when it is %s', async (_, said, code) =>
    expect(await collected(LINK, { [API]: said })).toMatchObject({ badges: [], code }),
  );
});

describe('a profile at Open Badge Passport', () => {
  const LINK = 'https://openbadgepassport.com/app/profile/1234';
  const API = 'https://openbadgepassport.com/app/obpv1/profile/1234';
  const showcase = (...badges: JsonObject[]) => ({ type: 'showcase', title: 'Best', badges });

  test('names what its holder shows off, each once, all of it from elsewhere', async () => {
    const weaving = { id: 7, name: 'Weaving' };
    const blocks = [{ type: 'badges' }, showcase(weaving), showcase(weaving)];
    const { badges } = await collected(LINK, { [API]: { blocks } });
    expect(badges).toEqual([
      {
        href: 'https://openbadgepassport.com/app/badge/info/7',
        name: 'Weaving',
        imported: true,
      },
    ]);
  });

  test.each<[string, Said, string]>([
    ['private', 401, 'private'],
    ['not there', 404, 'not-found'],
    ['of another shape', { user: {} }, 'not-machine-readable'],
  ])('says so when it is %s', async (_, said, code) =>
    expect(await collected(LINK, { [API]: said })).toMatchObject({ badges: [], code }),
  );
});

describe('a profile at Google Skills', () => {
  const PAGE = `https://www.skills.google/public_profiles/${UUID}`;
  const rowsOf = (rows: Readonly<Record<string, string>>[]): Environment['heavy'] => ({
    ...heavyInNode,
    rowsIn: async () => ok(rows),
  });

  test('is read through the heavy door', async () => {
    const rows = [
      { title: 'Kubernetes', href: `/public_profiles/${UUID}/badges/7` },
      { title: 'Elsewhere', href: 'https://evil.example/' },
    ];
    const { badges } = await collected(PAGE, { [PAGE]: '<html>' }, rowsOf(rows));
    expect(badges).toEqual([{ href: `${PAGE}/badges/7`, name: 'Kubernetes', imported: false }]);
  });

  test.each<[string, Said, Environment['heavy'], string]>([
    ['the door is closed', '<html>', undefined, 'unsupported-format'],
    ['its layout has changed', '<html>', rowsOf([]), 'not-machine-readable'],
    ['no badge has an address', '<html>', rowsOf([{ title: 'x' }]), 'not-machine-readable'],
    ['it is not there', 404, rowsOf([]), 'not-found'],
  ])('says so when %s', async (_, said, heavy, code) =>
    expect(await collected(PAGE, { [PAGE]: said }, heavy)).toMatchObject({
      badges: [],
      code,
    }),
  );
});
