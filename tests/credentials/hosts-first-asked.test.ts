import { expect, test } from 'vitest';

import { hostsFirstAsked } from '@/utils/credentials/hosts-first-asked';
import type { JsonObject } from '@/utils/lib/json';

import { NOW } from './badge-site';
import { anchored2017, anchored2019, assertion, TX } from './blockcerts/anchored';
import { signedCourse } from './issued';

const asked = (document: JsonObject) =>
  hostsFirstAsked(new TextEncoder().encode(JSON.stringify(document)), { now: () => NOW });

test('a badge that its issuer’s own key has signed asks nobody', async () => {
  expect(await asked(await signedCourse())).toEqual([]);
});

test('an anchored one names its issuer, and who tells what stands in the chain', async () => {
  const hosts = ['guild.example', 'blockstream.info', 'mempool.space', 'api.blockcypher.com'];
  expect(await asked(await anchored2017())).toEqual(hosts);
  expect(await asked(await anchored2019())).toEqual(hosts);
  const inEthereum = await anchored2017(assertion, {
    sourceId: `0x${TX}`,
    type: 'ETHData',
    chain: 'ethereumMainnet',
  });
  expect(await asked(inEthereum)).toEqual([
    'guild.example',
    'eth.blockscout.com',
    'api.ethplorer.io',
    'api.blockcypher.com',
  ]);
});
