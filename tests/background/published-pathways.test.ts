import 'fake-indexeddb/auto';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { pathwayHandlers } from '@/entrypoints/background/pathway-handlers';
import { scoreTab } from '@/entrypoints/background/score-candidates';
import { broughtPathways } from '@/utils/browser/brought-pathways';
import type { Ask } from '@/utils/lib/ask';
import type { ProblemCode } from '@/utils/lib/problem';
import { fail, ok } from '@/utils/lib/result';
import type { Store } from '@/utils/model/store';

import { browser, freshBrowser } from '../browser/fake-browser';
import { heavyInNode } from '../tools/heavy-in-node';
import { signedBadges } from '../world/badges';
import { organisationsCollection } from '../world/hosts/credly-collection';
import { ctids, inGraph, inRegistry } from '../world/registry-numbers';
import { startWorld, type World } from '../world/world';
import { aroundOf, NOW } from './around';
import { AMARA, holding } from './holding';
import { idleQueue } from './idle-queue';

let world: World;
let store: Store;
let tabId: number;
let asked: string[];

beforeAll(async () => {
  world = await startWorld({ now: NOW });
});
beforeEach(async () => {
  freshBrowser();
  asked = [];
  const tab = await browser.tabs.create({ url: 'https://people.example/amara' });
  tabId = tab.id ?? 0;
});
afterEach(() => world.control.restore());
afterAll(() => world.stop());

/** What becomes of an address, asked of the world or of whoever answers. */
function bring(address: string, ask: Ask = world.ask) {
  const { environmentFor, ...others } = aroundOf((question) => {
    asked.push(question.url);
    return ask(question);
  });
  const around = {
    ...others,
    environmentFor: (of: Store) => ({ ...environmentFor(of), heavy: heavyInNode }),
  };
  store = around.lasting;
  const refresh = () => scoreTab(store, 1, NOW);
  const handlers = pathwayHandlers({ around, queue: idleQueue, refresh, refreshAll: refresh });
  return handlers['pathway/ask']({ tabId, address }, { incognito: false });
}

const kept = async () => (await broughtPathways(store)).map(({ pathway }) => pathway);
const answering = (status: number, text: string): Ask => {
  const body = new TextEncoder().encode(text);
  return async ({ url }) => ok({ url, status, contentType: 'application/json', body });
};

