import { useEffect, useState } from 'react';

import { breathe } from '@/utils/browser/breathe';
import type { PersonView } from '@/utils/browser/queries';
import { everyOwn } from '@/utils/browser/wallet-query';
import type { Store } from '@/utils/model/store';

import { useStamp } from './use-lines';

/** All of the user's own in full, where they are wanted: read anew once something has changed. */
export function useEveryOwn(store: Store, isWanted: boolean): PersonView['seen'] | undefined {
  const [seen, setSeen] = useState<PersonView['seen']>();
  const stamp = useStamp(store);
  useEffect(() => {
    if (!isWanted || stamp === undefined) return undefined;
    let isCurrent = true;
    void (async () => {
      const all: PersonView['seen'][number][] = [];
      for await (const some of everyOwn(store, { now: new Date(), pause: breathe })) {
        if (!isCurrent) return;
        all.push(...some);
      }
      if (isCurrent)
        setSeen(all.toSorted((one, other) => other.finding.position - one.finding.position));
    })();
    return () => {
      isCurrent = false;
    };
  }, [store, isWanted, stamp]);
  return seen;
}
