import { browser } from 'wxt/browser';

import type { Result } from '@/utils/lib/result';

import type { RequestOf } from './protocol';

type ContentMessage = 'page/report' | 'panel/open';

let next = 0;

/**
 * Sends a message from a page in the form that @webext-core/messaging receives. Its receiving half, which
 * would be most of the script, stays out of pages; a test holds the two together.
 */
export async function post<Name extends ContentMessage>(
  type: Name,
  data: RequestOf<Name>,
): Promise<Result<null>> {
  next += 1;
  const answer: unknown = await browser.runtime.sendMessage({
    id: next,
    type,
    data,
    timestamp: Date.now(),
  });
  // `serve.ts` answers every row with a Result, which the library wraps.
  const { res } = answer as { readonly res: Result<null> };
  return res;
}
