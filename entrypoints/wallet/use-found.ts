import { useMemo } from 'react';

import type { Order } from '@/components/wallet/Finder';
import { found } from '@/components/wallet/found';
import type { Store } from '@/utils/model/store';

import { useLines } from './use-lines';
import { useOwn } from './use-own';

interface Looked {
  readonly wanted: string;
  readonly order: Order;
  /** Lines are read behind what is shown first. */
  readonly isShown: boolean;
}

/** The ids of those that are looked for, in the order asked for; nothing where all are wanted, the latest first. */
export function useFound(store: Store, looked: Looked): readonly string[] | undefined {
  const { wanted, order, isShown } = looked;
  const isAll = wanted.trim() === '' && order === 'latest';
  const lines = useLines(store, isShown ? (isAll ? 'later' : 'soon') : 'not');
  const stacks = useOwn(store, order === 'stack')?.stacks;
  return useMemo(
    () =>
      isAll || !lines
        ? undefined
        : found(lines, { wanted, order, stacks: stacks ?? [] }).map(({ id }) => id),
    [isAll, lines, wanted, order, stacks],
  );
}
