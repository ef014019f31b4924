import type { Level } from '@/utils/model/level';

import { keyOf, say } from './words';

/** Whom a backup would trust and what it would permit, that nobody trusts or permits here. */
export interface Brings {
  readonly issuers: readonly {
    readonly id: string;
    readonly domain: string;
    readonly anyKey: boolean;
  }[];
  readonly hosts: readonly string[];
  readonly levels: readonly (readonly [host: string, level: Level])[];
}

interface Props {
  readonly brings: Brings;
  readonly onDecide: (answer: 'with' | 'without' | 'cancel') => void;
}

/** The question before a backup trusts or permits anything. */
export function BackupTrust({ brings: { issuers, hosts, levels }, onDecide }: Props) {
  return (
    <section className="box" aria-labelledby="backup-brings">
      <p id="backup-brings" role="status">
        {say('backup_brings')}
      </p>
      <ul>
        {issuers.map(({ id, domain, anyKey }) => (
          <li key={id}>
            {say('backup_brings_issuer', domain)} {domain !== id && <small dir="ltr">{id}</small>}{' '}
            {anyKey && <small>{say('backup_brings_any_key')}</small>}
          </li>
        ))}
        {hosts.map((host) => (
          <li key={host}>{say('backup_brings_host', host)}</li>
        ))}
        {levels.map(([host, level]) => (
          <li key={host}>{say('backup_brings_level', host, say(`level_${keyOf(level)}`))}</li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="button quiet" onClick={() => onDecide('with')}>
          {say('backup_with')}
        </button>
        <button type="button" className="button" onClick={() => onDecide('without')}>
          {say('backup_without')}
        </button>
        <button type="button" className="button quiet" onClick={() => onDecide('cancel')}>
          {say('cancel')}
        </button>
      </div>
    </section>
  );
}
