import 'fake-indexeddb/auto';

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { publicVerdict } from '@/components/overlay-words';
import { TroubleList } from '@/components/TroubleList';
import { sayProblem, speak } from '@/components/words';
import { appraise } from '@/utils/credentials/appraise';
import { verifyLink } from '@/utils/credentials/verify-link';
import type { Problem } from '@/utils/lib/problem';
import { type Trouble, troubles } from '@/utils/model/trouble';

import { linkTo } from '../background/readings';
import { findingRow } from '../browser/rows';
import { drawn, textOf } from '../components/drawn';
import { voice } from '../components/locales';
import type { Trouble as Weather } from '../world/conditions';
import { PLAIN_HTTP, TROUBLE } from '../world/hosts/trouble-addresses';
import { links } from '../world/links';
import { startWorld, type World } from '../world/world';

const NOW = new Date('2026-06-01T12:00:00Z');
const HOST = 'halden.example';

let world: World;
beforeAll(async () => {
  speak(voice());
  world = await startWorld({ now: NOW });
});
afterEach(() => world.control.restore());
afterAll(() => world.stop());

/** What the user reads of a link, and its shape: never a tick for a fault, and never red. */
async function read(href: string, problem?: Problem): Promise<string> {
  const ask = problem ? async () => ({ ok: false as const, problem }) : world.ask;
  const link = linkTo(href);
  const verified = await verifyLink(link, { ask, now: () => NOW });
  const result = { ...verified, id: href };
  const appraisal = appraise(result, { trusted: world.trusted, now: NOW });
  const seen = { finding: findingRow({ link, state: 'done', appraisal }), result };
  const { shape, sentence } = publicVerdict(seen, { now: NOW });
  return `${shape}: ${sentence}`;
}

/** What may pass is said to say nothing, and to be asked again. */
const AGAIN = ' That says nothing about the credential: check again later.';

describe('a host in trouble has a sentence, and is neither red nor green', () => {
  const weather = (how: Weather) => {
    world.control.answer(HOST, how);
    return read(links.dataIntegrity.href);
  };
  test('F2: the line breaks', async () =>
    expect(await weather('reset')).toBe(`neutral: The issuer could not be reached.${AGAIN}`));
  test('F3: it never answers', async () =>
    expect(await weather('hang')).toBe(`neutral: The issuer did not answer in time.${AGAIN}`));
  test('F4: it answers a byte a second', async () =>
    expect(await weather('drip')).toBe(`neutral: The issuer did not answer in time.${AGAIN}`));
  test('F5: its answer is cut in the middle', async () =>
    expect(await weather('truncate')).toMatch(
      /^neutral: The (?:issuer could not be reached|credential)/u,
    ));
  test('F7: a network that wants to be signed in to answers in its place', async () =>
    expect(await weather('html')).toBe(
      'neutral: The link leads to a web page, not to a credential.',
    ));
  test('F8: it has no such address', async () =>
    expect(await weather(404)).toBe('neutral: There is nothing at this address (404).'));
  test.each([500, 503] as const)('F9: it has a fault of its own: %i', async (status) =>
    expect(await weather(status)).toBe(
      `neutral: The issuer’s server has a fault of its own (${status}).${AGAIN}`,
    ),
  );
  test('F10: it has had enough', async () => {
    world.control.rateLimit(HOST, { after: 0, retryAfter: 3_600 });
    expect(await read(links.dataIntegrity.href)).toMatch(
      /^neutral: The issuer asks to wait until /u,
    );
  });
  test('F14: it lets nobody in', async () =>
    expect(await weather(403)).toMatch(/^neutral: Private/u));
  test('F1: there is no network', async () => {
    const problem: Problem = { code: 'offline', detail: '', facts: { host: HOST } };
    expect(await read(links.dataIntegrity.href, problem)).toBe(`neutral: You are offline.${AGAIN}`);
  });
  test('F15: a proxy rewrites what is encrypted, and the browser breaks it off', async () => {
    const problem: Problem = {
      code: 'unreachable',
      detail: 'net::ERR_CERT',
      facts: { host: HOST },
    };
    expect(await read(links.dataIntegrity.href, problem)).toBe(
      `neutral: The issuer could not be reached.${AGAIN}`,
    );
  });
});

test.each([
  [
    'F6: it was moved',
    TROUBLE.redirect,
    'The address leads on to another one, which is not followed.',
  ],
  ['F11: it is too much', TROUBLE.tooLarge, 'The answer is too large to be a credential.'],
  [
    'F12: it is not encrypted',
    PLAIN_HTTP,
    'The link is not encrypted (http), so its answer could be anybody’s. It was not asked.',
  ],
  [
    'F13: it lies in the user’s own network',
    TROUBLE.privateAddress,
    'The link leads to a private or unusual address, which is never asked.',
  ],
  [
    'F30: a token was cut off',
    TROUBLE.truncatedJwt,
    'The signed token is cut off or damaged. Ask the holder for it again.',
  ],
])('%s', async (_, href, sentence) => expect(await read(href)).toBe(`neutral: ${sentence}`));

test('F33: a proof of a kind that a newer version may know is an open question', () => {
  expect(sayProblem({ code: 'unsupported-proof', detail: 'quantum-2031' })).toBe(
    'It is signed in a way that cannot be checked yet.',
  );
});

describe('the computer or browser in trouble has a sentence that says what to do', () => {
  const said: Record<Trouble, string> = {
    full: 'Free some disk space, or delete saved people and batches; checks go on by themselves then.',
    memory: 'If you had saved anything, restart the browser.',
    newer: 'Update Proofstack; until then everything is forgotten when the browser closes.',
    lost: 'Files that you exported are not.',
    clock: 'set it right, then check again.',
  };
  test.each(troubles)('F16 F17 F18 F20 F28: %s', (trouble) => {
    const root = drawn(<TroubleList held={{ [trouble]: 3 }} onRead={() => {}} />);
    expect(textOf(root.querySelector('[role="status"]'))).toMatch(
      new RegExp(`${said[trouble]} What this means$`, 'u'),
    );
    expect(root.querySelectorAll('button')).toHaveLength(trouble === 'lost' ? 1 : 0);
  });
  test('nothing is said where nothing is wrong', () =>
    expect(textOf(drawn(<TroubleList held={{}} onRead={() => {}} />))).toBe(''));
});
