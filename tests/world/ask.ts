import { isIP } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import type { Answer, Ask, Question } from '@/utils/lib/ask';
import type { Problem, ProblemCode } from '@/utils/lib/problem';
import type { Failure, Result } from '@/utils/lib/result';

import type { Delivery, Network } from './network';
import type { Answered } from './reply';

const LIMIT_BYTES = 1_048_576;

/** After this an asker gives up; what would take longer fails at once, so that no test waits for it. */
const PATIENCE_MS = 10_000;

/** Asks the world without a socket, by the rules that an extension asks by. */
export const askOf = (network: Network, clock: () => Date): Ask => {
  return async (question) => {
    if (!URL.canParse(question.url)) return fail('network-forbidden', 'no address');
    const url = new URL(question.url);
    const refused = refusal(url);
    if (refused) return fail(refused, `${url} is not asked`, { host: url.hostname });

    const accept = question.accept ?? '*/*';
    const headers = { host: url.hostname, accept };
    const delivery = network.deliver({ method: 'GET', url, headers });
    if (durationMs(delivery) > PATIENCE_MS)
      return fail('timed-out', `${url} took too long`, { host: url.hostname });
    if (delivery.delayMs > 0) await pause(delivery.delayMs);
    return received(delivery.reply, question);
  };

  function received(reply: Delivery['reply'], question: Question): Result<Answer> {
    const { url } = question;
    const host = new URL(url).hostname;
    if (!('status' in reply) || reply.how === 'cut')
      return fail('unreachable', `${url}: connection ${reply.how}`, { host });

    const { status, headers, body } = reply;
    const { location, 'retry-after': retryAfter } = headers;
    if (location !== undefined) return fail('redirected', `${url} leads to ${location}`, { host });
    if (status === 429) return fail('rate-limited', `${url} answers 429`, until(host, retryAfter));
    if (body.length > (question.limitBytes ?? LIMIT_BYTES))
      return fail('too-large', `${url} has ${body.length} bytes`, { host });
    return { ok: true, value: answerOf(url, reply) };
  }

  function until(host: string, retryAfter = '60') {
    const seconds = Number(retryAfter);
    const at = Number.isNaN(seconds)
      ? new Date(retryAfter)
      : new Date(clock().getTime() + seconds * 1000);
    return { host, until: at.toISOString() };
  }
};

const answerOf = (url: string, { status, headers, body }: Answered): Answer => ({
  url,
  status,
  contentType: headers['content-type'] ?? '',
  body,
});

function refusal({ protocol, hostname, port }: URL): ProblemCode | undefined {
  if (protocol !== 'https:') return 'insecure-link';
  const isPublic = hostname.includes('.') && !hostname.startsWith('[') && isIP(hostname) === 0;
  return isPublic && port === '' ? undefined : 'network-forbidden';
}

function durationMs({ reply, delayMs }: Delivery): number {
  if (reply.how === 'hang') return Number.POSITIVE_INFINITY;
  return delayMs + (reply.how === 'drip' ? reply.body.length * 1000 : 0);
}

const fail = (code: ProblemCode, detail: string, facts: Problem['facts'] = {}): Failure => ({
  ok: false,
  problem: { code, detail, facts },
});
