import { useState } from 'react';

import { letterAbout } from './fault-report';
import { say } from './words';

interface Props {
  readonly text: string;
  /** Where the organisation wants reports of faults. */
  readonly to: string | undefined;
}

/** What a report of a fault needs, shown as it is before anybody copies it or puts it into a letter. */
export function Diagnostics({ text, to }: Props) {
  const [said, setSaid] = useState('');
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setSaid(say('diagnostics_copied')),
      () => setSaid(say('diagnostics_failed')),
    );
  return (
    <>
      <pre className="box diagnostics" dir="ltr" lang="en">
        {text}
      </pre>
      <div className="actions">
        <button type="button" className="button quiet" onClick={copy}>
          {say('diagnostics_copy')}
        </button>
        <a className="button quiet" href={letterAbout({ text, to })}>
          {say('report_write')}
        </a>
      </div>
      <p className="soft">{to ? say('report_to', to) : say('report_anywhere')}</p>
      <p role="status">{said}</p>
    </>
  );
}
