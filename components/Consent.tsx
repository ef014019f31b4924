import { useState } from 'react';

import { useOnline } from './use-online';
import { say, sayCount, sayList, sayNumber } from './words';

interface Props {
  readonly count: number;
  /** Hosts that the first requests go to. */
  readonly hosts: readonly string[];
  /** Hosts that the user lets be asked without this question. */
  readonly always: readonly string[];
  readonly onCheck: (always: readonly string[]) => void;
}

/** Who will be asked and what they learn, before the first request; then the one button. */
export function Consent({ count, hosts, always, onCheck }: Props) {
  const [remember, setRemember] = useState(false);
  const online = useOnline();
  const isNew = hosts.some((host) => !always.includes(host));
  return (
    <section className="consent">
      <p>
        {hosts.length === 0
          ? say('consent_nobody')
          : sayCount('consent', hosts.length, sayList(hosts))}
      </p>
      <button
        type="button"
        className="button"
        disabled={!online}
        aria-describedby={online ? undefined : 'offline-wait'}
        onClick={() => onCheck(remember ? hosts : [])}
      >
        {online ? say('check_n', sayNumber(count)) : say('retry')}
      </button>
      {online ? null : (
        <p id="offline-wait" className="soft">
          {say('offline_wait')}
        </p>
      )}
      {isNew && online ? (
        <label className="tick">
          <input
            type="checkbox"
            checked={remember}
            onChange={({ target }) => setRemember(target.checked)}
          />{' '}
          {sayCount('always', hosts.length)}
        </label>
      ) : null}
      {hosts.length === 0 ? null : <p className="soft">{say('consent_learn')}</p>}
    </section>
  );
}
