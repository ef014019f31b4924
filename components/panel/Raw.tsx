import { useState } from 'react';

import type { ResultRow } from '@/utils/model/store';

import { say, sayList } from '../words';

/** The data as it came, and the log of who was asked; drawn only once somebody opens it. */
export function Raw({ result }: { result: ResultRow }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="raw" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('raw_title')}</summary>
      {open ? (
        <>
          <p className="soft">{say('raw_asked', sayList(result.asked))}</p>
          <pre dir="ltr">
            <code>{JSON.stringify(result, null, 2)}</code>
          </pre>
        </>
      ) : null}
    </details>
  );
}
