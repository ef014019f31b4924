import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { forgetPathways } from '@/entrypoints/background/forget-pathways';
import { pathwayHandlers } from '@/entrypoints/background/pathway-handlers';
import { scoreTab } from '@/entrypoints/background/score-candidates';
import { broughtPathways } from '@/utils/browser/brought-pathways';
import { offering } from '@/utils/browser/file-channel';
import type { Store } from '@/utils/model/store';
import { examples as badgrExamples } from '@/utils/skills/pathways/badgr';
import { examples as caseExamples } from '@/utils/skills/pathways/case';
import { examples as clrExamples } from '@/utils/skills/pathways/clr';
import { examples as ctdlExamples } from '@/utils/skills/pathways/ctdl';
import { browser, freshBrowser } from '../browser/fake-browser';
import { heavyInNode } from '../tools/heavy-in-node';
import { aroundOf, NOW } from './around';
import { AMARA, addressOf, holding } from './holding';
import { idleQueue } from './idle-queue';

const own = { incognito: false };
let tabId: number;
let store: Store;
let handlers: ReturnType<typeof pathwayHandlers>;

beforeEach(async () => {
  freshBrowser();
  const { environmentFor, ...others } = aroundOf();
  const around = {
    ...others,
    environmentFor: (of: Store) => ({ ...environmentFor(of), heavy: heavyInNode }),
  };
  store = around.lasting;
  const refresh = () => scoreTab(store, 1, NOW);
  handlers = pathwayHandlers({ around, queue: idleQueue, refresh, refreshAll: refresh });
  const tab = await browser.tabs.create({ url: 'https://people.example/amara' });
  tabId = tab.id ?? 0;
});

const bring = (text: string) =>
  offering(new Blob([text]), (fileId) =>
    handlers['pathway/add']({ tabId, fileId, size: text.length }, own),
  );

const badge = (name: string) => ({ badgeUrl: addressOf(name).replace(/\.json$/u, '') });

const shop = (name = 'The shop', ...badges: string[]) =>
  JSON.stringify({
    elementId: 'shop',
    name,
    requirements: {
      badgeRequirements: { countRule: { '@type': 'all' }, requiredBadges: badges.map(badge) },
    },
    children: [],
  });

const names = async () => (await broughtPathways(store)).map(({ pathway }) => pathway.name);

describe('a pathway that the user brings', () => {
  test.each([
    ['badgr', badgrExamples],
    ['ctdl', ctdlExamples],
    ['clr', clrExamples],
    ['case', caseExamples],
  ])('is kept, in whichever form it is: %s', async (form, examples) => {
    expect(await bring(JSON.stringify(examples[0]))).toBeUndefined();
    const [row] = await broughtPathways(store);
    expect(row?.pathway.declaredIn).toBe(form);
  });

  test('says at once where the person stands on it', async () => {
    await holding(store, ['Welding']);
    const result = await store.results.get(addressOf('Welding'));
    const credential = result?.credential;
    if (!result || !credential) throw new Error('nothing is held');
    const achievement = { ...credential.achievement, id: badge('Welding').badgeUrl };
    await store.results.put({ ...result, credential: { ...credential, achievement } });
    await bring(shop('The shop', 'Welding', 'Joints'));
    expect((await store.candidates.get(AMARA))?.stacks?.[0]).toMatchObject({
      name: 'The shop',
      declaredIn: 'badgr',
      progress: 0.5,
    });
  });

  test('takes the place of what it said before', async () => {
    await bring(shop('The shop', 'Welding'));
    await bring(shop('The new shop', 'Welding'));
    expect(await names()).toEqual(['The new shop']);
  });

  test('never passes for one of the package', async () => {
    await bring(shop().replace('"shop"', '"family:comptia-core"'));
    const [row] = await broughtPathways(store);
    expect(row?.pathway).toMatchObject({ id: 'brought:family:comptia-core', name: 'The shop' });
  });

  test('is deleted, taken back, and goes for good within the hour', async () => {
    await bring(shop('The shop', 'Welding'));
    const [{ id } = { id: '' }] = await broughtPathways(store);
    await handlers['pathway/remove']({ pathwayId: id }, own);
    expect(await names()).toEqual([]);
    await forgetPathways(store);
    await handlers['pathway/restore']({ pathwayId: id }, own);
    expect(await names()).toEqual([]);

    await bring(shop('The shop', 'Welding'));
    await handlers['pathway/remove']({ pathwayId: id }, own);
    await handlers['pathway/restore']({ pathwayId: id }, own);
    expect(await names()).toEqual(['The shop']);
  });
});

describe('a file that is no pathway is refused with a reason, and nothing is kept', () => {
  test.each([
    ['pathway-empty', ''],
    ['pathway-is-page', '<!doctype html><p>A pathway</p>'],
    ['pathway-damaged', '{"name":'],
    ['pathway-is-credential', '{"type":["VerifiableCredential"]}'],
    ['pathway-is-badge', '{"type":"BadgeClass"}'],
    ['pathway-unknown', '{"hello":"world"}'],
    ['pathway-empty', '{"@type":"ceterms:Certification","ceterms:name":"x"}'],
  ])('%s', async (code, text) => {
    expect(await bring(text)).toMatchObject({ ok: false, problem: { code } });
    expect(await names()).toEqual([]);
  });

  test('one that is too large is not so much as fetched', async () => {
    const size = 4 * 1024 * 1024 + 1;
    const answer = await handlers['pathway/add']({ tabId, fileId: 'nobody has it', size }, own);
    expect(answer).toMatchObject({ problem: { code: 'pathway-too-large' } });
  });
});
