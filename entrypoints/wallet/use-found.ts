import { useMemo } from 'react';

import type { Order } from '@/components/wallet/Finder';
import { found } from '@/components/wallet/found';
import type { Store } from '@/utils/model/store';

import { useLines } from './use-lines';
import { useOwn } from './use-own';

interface Looked {
  readonly wanted: string;
  readonly order: Order;
}

/** The ids of those that are looked for, in the order asked for; nothing where all are wanted, the latest first. */
export function useFound(store: Store, { wanted, order }: Looked): readonly string[] | undefined {
  const isAll = wanted.trim() === '' && order === 'latest';
  const lines = useLines(store, true);
  const stacks = useOwn(store)?.stacks;
  return useMemo(
    () =>
      isAll || !lines
        ? undefined
        : found(lines, { wanted, order, stacks: stacks ?? [] }).map(({ id }) => id),
    [isAll, lines, wanted, order, stacks],
  );
}
