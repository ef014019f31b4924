import { describe, expect, test } from 'vitest';

import { appraise } from '@/utils/credentials/appraise';
import type { Judged } from '@/utils/credentials/examine';
import { verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';
import type { TrustedIssuer } from '@/utils/model/issuer';

import { signDataIntegrity } from '../../world/sign/data-integrity';
import { ed25519Key } from '../../world/sign/keys';
import { NOW, online, type Pages } from '../badge-site';
import { checkOf, course, judge, remarksOf, school, signedCourse } from '../issued';
import { ANCHOR, anchor, CONFIGURATION, fetchAddress, statement } from '../registries/federation';

const HOST = 'https://digitalcredentials.github.io';
const LISTS = `${HOST}/dcc-known-registries/known-did-registries.json`;
const MEMBERS = `${HOST}/dcc-registry/registry.json`;
const COMMUNITY = `${HOST}/community-registry/registry.json`;
const SANDBOX = `${HOST}/sandbox-registry/registry.json`;
const STRANGER = 'https://lists.example/registry.json';

const listed = (name: string, url: string) => ({ name, type: 'dcc-legacy', url });
const lists = JSON.stringify([
  { name: 'Federation', type: 'oidf', trustAnchorEC: CONFIGURATION },
  listed('Members', MEMBERS),
  listed('Community', COMMUNITY),
  listed('Sandbox', SANDBOX),
  listed('Stranger', STRANGER),
  { name: 'Ledger', type: 'ebsi', url: 'https://ledger.example' },
]);

const list = (did: string, name: string): string =>
  JSON.stringify({ registry: { [did]: { name } } });
const nobody = list('did:web:other.example', 'Other');

const registries: Pages = {
  [LISTS]: lists,
  [MEMBERS]: nobody,
  [COMMUNITY]: nobody,
  [SANDBOX]: nobody,
  [STRANGER]: nobody,
};

const judged = async (pages: Pages, trust?: Parameters<typeof judge>[1]) =>
  judge(await signedCourse(), { pages: { ...registries, ...pages }, ...trust });

const appraisalOf = (result: Judged, trusted: readonly TrustedIssuer[] = []) =>
  appraise({ verifiedAt: NOW.toISOString(), ...result }, { trusted, now: NOW });

describe('an issuer that a registry knows', () => {
  test('is recognised by it, under the name that it has there', async () => {
    const result = await judged({ [MEMBERS]: list(school.controller, 'Riverwell College') });
    expect(result.standings).toEqual([
      { standing: 'recognised', by: 'Members', name: 'Riverwell College' },
    ]);
    expect(appraisalOf(result)).toMatchObject({
      issuer: 'recognised',
      seal: { shape: 'verified' },
    });
  });

  test('is shown with every list that knows it, and their names are not merged', async () => {
    const { standings = [] } = await judged({
      [MEMBERS]: list(school.controller, 'Riverwell College'),
      [COMMUNITY]: list(school.controller, 'Riverwell Academy'),
    });
    expect(standings.map(({ by, name }) => [by, name])).toEqual([
      ['Members', 'Riverwell College'],
      ['Community', 'Riverwell Academy'],
    ]);
  });

  test('stays recognised in the stored result, which asks nobody again', async () => {
    const result = await judged({ [MEMBERS]: list(school.controller, 'Riverwell College') });
    expect(appraisalOf(structuredClone(result)).issuer).toBe('recognised');
  });

  test('is known to the user first of all', async () => {
    const result = await judged({ [MEMBERS]: list(school.controller, 'Riverwell College') });
    const { standings } = appraisalOf(result, [
      {
        id: school.controller,
        domain: '',
        thumbprints: result.proofs.flatMap(({ signer }) => (signer ? [signer.thumbprint] : [])),
        since: '2026-01-01T00:00:00Z',
      },
    ]);
    expect(standings.map(({ by }) => by)).toEqual(['you', 'Members']);
  });

  test('by a pinned federation is recognised', async () => {
    const pages = {
      [CONFIGURATION]: statement(ANCHOR),
      [fetchAddress(school.controller)]: statement(school.controller),
    };
    const result = await judged(pages, { trust: { anchors: [anchor], testIssuers: false } });
    expect(result.standings).toMatchObject([{ by: 'Federation', name: 'Riverwell College' }]);
  });
});

describe('an issuer that nobody knows', () => {
  test('is none the worse for it', async () => {
    const result = await judged({});
    expect(checkOf(result, 'issuer-recognised')?.outcome).toBe('skipped');
    expect(verdictOf(result)).toBe('valid');
    expect(appraisalOf(result).seal).toMatchObject({ shape: 'caution', reason: 'issuer-unknown' });
  });

  test('is not recognised by a list that nobody here vouches for, whatever it is called there', async () => {
    const famous = list(school.controller, 'Massachusetts Institute of Technology');
    const result = await judged({ [STRANGER]: famous });
    expect(result).not.toHaveProperty('standings');
    expect(remarksOf(result, 'issuer-recognised')).toContain('registry-unchecked');
    expect(appraisalOf(result).issuer).toBe('self-declared');
  });

  test('is not recognised by a sandbox, except behind the switch', async () => {
    const pages = { [SANDBOX]: list(school.controller, 'Riverwell') };
    expect(await judged(pages)).not.toHaveProperty('standings');
    const switched = await judged(pages, { trust: { anchors: [], testIssuers: true } });
    expect(switched.standings).toMatchObject([{ by: 'Sandbox' }]);
  });

  test('does not become a known one by taking over its name', async () => {
    const eve = await ed25519Key('eve');
    const copied = {
      ...course({ issuer: eve.controller }),
      issuer: { id: eve.controller, type: ['Profile'], name: 'Riverwell College' },
    };
    const result = await judge(await signDataIntegrity(copied, eve), {
      pages: { ...registries, [MEMBERS]: list(school.controller, 'Riverwell College') },
    });
    expect(result.credential?.issuer.name).toBe('Riverwell College');
    expect(appraisalOf(result)).toMatchObject({ issuer: 'self-declared', standings: [] });
  });
});

describe('a registry that cannot be asked', () => {
  test.each<[string, Pages]>([
    ['one list is down', { [MEMBERS]: 500 }],
    ['all are', { [LISTS]: 500 }],
    ['the list of lists is broken', { [LISTS]: '[{"name": "Members' }],
  ])('is said and costs nothing: %s', async (_, pages) => {
    const result = await judged(pages);
    expect(remarksOf(result, 'issuer-recognised')).toContain('registry-unreachable');
    expect(verdictOf(result)).toBe('valid');
  });

  test('for want of permission does not hold up the check', async () => {
    const result = await verifyFile(
      new TextEncoder().encode(JSON.stringify(await signedCourse())),
      {
        now: () => NOW,
        ask: async ({ url }) => ({
          ok: false,
          problem: { code: 'needs-access', detail: url, facts: { host: new URL(url).host } },
        }),
      },
    );
    expect(result.checks.map(({ problem }) => problem?.code)).not.toContain('needs-access');
    expect(verdictOf(result)).toBe('valid');
  });
});

describe('registries', () => {
  const askedFor = async (file: object): Promise<readonly string[]> => {
    const world = online(registries);
    await verifyFile(new TextEncoder().encode(JSON.stringify(file)), world);
    return world.asked;
  };

  test('are asked about an issuer that is not known here', async () =>
    expect(await askedFor(await signedCourse())).toContain(LISTS));

  test('are not asked about a credential that does not hold', async () =>
    expect(await askedFor({ ...(await signedCourse()), name: 'Moons' })).toEqual([]));

  test('are not asked about an issuer that nobody has proved to be', async () =>
    expect(await askedFor(course({ issuer: school.controller }))).toEqual([]));
});
