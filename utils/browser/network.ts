import type { Answer, Ask, Question } from '@/utils/lib/ask';
import { joinedBytes } from '@/utils/lib/joined-bytes';
import { publicAddress } from '@/utils/lib/public-address';
import { fail, ok, type Result } from '@/utils/lib/result';

import type { Clock } from './clock';
import { type Pace, type Rest, UNSAID_PAUSE_MS } from './pace';

const TIMEOUT_MS = 10_000;
const LIMIT_BYTES = 1024 * 1024;
/** The end of JavaScript's calendar. */
const LAST_TIME = 8.64e15;

export interface Network {
  readonly fetch: typeof fetch;
  readonly mayAsk: (host: string) => Promise<boolean>;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly isOnline: () => boolean;
  /** Is told what time it is where an answer comes from. */
  readonly onDate?: (host: string, said: number, now: number) => void;
}

/**
 * The only way out. An address is asked when it is public, permitted and at its turn, without cookies,
 * referrer or cache; a redirect is not followed but to the hosts that the question names, and reading stops at the limit and after ten seconds.
 */
export function safeFetch(network: Network): Ask {
  const { mayAsk, pace, isOnline } = network;
  return async (question) => {
    const { url, accept = '*/*', limitBytes = LIMIT_BYTES, follow = [] } = question;
    const address = publicAddress(url);
    if (!address.ok) return address;
    const { host } = address.value;

    const refused = async () =>
      (await mayAsk(host)) ? undefined : fail('needs-access', `${host} is not permitted`, { host });
    const before = await refused();
    if (before) return before;
    if (!isOnline()) return fail('offline', 'the browser is offline', { host });
    const rest = await pace.turn(host);
    if (rest) return limited(host, rest);
    // It may be taken back while a question waits for its turn.
    const since = await refused();
    if (since) return since;
    if (question.isWanted?.() === false) return fail('stopped', 'nobody waits for it', { host });
    return request(address.value, { accept, limitBytes, follow }, network);
  };
}

async function request(
  url: URL,
  { accept, limitBytes, follow }: Required<Pick<Question, 'accept' | 'limitBytes' | 'follow'>>,
  { fetch, pace, clock, isOnline, onDate }: Network,
): Promise<Result<Answer>> {
  const { host, href } = url;
  const stop = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(href, {
      headers: { accept },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // `manual` asks nobody else either, and unlike `error` it can be told from a broken line.
      redirect: follow.length > 0 ? 'follow' : 'manual',
      signal: stop,
    });
    if (response.type === 'opaqueredirect' || strayed(response, follow))
      return fail('redirected', href, { host });
    onDate?.(host, Date.parse(response.headers.get('date') ?? ''), clock.now());
    const pause = pauseIn(response, clock.now());
    if (pause !== undefined) return limited(host, await pace.pause(host, pause));
    await pace.answered(host);
    const body = await bodyOf(response, limitBytes);
    if (!body) return fail('too-large', `${href} is longer than ${limitBytes} bytes`, { host });
    const contentType = response.headers.get('content-type') ?? '';
    return ok({ url: response.url || href, status: response.status, contentType, body });
  } catch (cause) {
    if (!isOnline()) return fail('offline', 'the network went away meanwhile', { host });
    return stop.aborted
      ? fail('timed-out', `${href} did not answer within ${TIMEOUT_MS} ms`, { host })
      : fail('unreachable', `${href}: ${String(cause)}`, { host });
  }
}

/** Whether an answer was moved to where the question does not follow it. */
function strayed({ redirected, url }: Response, follow: readonly string[]): boolean {
  if (!redirected) return false;
  const end = publicAddress(url);
  return !end.ok || !follow.includes(end.value.host);
}

const limited = (host: string, { until, pauses }: Rest) =>
  fail('rate-limited', `${host} asks to wait`, {
    host,
    until: new Date(until).toISOString(),
    pauses: String(pauses),
  });

/** When a host that has had enough may be asked again; nothing when it has not said so. */
function pauseIn({ status, headers }: Response, now: number): number | undefined {
  const said = headers.get('retry-after');
  if (status !== 429 && !(status === 503 && said !== null)) return undefined;
  const until = timeIn(said?.trim() ?? '', now);
  return Math.min(Math.max(until, now + 1000), LAST_TIME);
}

/** RFC 9110, section 10.2.3: seconds or a date; a host that says neither is left alone for a minute. */
function timeIn(said: string, now: number): number {
  if (/^-?\d+(?:\.\d+)?$/u.test(said)) return now + Number(said) * 1000;
  // Engines read a date into any text that ends in a number; a date of HTTP has a time of day.
  const date = /\d{2}:\d{2}:\d{2}/u.test(said) ? Date.parse(said) : Number.NaN;
  return Number.isNaN(date) ? now + UNSAID_PAUSE_MS : date;
}

async function bodyOf(response: Response, limitBytes: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    length += step.value.length;
    if (length > limitBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(step.value);
  }
  return joinedBytes(chunks);
}
