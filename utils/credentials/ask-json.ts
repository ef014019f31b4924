import type { Answer, Question } from '@/utils/lib/ask';
import { isObject, type JsonObject } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { decodeUtf8, parseStrictJson } from '@/utils/lib/strict-json';

import type { Environment } from './environment';

/** Asks for a JSON object: a DID document, a profile, a list. */
export async function askJson(
  question: Question,
  { ask }: Pick<Environment, 'ask'>,
): Promise<Result<JsonObject>> {
  const answer = await ask({ accept: 'application/json, application/ld+json', ...question });
  return answer.ok ? jsonOf(answer.value) : answer;
}

/** The JSON object in an answer, or what the answer means instead. */
export function jsonOf(answer: Answer): Result<JsonObject> {
  const refused = refusalOf(answer);
  if (refused) return refused;
  const text = decodeUtf8(answer.body);
  if (!text.ok) return text;
  if (isWebPage(text.value)) return webPage(answer);
  const json = parseStrictJson(text.value);
  if (!json.ok) return json;
  return isObject(json.value)
    ? ok(json.value)
    : fail('parsing-error', `${answer.url} is no object`);
}

/** What a status code says when the provider has nothing of its own to say about it. */
export function refusalOf({ status, url }: Answer): Result<never> | undefined {
  if (status >= 200 && status < 300) return undefined;
  const facts = { host: new URL(url).hostname };
  if (status === 404 || status === 410) return fail('not-found', `${url} answers ${status}`, facts);
  if (status === 401 || status === 403) return fail('private', `${url} answers ${status}`, facts);
  if (status === 429) return fail('rate-limited', `${url} answers 429`, facts);
  if (status >= 300 && status < 400) return fail('redirected', `${url} answers ${status}`, facts);
  return fail('server-error', `${url} answers ${status}`, { ...facts, status: String(status) });
}

export const isWebPage = (text: string): boolean =>
  /^\s*<(?:!doctype html|html|head|body)\b/iu.test(text);

export const webPage = ({ url }: Answer) =>
  fail('web-page', `${url} is a web page`, { host: new URL(url).hostname });
