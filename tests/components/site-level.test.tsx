// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { EnableSite } from '@/components/EnableSite';
import { Paused } from '@/components/Paused';
import { SiteBar } from '@/components/SiteBar';
import { speak } from '@/components/words';
import { useSiteLevel } from '@/entrypoints/popup/use-site-level';
import type { Level } from '@/utils/model/level';
import { NO_POLICY, type Policy } from '@/utils/model/policy';

import { freshBrowser, grant, state } from '../browser/fake-browser';
import { textOf, wordsOf } from './drawn';
import { voice } from './locales';

const HOST = 'jobs.example';

let root: HTMLElement;
let leave = () => {};
let said: Level[];

beforeEach(() => {
  speak(voice());
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  freshBrowser();
  said = [];
  root = document.createElement('main');
  document.body.append(root);
});
afterEach(() => {
  leave();
  root.remove();
});

function Bar({ host = HOST, policy = NO_POLICY }: { host?: string; policy?: Policy }) {
  const site = useSiteLevel(host, (level) => void said.push(level));
  return (
    <>
      <SiteBar
        host={host}
        level="on-click"
        policy={policy}
        onLevel={site.choose}
        onPause={undefined}
        onOptions={() => {}}
      />
      {site.wanted ? (
        <EnableSite host={host} level={site.wanted} onAllow={site.allow} onDecline={site.decline} />
      ) : null}
    </>
  );
}

async function show(element: React.ReactElement): Promise<void> {
  const react = createRoot(root);
  await act(async () => react.render(element));
  leave = () => act(() => react.unmount());
}

const choose = (level: Level) =>
  act(async () => {
    const select = root.querySelector('select');
    if (select) select.value = level;
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });

const click = (name: string) =>
  act(async () => {
    [...root.querySelectorAll('button')].find((one) => textOf(one) === name)?.click();
  });

const explained = () => textOf(root.querySelector('section') ?? document.createElement('p'));

describe('a site that the browser has not opened to us', () => {
  test('is explained before the browser asks, and asked for by the click that follows', async () => {
    await show(<Bar />);
    await choose('marks');
    expect(explained()).toContain(`${HOST}: each of its pages is read by itself`);
    expect(explained()).toContain('nothing is asked until you say so');
    expect(state.questions).toEqual([]);
    expect(said).toEqual([]);
    await click(`Enable on ${HOST}`);
    expect(state.questions).toEqual([[`https://${HOST}/*`]]);
    expect(said).toEqual(['marks']);
    expect(explained()).toBe('');
  });

  test('stays as it was after "Not now"', async () => {
    await show(<Bar />);
    await choose('automatic');
    expect(explained()).toContain('checked by themselves');
    await click('Not now');
    expect(explained()).toBe('');
    expect(state.questions).toEqual([]);
    expect(said).toEqual([]);
  });

  test('of LinkedIn bears its reason', async () => {
    await show(<Bar host="www.linkedin.com" />);
    await choose('marks');
    expect(explained()).toContain('LinkedIn’s terms speak against');
  });
});

test.each([
  ['marks', HOST],
  ['off', ''],
] as const)(
  'the level %s needs no question where it has leave, or needs none',
  async (level, host) => {
    if (host) grant(host);
    await show(<Bar />);
    await choose(level);
    expect(said).toEqual([level]);
    expect(explained()).toBe('');
  },
);

test('what the organisation has not left open cannot be chosen', async () => {
  const open = () =>
    [...root.querySelectorAll('option')].filter(({ disabled }) => !disabled).map(textOf);
  await show(<Bar policy={{ ...NO_POLICY, highestLevel: 'on-click' }} />);
  expect(open()).toEqual(['Off', 'On click']);
  leave();
  await show(<Bar policy={{ ...NO_POLICY, siteLevels: { [HOST]: 'on-click' } }} />);
  expect(open()).toEqual([]);
  expect(root.querySelector<HTMLButtonElement>('.icon-button')?.disabled).toBe(true);
});

describe('the sentence on a pause', () => {
  test('says until when, what goes on, and how it is ended; it is no answer about the page', async () => {
    const onEnd = vi.fn();
    await show(<Paused pause={{ until: '2026-06-01T12:10:00.000Z' }} onEnd={onEnd} />);
    expect(textOf(root)).toMatch(/^Paused on all pages until \d.*Batches and your own/u);
    expect(textOf(root)).not.toMatch(/found|verified/iu);
    await click('Go on now');
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  test('is not said without one', async () => {
    await show(<Paused pause={{}} onEnd={() => {}} />);
    expect(wordsOf(root, 'p')).toEqual([]);
  });
});
