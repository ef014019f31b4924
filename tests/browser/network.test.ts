import { beforeEach, describe, expect, test, vi } from 'vitest';

import { type Network, safeFetch } from '@/utils/browser/network';
import type { Question } from '@/utils/lib/ask';

import { forbiddenAddresses } from './forbidden-addresses';
import { noPace } from './no-pace';

const NOW = Date.parse('2026-06-01T12:00:00Z');
const URL_ASKED = 'https://issuer.example/credentials/1.json';
const HOST = 'issuer.example';
const MINUTE = 60_000;

interface Call {
  readonly url: string;
  readonly init: RequestInit;
}

let calls: Call[];
let pauses: { readonly host: string; readonly until: number }[];

beforeEach(() => {
  calls = [];
  pauses = [];
});

const text = (body: string, init?: ResponseInit) => () => new Response(body, init);

type Answering = (init: RequestInit) => Response | Promise<Response>;

/** Asks a network that differs from a good one in what the test says. */
function asks(answering: Answering, { url = URL_ASKED, ...question }: Partial<Question> = {}) {
  return asking(answering)({ url, ...question });
}

function asking(answering: Answering, changes: Partial<Network> = {}) {
  return safeFetch({
    async fetch(url, init = {}) {
      calls.push({ url: String(url), init });
      return answering(init);
    },
    mayAsk: async () => true,
    pace: {
      ...noPace,
      pause(host, until) {
        pauses.push({ host, until });
        return noPace.pause(host, until);
      },
    },
    clock: { now: () => NOW, sleep: async () => {} },
    isOnline: () => true,
    ...changes,
  });
}

describe('a question that may be moved', () => {
  const movedTo = (url: string) => () =>
    Object.defineProperties(new Response('there'), {
      url: { value: url },
      redirected: { value: true },
    });
  const follow = [HOST, 'www.issuer.example'];

  test('is answered from a host that it names', async () => {
    const answer = await asks(movedTo('https://www.issuer.example/2'), { follow });
    expect(answer).toMatchObject({ ok: true, value: { url: 'https://www.issuer.example/2' } });
    expect(calls[0]?.init.redirect).toBe('follow');
  });
  test.each([
    'https://evil.example/2',
    'https://www.issuer.example.evil.example/',
    'https://sub.www.issuer.example/',
    'https://www.issuer.example:8443/',
    'http://www.issuer.example/',
    'https://127.0.0.1/',
    '',
  ])('S10: is not answered from %s', async (url) =>
    expect(await asks(movedTo(url), { follow })).toMatchObject({
      ok: false,
      problem: { code: 'redirected', facts: { host: HOST } },
    }),
  );
  test('is one that names hosts: any other is not moved at all', async () =>
    expect(await asks(movedTo(URL_ASKED))).toMatchObject({
      ok: false,
      problem: { code: 'redirected' },
    }));
});

describe('an address that must not be asked', () => {
  const rows = Object.entries(forbiddenAddresses).flatMap(([fault, urls]) =>
    urls.map((url) => ({ fault, url })),
  );

  test('stands in a table of more than sixty', () => expect(rows.length).toBeGreaterThan(60));

  test.each(rows)(
    'S9: is never fetched nor asked permission for: $url ($fault)',
    async ({ url }) => {
      const mayAsk = vi.fn(async () => true);
      const answer = await asking(text('{}'), { mayAsk })({ url });
      expect(answer).toMatchObject({
        ok: false,
        problem: { code: expect.stringMatching(/^(?:network-forbidden|insecure-link)$/u) },
      });
      expect(mayAsk).not.toHaveBeenCalled();
      expect(calls).toEqual([]);
    },
  );
});

