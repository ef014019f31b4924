import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { safeFetch } from '@/utils/browser/network';
import { parseUrl } from '@/utils/lib/web-address';

import { forbiddenAddresses } from '../browser/forbidden-addresses';
import { privateAddresses } from '../browser/forbidden-more';
import { noPace } from '../browser/no-pace';
import { overSocket } from '../world/client';
import type { Host } from '../world/hosts/host';
import { json, redirect } from '../world/reply';
import { startWorld, type World } from '../world/world';

const written = [...Object.values(forbiddenAddresses).flat(), ...privateAddresses];
/** An issuer moves what is asked of it to each of them, and on to a good one in between. */
const moved = written.filter((address) => parseUrl(address)?.host);
const targets = [...moved, 'https://router.test/', 'https://elsewhere.test/'];

const ISSUER = 'mover.test';
const mover: Host = {
  names: [ISSUER],
  answer: ({ url }) => {
    const [, step, at] = url.pathname.split('/');
    const target = targets[Number(at)] ?? '';
    // A header holds ASCII alone; what is written so arrives as it is written.
    if (step === 'once')
      return redirect(/^[\x20-\x7e]*$/u.test(target) ? target : new URL(target).href);
    return step === 'twice' ? redirect(`https://${ISSUER}/once/${at}`) : json(200, { good: true });
  },
};
const everybody: Host = {
  names: [...new Set(targets.map((target) => new URL(target).hostname))].filter((name) =>
    /^[a-z0-9.-]+$/u.test(name),
  ),
  answer: () => json(200, { secret: true }),
};

let world: World;
beforeAll(async () => {
  world = await startWorld({ now: new Date('2026-06-01T12:00:00Z'), guests: [mover, everybody] });
});
afterAll(() => world.stop());

/** As a browser's: what is moved by hand is hidden, and otherwise followed wherever it leads. */
async function browsersFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  let address = String(input);
  for (let hop = 0; hop < 5; hop += 1) {
    const { status, headers, body } = await overSocket(world, address);
    const { location } = headers;
    if (location === undefined) {
      const answer = new Response(new Uint8Array(body), { status });
      return Object.defineProperties(answer, {
        url: { value: address },
        redirected: { value: hop > 0 },
      });
    }
    if (init.redirect === 'manual')
      return Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    if (init.redirect === 'error') throw new TypeError('redirected');
    address = new URL(location, address).href;
  }
  throw new TypeError('too many redirects');
}

const ask = safeFetch({
  fetch: browsersFetch,
  mayAsk: async () => true,
  pace: noPace,
  clock: { now: () => 0, sleep: async () => {} },
  isOnline: () => true,
});

/** By the world's own log: who was reached beside the issuer. */
const reached = () => world.hits.filter(({ host }) => host !== ISSUER).map(({ host }) => host);

describe('S9 S10: of all that a page or an issuer may name', () => {
  test('there is a table of more than 120 addresses, and as many redirects', () => {
    expect(new Set(written).size).toBeGreaterThanOrEqual(120);
    expect(targets.length).toBeGreaterThanOrEqual(100);
  });

  test('an honest address is answered, so that silence means something', async () => {
    expect(await ask({ url: `https://${ISSUER}/good` })).toMatchObject({ ok: true });
    expect((await overSocket(world, 'https://router.test/')).status).toBe(200);
    expect(reached()).toEqual(['router.test']);
    world.hits.length = 0;
  });

  test('nobody on the forbidden side is reached by its address', async () => {
    for (const url of written) expect(await ask({ url }), url).toMatchObject({ ok: false });
    expect(world.hits).toEqual([]);
  });

  test.each(['once', 'twice'])('nobody is reached by a redirect: %s', async (step) => {
    for (const at of targets.keys()) {
      const answer = await ask({ url: `https://${ISSUER}/${step}/${at}` });
      expect(answer, targets[at]).toMatchObject({ ok: false, problem: { code: 'redirected' } });
    }
    expect(reached()).toEqual([]);
    expect(world.hitsOf(ISSUER).length).toBeGreaterThanOrEqual(targets.length);
  });
});

test('S11: of what a name leads to that is public nothing is handed to pages but a verdict', async () => {
  // A name may lead into the user's network without anybody seeing it; what is read there stays with the worker.
  const answer = await ask({ url: 'https://router.test/' });
  expect(answer).toMatchObject({ ok: true });
  const { PublicVerdict } = await import('@/utils/model/public-verdict');
  const verdict = {
    findingId: 'a',
    href: 'https://router.test/',
    shape: 'neutral',
    hollow: false,
    busy: false,
    label: 'a',
    sentence: 'b',
  };
  expect(PublicVerdict.safeParse(verdict).success).toBe(true);
  expect(PublicVerdict.safeParse({ ...verdict, body: 'secret' }).success).toBe(false);
  expect(Object.keys(PublicVerdict.shape).toSorted()).toEqual([
    'achievement',
    'busy',
    'checked',
    'dates',
    'findingId',
    'hollow',
    'href',
    'issuerDomain',
    'label',
    'nameMatch',
    'sentence',
    'shape',
  ]);
});
