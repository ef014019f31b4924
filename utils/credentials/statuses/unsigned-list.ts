import type { JsonObject } from '@/utils/lib/json';
import type { ProblemCode } from '@/utils/lib/problem';
import { fail, type Result } from '@/utils/lib/result';

import { askJson } from '../ask-json';
import type { Environment } from '../environment';

/** An answer that is there and is no list. */
const noList: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'not-found',
  'private',
  'server-error',
  'web-page',
  'parsing-error',
]);

/** Fetches a list that the issuer vouches for by its address alone. What a transport problem says stays. */
export async function unsignedList(
  url: string,
  environment: Environment,
): Promise<Result<JsonObject>> {
  const list = await askJson({ url, shared: true }, environment);
  return list.ok || !noList.has(list.problem.code)
    ? list
    : fail('status-retrieval-error', list.problem.detail);
}