describe('a pathway in Credential Engine’s registry', () => {
  test('is asked for in one request, and kept with its source', async () => {
    expect(await bring(inRegistry(ctids.pathway))).toBeUndefined();
    expect(asked).toEqual([inGraph(ctids.pathway)]);
    expect(await kept()).toMatchObject([
      {
        id: `brought:${inRegistry(ctids.pathway)}`,
        name: 'Site Reliability at Halden',
        declaredIn: 'ctdl',
        url: 'https://halden.example/pathways/site-reliability',
        goals: [inRegistry(ctids.reliability)],
      },
    ]);
    const [{ nodes = [] } = {}] = await kept();
    expect(nodes.map(({ credit }) => credit)).toContainEqual({ value: 3, unit: 'ECTS' });
    expect(nodes.find(({ name }) => name.startsWith('Micro'))?.parts).toMatchObject([{ least: 2 }]);
  });

  test('counts the badges that it names', async () => {
    await bring(ctids.pathway);
    const id = 'https://credentials.brightwater.example/';
    await holding(store, ['Backend Services in Go'], {
      issuer: { id },
      achievement: {
        name: 'Backend Services in Go',
        id: signedBadges.jwt.url,
        tags: [],
        alignments: [],
      },
    });
    await store.trust.put({
      id,
      domain: 'credentials.brightwater.example',
      since: NOW.toISOString(),
      thumbprints: [],
    });
    await scoreTab(store, 1, NOW);
    expect((await store.candidates.get(AMARA))?.stacks?.[0]).toMatchObject({
      name: 'Site Reliability at Halden',
      progress: 0.5,
      earned: 1,
      credits: [{ value: 2, unit: 'ECTS' }],
    });
  });

  test.each<[ProblemCode, string]>([
    ['pathway-source-other', ctids.releases],
    ['pathway-source-unreadable', ctids.changed],
    ['pathway-source-missing', ctids.missing],
    ['pathway-address-number', 'https://credentialfinder.org/pathway/12'],
    ['pathway-address-unknown', 'https://pathways.example/12.json'],
  ])('is refused with %s, and nothing is kept', async (code, address) => {
    expect(await bring(address)).toMatchObject({ ok: false, problem: { code } });
    expect(await kept()).toEqual([]);
    expect(asked).toHaveLength(code.startsWith('pathway-address') ? 0 : 1);
  });

  test('is not another one than was asked for', async () => {
    const [hit] = await Promise.all([world.ask({ url: inGraph(ctids.pathway) })]);
    if (!hit.ok) throw new Error('the world is silent');
    const another = 'ce-00000000-0000-4000-8000-000000000000';
    const swapped = answering(200, new TextDecoder().decode(hit.value.body));
    expect(await bring(another, swapped)).toMatchObject({
      problem: { code: 'pathway-source-other' },
    });
  });

  test.each<[ProblemCode, ProblemCode]>([
    ['unreachable', 'pathway-source-silent'],
    ['timed-out', 'pathway-source-silent'],
    ['redirected', 'pathway-source-silent'],
    ['rate-limited', 'pathway-source-waits'],
    ['too-large', 'pathway-too-large'],
    ['offline', 'offline'],
    ['needs-access', 'needs-access'],
    ['host-barred', 'host-barred'],
  ])('that cannot be had because of %s says %s', async (code, said) => {
    const ask: Ask = async () => fail(code, 'in the way', { until: NOW.toISOString() });
    expect(await bring(ctids.pathway, ask)).toMatchObject({ problem: { code: said } });
  });

  test.each<[number, string, ProblemCode]>([
    [403, '', 'pathway-source-private'],
    [500, '', 'pathway-source-silent'],
    [200, '{"@graph":', 'pathway-source-unreadable'],
  ])('that is answered with %s %s says %s', async (status, text, code) => {
    expect(await bring(ctids.pathway, answering(status, text))).toMatchObject({
      problem: { code },
    });
  });
});

describe('a collection at Credly', () => {
  test('is read page by page, and kept as what it is called', async () => {
    expect(await bring(organisationsCollection)).toBeUndefined();
    expect(asked).toHaveLength(2);
    expect(await kept()).toMatchObject([
      { name: 'Cloud foundations', declaredIn: 'credly-collection', url: organisationsCollection },
    ]);
  });

  test('counts a badge of Credly’s by its record, from whichever of the two hosts', async () => {
    await bring(organisationsCollection);
    const record =
      'https://api.credly.com/api/v1/obi/v2/issuers/74380c1e-5d2b-4f96-8a37-1be6f0d94c25';
    await holding(store, ['Cloud Infrastructure Engineer'], {
      issuer: { id: record },
      achievement: {
        name: 'Cloud Infrastructure Engineer',
        id: `${record}/badge_classes/9115e7a0-c3d4-4b68-9f21-08d7a6e5b3c1`,
        tags: [],
        alignments: [],
      },
    });
    await store.trust.put({
      id: record,
      domain: 'api.credly.com',
      since: NOW.toISOString(),
      thumbprints: [],
    });
    await scoreTab(store, 1, NOW);
    expect((await store.candidates.get(AMARA))?.stacks?.[0]).toMatchObject({
      name: 'Cloud foundations',
      declaredIn: 'credly-collection',
      kind: 'horizontal',
      progress: 0.5,
      next: 'Cloud Security Basics',
    });
  });

  test.each<[ProblemCode, string]>([
    ['pathway-source-other', '{"data":[]}'],
    ['pathway-source-other', '{"data":"none"}'],
    ['pathway-too-large', '{"data":[],"metadata":{"total_pages":11}}'],
    ['pathway-source-unreadable', '<!doctype html><p>Collections</p>'],
  ])('is refused with %s when it answers %s', async (code, text) => {
    expect(await bring(organisationsCollection, answering(200, text))).toMatchObject({
      problem: { code },
    });
    expect(await kept()).toEqual([]);
  });
});
