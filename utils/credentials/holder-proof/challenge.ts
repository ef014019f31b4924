import { encodeBase64Url } from '@/utils/lib/base64url';
import { stringOf } from '@/utils/lib/json';
import { jsonInBase64Url } from '@/utils/lib/json-in-base64url';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';
import type { Challenge } from '@/utils/model/holder-proof';

const PREFIX = 'proofstack-challenge:';
const NONCE_BYTES = 32;
/** People answer within days, and a question that never ends could be answered by whoever finds it. */
export const ANSWER_MS = 7 * 86_400_000;
const SKEW_MS = 5 * 60_000;

/** A question to a holder, in the name of a domain (VC Data Integrity 1.0, section 2.1, `challenge` and `domain`). */
export function makeChallenge(asker: string, now: Date): Result<Challenge> {
  const domain = domainIn(asker);
  if (domain === undefined) return fail('challenge-none', `"${asker}" is no domain`);
  const challenge = encodeBase64Url(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
  return ok({ challenge, domain, madeAt: now.toISOString() });
}

/** The question as one word that survives a letter or a chat. */
export const challengeText = (challenge: Challenge): string =>
  PREFIX + encodeBase64Url(new TextEncoder().encode(JSON.stringify(challenge)));

/** The question in what a holder has been sent, with whatever stands around it. */
export function challengeIn(text: string, now: Date): Result<Challenge> {
  const [, word = ''] = new RegExp(`${PREFIX}([\\w-]+)`, 'u').exec(text) ?? [];
  const read = jsonInBase64Url(word);
  if (!read.ok) return fail('challenge-none', read.problem.detail);
  const [challenge, domain, madeAt] = ['challenge', 'domain', 'madeAt'].map((name) =>
    stringOf(read.value[name]),
  );
  if (!challenge || !/^[\w-]{22,100}$/u.test(challenge))
    return fail('challenge-none', 'it has no number to repeat');
  if (!domain || domainIn(domain) !== domain || !madeAt)
    return fail('challenge-none', 'it does not say who asks, and when');
  const asked = { challenge, domain, madeAt };
  return ageFault(asked, now) ?? ok(asked);
}

/** Whether it is too late for an answer, or too early. */
export function ageFault({ madeAt }: Challenge, now: Date) {
  const age = now.getTime() - Date.parse(madeAt);
  return age >= -SKEW_MS && age <= ANSWER_MS
    ? undefined
    : fail('challenge-over', `asked at ${madeAt}`);
}

/** A time between the question and now, clocks differing a little. */
export function isBetween({ madeAt }: Challenge, at: string, now: Date): boolean {
  const time = Date.parse(at);
  return time >= Date.parse(madeAt) - SKEW_MS && time <= now.getTime() + SKEW_MS;
}

/** A host with a public name, however it is written; no top-level domain is a number (RFC 3696, section 2). */
function domainIn(text: string): string | undefined {
  const host = parseUrl(/^https:\/\//iu.test(text) ? text : `https://${text.trim()}`)?.hostname;
  return host && /^(?:[a-z0-9-]+\.)+(?!\d+$)[a-z0-9-]{2,}$/u.test(host) ? host : undefined;
}
