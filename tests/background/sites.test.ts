import { beforeEach, describe, expect, test } from 'vitest';

import { registerSites, runOverlay, runScout } from '@/entrypoints/background/sites';
import { changeSettings } from '@/utils/browser/settings';
import type { Level } from '@/utils/model/level';

import { freshBrowser, grant, state } from '../browser/fake-browser';

beforeEach(freshBrowser);

const choose = (levels: Record<string, Level>) =>
  changeSettings((settings) => ({ ...settings, levels }));

const registered = () => [...state.scripts.values()];

describe('the scout', () => {
  test('is registered for exactly the permitted sites with marks or more', async () => {
    for (const host of ['off.example', 'click.example', 'marks.example', 'auto.example'])
      grant(host);
    await choose({
      'off.example': 'off',
      'click.example': 'on-click',
      'marks.example': 'marks',
      'auto.example': 'automatic',
      'unpermitted.example': 'automatic',
    });
    await registerSites();
    expect(registered()).toEqual([
      {
        id: 'scout',
        js: ['/scout.js'],
        matches: ['https://marks.example/*', 'https://auto.example/*'],
        excludeMatches: [],
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  });

  test('is the script of the site’s family, and goes when no site of it is left', async () => {
    for (const host of ['www.linkedin.com', 'jobs.lever.co', 'people.example']) grant(host);
    await choose({
      'www.linkedin.com': 'marks',
      'jobs.lever.co': 'marks',
      'people.example': 'marks',
    });
    await registerSites();
    expect(registered()).toMatchObject([
      { id: 'scout', js: ['/scout.js'], matches: ['https://people.example/*'] },
      {
        id: 'scout-linkedin',
        js: ['/scout-linkedin.js'],
        matches: ['https://www.linkedin.com/*'],
        excludeMatches: [
          'https://www.linkedin.com/talent/*',
          'https://www.linkedin.com/recruiter/*',
        ],
      },
      {
        id: 'scout-recruiter',
        js: ['/scout-recruiter.js'],
        matches: ['https://www.linkedin.com/talent/*', 'https://www.linkedin.com/recruiter/*'],
        excludeMatches: [],
      },
      { id: 'scout-boards', js: ['/scout-boards.js'], matches: ['https://jobs.lever.co/*'] },
    ]);
    await choose({ 'www.linkedin.com': 'off', 'jobs.lever.co': 'off', 'people.example': 'marks' });
    await registerSites();
    expect(registered()).toMatchObject([{ id: 'scout' }]);
  });

  test('is registered nowhere when no site wants it', async () => {
    grant('click.example');
    await choose({ 'click.example': 'on-click' });
    await registerSites();
    expect(registered()).toEqual([]);
  });

  test.each(['off', 'on-click'] as const)('leaves a site that is set to %s', async (level) => {
    grant('people.example');
    await choose({ 'people.example': 'marks' });
    await registerSites();
    await choose({ 'people.example': level });
    await registerSites();
    expect(registered()).toEqual([]);
  });

  test('leaves a site whose permission was taken back', async () => {
    grant('people.example');
    await choose({ 'people.example': 'marks' });
    await registerSites();
    state.granted.clear();
    await registerSites();
    expect(registered()).toEqual([]);
  });

  test('is registered once, however many changes come at the same time', async () => {
    grant('people.example');
    await choose({ 'people.example': 'marks' });
    await Promise.all([registerSites(), registerSites(), registerSites()]);
    expect(registered()).toMatchObject([{ matches: ['https://people.example/*'] }]);
    await Promise.all([registerSites(), registerSites()]);
    expect(registered()).toHaveLength(1);
  });
});

describe('a script', () => {
  test.each([
    ['https://uk.linkedin.com/in/ada', '/scout-linkedin.js'],
    ['https://www.linkedin.com/talent/search', '/scout-recruiter.js'],
    ['https://hire.lever.co/candidates', '/scout-recruiting.js'],
    ['https://github.com/ada', '/scout-profiles.js'],
    ['https://job-boards.eu.greenhouse.io/x/jobs/1', '/scout-boards.js'],
    ['https://linkedin.com.people.example/', '/scout.js'],
  ])('for the tab at %s is %s, and is asked for a report', async (url, file) => {
    state.addresses.set(7, url);
    expect(await runScout(7)).toBe(true);
    expect(state.executed).toEqual([{ tabId: 7, file }]);
    expect(state.asked).toEqual([7]);
  });

  test('runs in the tab it is meant for', async () => {
    expect(await runScout(7)).toBe(true);
    expect(await runOverlay(8)).toBe(true);
    expect(state.executed).toEqual([
      { tabId: 7, file: '/scout.js' },
      { tabId: 8, file: '/overlay.js' },
    ]);
  });

  test('says so where the browser lets none of ours run', async () => {
    state.closedTabs.add(7);
    expect(await runScout(7)).toBe(false);
    expect(await runOverlay(7)).toBe(false);
  });
});
