import { TroubleList } from '@/components/TroubleList';
import { useLive } from '@/components/use-live';
import { endTrouble, watchTroubles } from '@/utils/browser/troubles';
import type { Troubles } from '@/utils/model/trouble';

/** What every screen says before all else, while it is so. */
export function Troubled() {
  const held = useLive<Troubles>(watchTroubles);
  return held ? <TroubleList held={held} onRead={(trouble) => void endTrouble(trouble)} /> : null;
}
