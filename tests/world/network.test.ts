import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { overSocket } from './client';
import { startWorld, type World } from './world';

const now = new Date('2026-06-01T12:00:00Z');
const HOST = 'halden.example';
const PATIENCE_MS = 1_000;
/** What drips comes a byte a second; what is cut off in the middle is longer. */
const DRIPPED_BYTES = 20;

let world: World;
beforeAll(async () => {
  world = await startWorld({ now });
});
afterEach(() => world.control.restore());
afterAll(() => world.stop());

/** Both ways end in a word: a status, what broke the connection, or the problem's code. */
async function bySocket(url = world.links.dataIntegrity.href): Promise<string> {
  try {
    const { status, complete, body } = await overSocket(world, url, { patienceMs: PATIENCE_MS });
    return complete ? String(status) : `${status}, ${body.length > DRIPPED_BYTES ? 'cut' : 'slow'}`;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return 'code' in cause ? String(cause.code) : cause.message;
  }
}

async function byQuestion(url = world.links.dataIntegrity.href): Promise<string> {
  const answer = await world.ask({ url });
  return answer.ok ? String(answer.value.status) : answer.problem.code;
}

describe('a host in trouble', () => {
  test.each([
    ['reset', 'ECONNRESET', 'unreachable'],
    ['hang', 'timed out', 'timed-out'],
    ['drip', '200, slow', 'timed-out'],
    ['truncate', '200, cut', 'unreachable'],
    ['html', '200', '200'],
    [403, '403', '403'],
    [404, '404', '404'],
    [410, '410', '410'],
    [500, '500', '500'],
    [503, '503', '503'],
  ] as const)('%s is %s over a socket and %s in process', async (how, socket, question) => {
    world.control.answer(HOST, how);
    expect(await bySocket()).toBe(socket);
    expect(await byQuestion()).toBe(question);
    world.control.clear(HOST);
    expect(await bySocket()).toBe('200');
    expect(await byQuestion()).toBe('200');
  });

  test('shows the page of a captive network for whatever is asked', async () => {
    world.control.answer(HOST, 'html');
    const { headers, body } = await overSocket(world, world.links.dataIntegrity.href);
    expect(headers['content-type']).toContain('text/html');
    expect(body.toString()).toContain('Wi-Fi');
  });

  test('takes its time', async () => {
    world.control.delay(HOST, 150);
    for (const way of [bySocket, byQuestion]) {
      const started = performance.now();
      expect(await way()).toBe('200');
      expect(performance.now() - started).toBeGreaterThanOrEqual(145);
    }
    world.control.delay(HOST, 60_000);
    expect(await byQuestion()).toBe('timed-out');
  });

  test('is not reached at all while it is offline', async () => {
    const before = world.hits.length;
    world.control.offline(HOST);
    expect(await bySocket()).not.toMatch(/\d{3}/u);
    expect(await byQuestion()).toBe('unreachable');
    expect(world.hits).toHaveLength(before);
    world.control.online(HOST);
    expect(await bySocket()).toBe('200');
    expect(await byQuestion()).toBe('200');
  });

  test('leaves the others alone', async () => {
    world.control.answer(HOST, 'hang');
    expect(await bySocket(world.links.jwt.href)).toBe('200');
    expect(await byQuestion(world.links.jwt.href)).toBe('200');
  });

  test('resets from the start where the badge nobody can reach lies, until it is cleared', async () => {
    const { href } = world.links.unreachable;
    expect([await bySocket(href), await byQuestion(href)]).toEqual(['ECONNRESET', 'unreachable']);
    world.control.clear(new URL(href).hostname);
    expect([await bySocket(href), await byQuestion(href)]).toEqual(['200', '200']);
  });
});