describe('a host', () => {
  test('without permission is named and not asked', async () => {
    const turn = vi.fn(noPace.turn);
    const pace = { ...noPace, turn };
    const ask = asking(text('{}'), { mayAsk: async () => false, pace });
    expect(await ask({ url: URL_ASKED })).toMatchObject({
      ok: false,
      problem: { code: 'needs-access', facts: { host: HOST } },
    });
    expect(turn).not.toHaveBeenCalled();
    expect(calls).toEqual([]);
  });

  test('whose permission is taken back while it waits for its turn is not asked', async () => {
    let isPermitted = true;
    const turn = async () => {
      isPermitted = false;
      return undefined;
    };
    const pace = { ...noPace, turn };
    const ask = asking(text('{}'), { mayAsk: async () => isPermitted, pace });
    expect(await ask({ url: URL_ASKED })).toMatchObject({ problem: { code: 'needs-access' } });
    expect(calls).toEqual([]);
  });

  test('S42: is not asked while the browser is offline', async () => {
    const answer = await asking(text('{}'), { isOnline: () => false })({ url: URL_ASKED });
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'offline', facts: { host: HOST } },
    });
    expect(calls).toEqual([]);
  });

  test('is not asked while it wants to be left alone', async () => {
    const turn = async () => ({ until: NOW + MINUTE, pauses: 3 });
    const pace = { ...noPace, turn };
    expect(await asking(text('{}'), { pace })({ url: URL_ASKED })).toMatchObject({
      ok: false,
      problem: {
        code: 'rate-limited',
        facts: { host: HOST, until: '2026-06-01T12:01:00.000Z', pauses: '3' },
      },
    });
    expect(calls).toEqual([]);
  });

  test('that answers has not had enough any more', async () => {
    const answered = vi.fn(noPace.answered);
    const ask = asking(text('no', { status: 404 }), { pace: { ...noPace, answered } });
    await ask({ url: URL_ASKED });
    expect(answered).toHaveBeenCalledExactlyOnceWith(HOST);
  });
});

describe('a request', () => {
  test('S27: carries no cookie, no referrer and no cache, and follows nothing', async () => {
    await asks(text('{}'));
    expect(calls).toEqual([
      {
        url: URL_ASKED,
        init: expect.objectContaining({
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          cache: 'no-store',
          redirect: 'manual',
        }),
      },
    ]);
    expect(calls[0]?.init.method).toBeUndefined();
    expect(calls[0]?.init.body).toBeUndefined();
  });

  test('names what it accepts, and nothing else of us', async () => {
    await asks(text('{}'), { accept: 'application/vc' });
    expect(calls[0]?.init.headers).toEqual({ accept: 'application/vc' });
  });
});

describe('an answer', () => {
  test.each([200, 404, 410, 500])('of status %i is handed on as it is', async (status) => {
    const headers = { 'content-type': 'application/json' };
    expect(await asks(text('{"a":1}', { status, headers }))).toEqual({
      ok: true,
      value: {
        url: URL_ASKED,
        status,
        contentType: 'application/json',
        body: new TextEncoder().encode('{"a":1}'),
      },
    });
  });

  test('without a body is empty', async () => {
    const answer = await asks(() => new Response(null, { status: 204 }));
    expect(answer).toMatchObject({ ok: true, value: { status: 204, body: new Uint8Array() } });
  });

  test('S10: that leads elsewhere is not followed', async () => {
    const redirect = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    expect(await asks(() => redirect)).toMatchObject({
      ok: false,
      problem: { code: 'redirected', facts: { host: HOST } },
    });
    expect(calls).toHaveLength(1);
  });

  test('of a broken line says nothing about the credential', async () => {
    const broken = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await asks(broken)).toMatchObject({
      ok: false,
      problem: { code: 'unreachable', facts: { host: HOST } },
    });
  });

  test('that breaks off because the network is gone says that it is', async () => {
    let isOnline = true;
    const broken = () => {
      isOnline = false;
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    const ask = asking(broken, { isOnline: () => isOnline });
    expect(await ask({ url: URL_ASKED })).toMatchObject({
      ok: false,
      problem: { code: 'offline', facts: { host: HOST } },
    });
  });
});

describe('a body', () => {
  const CHUNK = 64 * 1024;

  /** Serves chunks for as long as anybody pulls, up to four times what is ever read, and counts them. */
  function longer() {
    const served = { bytes: 0, cancelled: false };
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          served.bytes += CHUNK;
          controller.enqueue(new Uint8Array(CHUNK));
          if (served.bytes === 16 * 1024 * 1024) controller.close();
        },
        cancel() {
          served.cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    return { served, answering: () => new Response(body) };
  }

  test.each([
    ['a mebibyte when nothing else is said', undefined, 1024 * 1024],
    ['four mebibytes for a credential', 4 * 1024 * 1024, 4 * 1024 * 1024],
  ])('is read up to its limit and no further: %s', async (_, limitBytes, limit) => {
    const { served, answering } = longer();
    const answer = await asks(answering, limitBytes === undefined ? {} : { limitBytes });
    expect(answer.ok ? answer.value.body.length : answer.problem.code).toBe('too-large');
    expect(served).toEqual({ bytes: limit + CHUNK, cancelled: true });
  });

  test('S25: as long as the limit is taken whole, whatever pieces it comes in', async () => {
    const pieces = ['ab', '', 'cde', 'f'].map((piece) => new TextEncoder().encode(piece));
    const body = new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
      },
    });
    const answer = await asks(() => new Response(body), { limitBytes: 6 });
    expect(answer).toMatchObject({ ok: true, value: { body: new TextEncoder().encode('abcdef') } });
  });
});

