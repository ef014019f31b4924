import { useCallback, useEffect, useRef, useState } from 'react';

import type { PlanView } from '@/utils/browser/plan-query';
import { ask } from '@/utils/browser/send';
import type { Problem } from '@/utils/lib/problem';

/** Has the plan reckoned when it is looked at, and again once it has gone; what stood in its way, and how to try again. */
export function useReckoning(
  view: PlanView | undefined,
): readonly [problem: Problem | undefined, reckon: () => void] {
  const [problem, setProblem] = useState<Problem>();
  const hadOne = useRef(false);
  const reckon = useCallback(() => {
    setProblem(undefined);
    void ask('plan/reckon', {}).then((answer) => {
      if (!answer.ok) setProblem(answer.problem);
    });
  }, []);
  const hasOne = view?.row !== undefined;
  useEffect(reckon, [reckon]);
  // What nobody has looked at for an hour goes, even while its screen is open.
  useEffect(() => {
    if (hadOne.current && !hasOne) reckon();
    hadOne.current = hasOne;
  }, [hasOne, reckon]);
  return [problem, reckon];
}
