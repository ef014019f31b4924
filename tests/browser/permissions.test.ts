import { beforeEach, expect, test, vi } from 'vitest';

import { access } from '@/utils/browser/permissions';

import { freshBrowser, grant, state } from './fake-browser';

beforeEach(freshBrowser);

test('access to a host says nothing about its neighbours', async () => {
  grant('issuer.example');
  expect(await access.has('issuer.example')).toBe(true);
  expect(await access.has('www.issuer.example')).toBe(false);
  expect(await access.has('issuer.example.evil.example')).toBe(false);
});

test('the user is asked once for several hosts, encrypted and each by its whole name', async () => {
  await access.request(['issuer.example', 'status.issuer.example']);
  expect(state.questions).toEqual([
    ['https://issuer.example/*', 'https://status.issuer.example/*'],
  ]);
});

test('whoever waits for access is told when it is granted', () => {
  const told = vi.fn();
  access.onGranted(told);
  expect(told).not.toHaveBeenCalled();
  grant('issuer.example');
  expect(told).toHaveBeenCalledTimes(1);
});
