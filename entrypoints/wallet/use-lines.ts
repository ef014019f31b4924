import { useCallback, useEffect, useRef, useState } from 'react';

import { useLive } from '@/components/use-live';
import { breathe } from '@/utils/browser/breathe';
import { idle } from '@/utils/browser/idle';
import type { HoldingLine } from '@/utils/model/holding-row';
import { type Store, WALLET } from '@/utils/model/store';

import { lineReader } from './read-lines';
import { REST_MS } from './rest';

/** A line for each of the user's own, read behind what is shown; nothing before that, nor where nobody wants them. */
export function useLines(
  store: Store,
  wanted: 'not' | 'later' | 'soon',
): readonly HoldingLine[] | undefined {
  const [lines, setLines] = useState<readonly HoldingLine[]>();
  const reader = useRef<ReturnType<typeof lineReader>>(undefined);
  const stamp = useStamp(store);
  const isSoon = useRef(false);
  isSoon.current = wanted === 'soon';
  const isWanted = wanted !== 'not';
  useEffect(() => {
    if (!isWanted || stamp === undefined) return undefined;
    const calling = new AbortController();
    reader.current ??= lineReader(store, () => (isSoon.current ? breathe() : idle()));
    void reader.current(calling.signal).then((read) => {
      if (read) setLines(read);
    });
    return () => calling.abort();
  }, [store, isWanted, stamp]);
  return lines;
}

/** The number of the last change of a line. */
export function useStamp(store: Store): number | undefined {
  return useLive(
    useCallback(
      (listen: (stamp: number) => void) =>
        store.watch(
          async ({ drawings }) => (await drawings.get(WALLET))?.stamp ?? 0,
          listen,
          REST_MS,
        ),
      [store],
    ),
  );
}
