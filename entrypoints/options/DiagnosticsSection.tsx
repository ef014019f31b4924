import { useState } from 'react';

import { Diagnostics } from '@/components/Diagnostics';
import { useLive } from '@/components/use-live';
import { say } from '@/components/words';
import { diagnostics } from '@/utils/browser/diagnostics';
import { watchTroubles } from '@/utils/browser/troubles';
import type { Policy } from '@/utils/model/policy';
import type { Store } from '@/utils/model/store';
import type { Troubles } from '@/utils/model/trouble';

/** The report of a fault, made when somebody wants to see it. */
export function DiagnosticsSection({ store, policy }: { store: Store; policy: Policy }) {
  const troubles = useLive<Troubles>(watchTroubles) ?? {};
  const [text, setText] = useState<string>();
  const make = () =>
    void diagnostics(store, { troubles, userAgent: navigator.userAgent }).then(setText);
  return (
    <>
      <p className="soft">{say('diagnostics_explain')}</p>
      {text === undefined ? (
        <button type="button" className="button quiet" onClick={make}>
          {say('diagnostics_show')}
        </button>
      ) : (
        <Diagnostics text={text} to={policy.reportAddress} />
      )}
    </>
  );
}
