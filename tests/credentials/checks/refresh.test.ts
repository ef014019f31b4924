import { expect, test } from 'vitest';

import { verifyFile } from '@/utils/credentials/verify-file';

import { online } from '../badge-site';
import { checkOf, college, course, judge, remarksOf, tokenOf } from '../issued';

const refreshable = tokenOf({
  ...course({ issuer: college.controller }),
  refreshService: { id: 'https://riverwell.example/refresh/1', type: '1EdTechCredentialRefresh' },
});

test('a newer version that the issuer may have is said', async () => {
  const judged = await judge(refreshable);
  expect(remarksOf(judged, 'refresh')).toEqual(['refresh-offered']);
  expect(checkOf(judged, 'refresh')?.remarks?.[0]?.facts).toEqual({ host: 'riverwell.example' });
});

test('a newer version is not asked for', async () => {
  const world = online({});
  await verifyFile(new TextEncoder().encode(refreshable), world);
  expect(world.asked.filter((url) => url.includes('riverwell'))).toEqual([]);
});

test('without one there is nothing to say', async () => {
  const judged = await judge(tokenOf(course({ issuer: college.controller })));
  expect(checkOf(judged, 'refresh')).toEqual({ id: 'refresh', outcome: 'skipped' });
});
