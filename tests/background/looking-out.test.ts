import { beforeEach, expect, test, vi } from 'vitest';

import { lookingOut } from '@/entrypoints/background/looking-out';

import { browser, freshBrowser } from '../browser/fake-browser';
import { bugsInsteadOfFailures } from './bugs';

beforeEach(() => freshBrowser());

const around = {
  clock: { now: () => 0, sleep: () => new Promise<void>(() => {}) },
  isOnline: () => true,
  onOnline: () => {},
};
const open = { isEmpty: () => false, nextAfter: () => Number.POSITIVE_INFINITY };
const lookingWith = (look: () => Promise<void>) =>
  lookingOut(around, { look, rest: async () => {}, desks: [open], isUnsettled: () => false });

test('a look that fails leaves the alarm, and the next one is made', async () => {
  const bugs = bugsInsteadOfFailures();
  const look = vi.fn(async () => {});
  look.mockRejectedValueOnce(new Error('the database is closed'));
  const resume = lookingWith(look);
  resume();
  await vi.waitFor(async () => expect(await browser.alarms.get('resume-queue')).toBeDefined());
  await vi.waitFor(() => expect(bugs.seen).toHaveBeenCalledTimes(1));
  await browser.alarms.onAlarm.trigger({
    name: 'resume-queue',
    scheduledTime: 0,
    persistAcrossSessions: false,
  });
  await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(2));
  bugs.stop();
});

test('a worker that is stopped while it looks is woken to go on', async () => {
  const resume = lookingOut(around, {
    look: () => new Promise<void>(() => {}),
    rest: async () => {},
    desks: [open],
    isUnsettled: () => false,
  });
  resume();
  await vi.waitFor(async () => expect(await browser.alarms.get('resume-queue')).toBeDefined());
});

test('looks that follow each other at once let messages through', async () => {
  const MOST = 100;
  const look = vi.fn(async () => {
    if (look.mock.calls.length < MOST) resume();
  });
  const resume: () => void = lookingWith(look);
  resume();
  await vi.waitFor(() => expect(look).toHaveBeenCalled(), { interval: 0 });
  const { port1, port2 } = new MessageChannel();
  const looksBefore = await new Promise((heard) => {
    port1.onmessage = () => heard(look.mock.calls.length);
    port2.postMessage(null);
  });
  port1.close();
  expect(looksBefore).toBeLessThan(MOST);
  await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(MOST));
});

test('what is told before a look begins is seen by it, and no other is made', async () => {
  const look = vi.fn(async () => {});
  const resume = lookingWith(look);
  resume();
  await Promise.resolve();
  resume();
  await vi.waitFor(() => expect(look).toHaveBeenCalled());
  await new Promise((later) => setTimeout(later, 20));
  expect(look).toHaveBeenCalledTimes(1);
});
