import type { IntakeRow } from '@/utils/model/intake';
import { type Shelves, WALLET } from '@/utils/model/store';

import { type PersonView, personView } from './queries';

/** The user's own credentials, the latest first, with what came of the last that were brought. */
export interface WalletView extends PersonView {
  readonly intake: IntakeRow | undefined;
}

export async function walletView(store: Shelves, now = new Date()): Promise<WalletView> {
  const candidate = await store.candidates.get(WALLET);
  const [view, [intake]] = await Promise.all([
    personView(store, candidate, now),
    store.intakes.all(),
  ]);
  return { ...view, seen: view.seen.toReversed(), intake };
}