describe('a host that asks to be left alone', () => {
  const limited = (retryAfter: string | undefined, status = 429) =>
    asks(
      text('', { status, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } }),
    );

  const at = (time: string) => Date.parse(time);
  const LAST = 8_640_000_000_000_000;

  test.each([
    ['seconds', '120', NOW + 2 * MINUTE],
    ['no time at all', '0', NOW + 1000],
    ['more than our own patience, uncut', '86400', NOW + 86_400_000],
    ['an HTTP date', 'Mon, 01 Jun 2026 12:30:00 GMT', at('2026-06-01T12:30:00Z')],
    ['an obsolete date', 'Monday, 01-Jun-26 12:30:00 GMT', at('2026-06-01T12:30:00Z')],
    ['a date of next year, uncut', 'Tue, 01 Jun 2027 12:00:00 GMT', at('2027-06-01T12:00:00Z')],
    ['a date that is past', 'Mon, 01 Jun 2026 11:00:00 GMT', NOW + 1000],
    ['a negative number', '-60', NOW + 1000],
    ['nothing', undefined, NOW + MINUTE],
    ['blanks', '  ', NOW + MINUTE],
    ['words', 'soon', NOW + MINUTE],
    ['words with a number', 'in 5', NOW + MINUTE],
    ['a number with words', '120 seconds', NOW + MINUTE],
    ['a number as programs write it', '0x10', NOW + MINUTE],
    ['longer than calendars go', '99999999999999', LAST],
    ['more than a number can hold', '9'.repeat(400), LAST],
  ])('and says %s (%s) is believed as far as it makes sense', async (_, said, until) => {
    expect(await limited(said)).toMatchObject({
      ok: false,
      problem: {
        code: 'rate-limited',
        facts: { host: HOST, until: new Date(until).toISOString() },
      },
    });
    expect(pauses).toEqual([{ host: HOST, until }]);
  });

  test('may do so with 503 as well, if it says until when', async () => {
    expect(await limited('120', 503)).toMatchObject({
      ok: false,
      problem: { code: 'rate-limited' },
    });
    expect(pauses).toEqual([{ host: HOST, until: NOW + 2 * MINUTE }]);
  });

  test('is only broken when its 503 says nothing', async () => {
    expect(await limited(undefined, 503)).toMatchObject({ ok: true, value: { status: 503 } });
    expect(pauses).toEqual([]);
  });

  test('is not taken at its word in an answer that is none of these', async () => {
    expect(await limited('120', 200)).toMatchObject({ ok: true });
    expect(pauses).toEqual([]);
  });
});

describe('a host that does not answer in time', () => {
  /** Ten seconds that pass when the test says so. */
  function patience() {
    const controller = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(controller.signal);
    const end = () => controller.abort(new DOMException('signal timed out', 'TimeoutError'));
    return { timeout, end };
  }

  const until = (signal: RequestInit['signal']) =>
    new Promise<never>((_, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason)),
    );

  test('S26: is given up after ten seconds', async () => {
    const { timeout, end } = patience();
    const answer = asks(({ signal }) => until(signal));
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    end();
    expect(await answer).toMatchObject({
      ok: false,
      problem: { code: 'timed-out', facts: { host: HOST } },
    });
    expect(timeout).toHaveBeenCalledWith(10_000);
  });

  test('S26: is given up as well when it only never ends', async () => {
    const { end } = patience();
    const answer = asks(({ signal }) => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(1));
          signal?.addEventListener('abort', () => controller.error(signal.reason));
        },
      });
      setImmediate(end);
      return new Response(body);
    });
    expect(await answer).toMatchObject({ ok: false, problem: { code: 'timed-out' } });
  });
});

describe('a question that nobody waits for any more', () => {
  test('is not asked, however far it has come', async () => {
    let isWanted = true;
    const pace = {
      ...noPace,
      async turn() {
        isWanted = false;
        return undefined;
      },
    };
    const ask = asking(text('{}'), { pace });
    expect(await ask({ url: URL_ASKED, isWanted: () => isWanted })).toMatchObject({
      problem: { code: 'stopped' },
    });
    expect(calls).toEqual([]);
  });

  test('is asked where it says nothing of that', async () => {
    expect(await asks(text('{}'))).toMatchObject({ ok: true });
  });
});
