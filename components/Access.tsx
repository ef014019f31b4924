import { useState } from 'react';

import { say, sayList } from './words';

/** Our own sentence before the browser's question, with a "Not now" that leaves a way back. */
export function Access({
  hosts,
  onAllow,
}: {
  hosts: readonly string[];
  onAllow: (hosts: readonly string[]) => void;
}) {
  const [later, setLater] = useState(false);
  if (hosts.length === 0) return null;
  const [only] = hosts;
  if (later)
    return (
      <p className="box access">
        {say('access_later', sayList(hosts))}{' '}
        <button type="button" className="text-button" onClick={() => onAllow(hosts)}>
          {hosts.length === 1 && only ? say('access_do', only) : say('access_do_all')}
        </button>
      </p>
    );
  return (
    <section className="box access" aria-labelledby="access-title">
      <p id="access-title">
        {hosts.length === 1 && only
          ? say('access_explain_one', only)
          : say('access_explain_other', sayList(hosts))}
      </p>
      <div className="actions">
        <button type="button" className="button" onClick={() => onAllow(hosts)}>
          {hosts.length === 1 && only ? say('access_do', only) : say('access_do_all')}
        </button>
        <button type="button" className="button quiet" onClick={() => setLater(true)}>
          {say('access_not_now')}
        </button>
      </div>
    </section>
  );
}
