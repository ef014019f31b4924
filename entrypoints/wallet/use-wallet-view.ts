import { startTransition, useEffect, useState } from 'react';

import { type WalletView, walletView } from '@/utils/browser/wallet-query';
import type { Store } from '@/utils/model/store';

import { REST_MS } from './rest';

/**
 * The user's own credentials as they are shown; what was shown last stands until the next is drawn. They are drawn
 * a few milliseconds at a time, and whatever the user does goes before.
 */
export function useWalletView(
  store: Store,
  { most, ids }: { readonly most: number; readonly ids: readonly string[] | undefined },
): WalletView | undefined {
  const [view, setView] = useState<WalletView>();
  useEffect(
    () =>
      store.watch(
        (rows) => walletView(rows, { most, ids }),
        (next) => startTransition(() => setView(next)),
        REST_MS,
      ),
    [store, most, ids],
  );
  return view;
}
