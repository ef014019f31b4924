import { useState } from 'react';

import type { MessageName, RequestOf } from '@/utils/browser/protocol';
import { ask } from '@/utils/browser/send';
import type { Problem } from '@/utils/lib/problem';

/** Sends a request; whether it was done. What stood in its way is shown above. */
export type Tell = <Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
) => Promise<boolean>;

/** How a screen sends its requests, and what stood in the way of the last. */
export function useTell(): readonly [Tell, Problem | undefined] {
  const [problem, setProblem] = useState<Problem>();
  const tell: Tell = async (name, request) => {
    const answer = await ask(name, request);
    setProblem(answer.ok ? undefined : answer.problem);
    return answer.ok;
  };
  return [tell, problem];
}