describe('a host that limits its visitors', () => {
  test.each([bySocket, byQuestion])('refuses after so many and names the time: %o', async (way) => {
    world.control.rateLimit(HOST, { after: 2, retryAfter: 120 });
    const refused = way === bySocket ? '429' : 'rate-limited';
    expect([await way(), await way(), await way()]).toEqual(['200', '200', refused]);
  });

  test('says when to come back, in seconds or as a date', async () => {
    world.control.rateLimit(HOST, { after: 0, retryAfter: 120 });
    const { headers } = await overSocket(world, world.links.dataIntegrity.href);
    expect(headers['retry-after']).toBe('120');
    const later = new Date('2026-06-01T12:05:00Z').toUTCString();
    world.control.rateLimit(HOST, { after: 0, retryAfter: later });
    expect(await world.ask({ url: world.links.dataIntegrity.href })).toMatchObject({
      problem: { code: 'rate-limited', facts: { host: HOST, until: '2026-06-01T12:05:00.000Z' } },
    });
  });

  test('answers again when the time has come', async () => {
    world.control.rateLimit(HOST, { after: 0, retryAfter: 0.05 });
    expect(await bySocket()).toBe('429');
    world.control.rateLimit(HOST, { after: 1, retryAfter: 0.05 });
    expect([await bySocket(), await bySocket()]).toEqual(['200', '429']);
    await new Promise((later) => setTimeout(later, 60));
    expect(await bySocket()).toBe('200');
  });
});

describe('links that lead nowhere good', () => {
  test.each([
    ['webPage', '200', '200'],
    ['html', '200', '200'],
    ['truncatedJwt', '200', '200'],
    ['notFound', '404', '404'],
    ['gone', '410', '410'],
    ['serverError', '500', '500'],
    ['hang', 'timed out', 'timed-out'],
    ['redirect', '302', 'redirected'],
    ['tooLarge', '200', 'too-large'],
    ['plainHttp', '200', 'insecure-link'],
    ['privateAddress', '200', 'network-forbidden'],
    ['localhost', '200', 'network-forbidden'],
  ] as const)('%s is %s over a socket and %s in process', async (name, socket, question) => {
    const { href } = world.links[name];
    expect(await bySocket(href)).toBe(socket);
    expect(await byQuestion(href)).toBe(question);
  });
});

describe('the log', () => {
  test('has every request that reached a host, by whichever way', async () => {
    const from = world.hitsOf(HOST).length;
    await bySocket('https://halden.example/nothing?here=1');
    await byQuestion('https://halden.example/nothing?here=2');
    const hits = world.hitsOf(HOST).slice(from);
    expect(hits.map(({ method, scheme, path }) => [method, scheme, path])).toEqual([
      ['GET', 'https', '/nothing?here=1'],
      ['GET', 'https', '/nothing?here=2'],
    ]);
  });

  test('has hosts that do not exist', async () => {
    expect(await bySocket('http://update.browser.example/check')).toBe('404');
    expect(world.hitsOf('update.browser.example')).toHaveLength(1);
  });
});

describe('the port', () => {
  test('answers nonsense with a plain refusal', async () => {
    expect(await said(connect(world.port, '127.0.0.1'), 'nonsense\r\n\r\n')).toMatch(
      /^HTTP\/1.1 400/u,
    );
  });

  test('is a proxy too, for a browser that cannot map names', async () => {
    const socket = connect(world.port, '127.0.0.1');
    socket.write(`CONNECT ${HOST}:443 HTTP/1.1\r\nhost: ${HOST}:443\r\n\r\n`);
    await new Promise((answered) => socket.once('data', answered));
    const tls = connectTls({ socket, ca: world.certificate, servername: HOST });
    const asked = `GET /status/1 HTTP/1.1\r\nhost: ${HOST}\r\nconnection: close\r\n\r\n`;
    expect(await said(tls, asked)).toMatch(/^HTTP\/1.1 200 [\s\S]*BitstringStatusList/u);
  });

  test('leaves nothing open when it stops', async () => {
    const before = openSockets();
    const short = await startWorld({ now });
    short.control.answer('halden.example', 'hang');
    short.control.delay('amara.example', 60_000);
    short.control.answer('blank.example', 'drip');
    const silent = connect(short.port, '127.0.0.1');
    const asked = [
      short.links.dataIntegrity.href,
      'https://amara.example/',
      'https://blank.example/',
    ].map((url) => overSocket(short, url).catch(() => 'closed'));
    await new Promise((later) => setTimeout(later, 100));
    await short.stop();
    await Promise.all([...asked, new Promise((closed) => silent.on('close', closed))]);
    const again = connect(short.port, '127.0.0.1');
    await expect(new Promise((_, refused) => again.on('error', refused))).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
    expect(openSockets()).toBe(before);
  });
});

const openSockets = () =>
  process.getActiveResourcesInfo().filter((resource) => /^(?:TCP|TLS)/u.test(resource)).length;

function said(socket: Socket, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
    });
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
    socket.write(words);
  });
}
