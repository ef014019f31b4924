import { useState } from 'react';

import { say } from './words';

/** What a report of a fault needs, shown as it is before anybody copies it. */
export function Diagnostics({ text }: { text: string }) {
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
      <button type="button" className="button quiet" onClick={copy}>
        {say('diagnostics_copy')}
      </button>
      <p role="status">{said}</p>
    </>
  );
}
