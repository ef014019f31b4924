import * as z from 'zod/mini';

import type { Answer } from '@/utils/lib/ask';
import { objectAssignedTo, scriptText } from '@/utils/lib/html-values';
import { fail, ok, type Result } from '@/utils/lib/result';
import { decodeUtf8, parseStrictJson } from '@/utils/lib/strict-json';

/** Put together when it is needed: the script on a page needs none, and a worker that wakes few. */
type Shape<T> = () => z.ZodMiniType<T>;

/** What an answer holds in a shape that we know. What decides stands strictly in it, and what is shown by `shown`. */
export function jsonIn<T>(answer: Answer, shape: Shape<T>): Result<T> {
  const text = decodeUtf8(answer.body);
  return text.ok ? shapedAs(shape, text.value, answer) : changed(answer, text.problem.detail);
}

/** The JSON in a page's script element, as text that may still have to be decoded. */
export const scriptIn = (id: string, answer: Answer): Result<string> =>
  valueIn(answer, `script #${id}`, (html) => scriptText(id, html));

/** The JSON that a page's script assigns to a name. */
export const assignedIn = (name: string, answer: Answer): Result<string> =>
  valueIn(answer, name, (html) => objectAssignedTo(name, html));

export function shapedAs<T>(shape: Shape<T>, text: string, answer: Answer): Result<T> {
  const json = parseStrictJson(text);
  if (!json.ok) return changed(answer, json.problem.detail);
  const parsed = shape().safeParse(json.value);
  if (parsed.success) return ok(parsed.data);
  const paths = parsed.error.issues.slice(0, 10).map(({ path }) => path.join('.'));
  return changed(answer, `at ${paths.join(', ')}`);
}

/** Not as we know it: nothing follows from that for the credential. */
export const changed = ({ url }: Answer, detail: string) =>
  fail('not-machine-readable', `${url}: ${detail.slice(0, 500)}`, { host: new URL(url).hostname });

/** The provider's answer is about another credential than the link's. */
export const ofAnother = ({ url }: Answer, detail: string) =>
  fail('record-of-another', `${url}: ${detail.slice(0, 500)}`, { host: new URL(url).hostname });

/** A value that is only shown: one of the wrong type is left out, and spoils nothing. */
export const shown = <T extends z.ZodMiniType>(shape: T) => z.catch(z.nullish(shape), undefined);

function valueIn(
  answer: Answer,
  what: string,
  find: (html: string) => string | undefined,
): Result<string> {
  const html = decodeUtf8(answer.body);
  if (!html.ok) return changed(answer, html.problem.detail);
  const value = find(html.value);
  return value === undefined ? changed(answer, `no ${what}`) : ok(value);
}
