import { useCallback, useEffect, useState } from 'react';

import { KeptList } from '@/components/KeptList';
import { useLive } from '@/components/use-live';
import { say } from '@/components/words';
import { keptIn, roomTaken } from '@/utils/browser/kept';
import type { Kept } from '@/utils/model/kept';
import type { Store } from '@/utils/model/store';

/** What is kept at this moment, and how much room the browser says that it takes. */
export function KeptSection({ store }: { store: Store }) {
  const kept = useLive(
    useCallback((listen: (kept: Kept) => void) => store.watch(keptIn, listen), [store]),
  );
  const [bytes, setBytes] = useState<number>();
  useEffect(() => void roomTaken().then(setBytes), []);
  return (
    <>
      <p className="soft">{say('kept_explain')}</p>
      {kept ? <KeptList kept={kept} bytes={bytes} /> : null}
    </>
  );
}
