import type { Level } from '@/utils/model/level';

import { keyOf, say } from './words';

/** Whom a backup would trust, what it would permit and whose it says something is, that nobody says here. */
export interface Brings {
  readonly issuers: readonly {
    readonly id: string;
    readonly domain: string;
    readonly anyKey: boolean;
  }[];
  readonly hosts: readonly string[];
  readonly levels: readonly (readonly [host: string, level: Level])[];
  /** Credentials that it says are somebody's: the user's own where nobody is named. */
  readonly owners: readonly {
    readonly id: string;
    readonly credential: string;
    readonly holder?: string;
  }[];
  /** Whom it says an address shows: nobody where no name is given. */
  readonly people: readonly {
    readonly id: string;
    readonly address: string;
    readonly name?: string;
  }[];
}

interface Props {
  readonly brings: Brings;
  readonly onDecide: (answer: 'with' | 'without' | 'cancel') => void;
}

/** The question before a backup trusts or permits anything, or says whose something is. */
export function BackupTrust({ brings, onDecide }: Props) {
  const { issuers, hosts, levels, owners, people } = brings;
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
        {owners.map(({ id, credential, holder }) => (
          <li key={id}>
            {holder === undefined ? say('backup_brings_own') : say('backup_brings_owner', holder)}{' '}
            <small dir="auto">{credential}</small>
          </li>
        ))}
        {people.map(({ id, address, name }) => (
          <li key={id}>
            {name === undefined ? say('backup_brings_nobody') : say('backup_brings_name', name)}{' '}
            <small dir="ltr">{address}</small>
          </li>
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
