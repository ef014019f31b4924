import { say } from './words';

interface Props {
  readonly hosts: readonly string[];
  readonly onRemove: (host: string) => void;
}

/** Whose hosts are asked without the question before it, each to be taken back. */
export function AskedAlways({ hosts, onRemove }: Props) {
  if (hosts.length === 0) return <p className="soft">{say('options_always_none')}</p>;
  return (
    <ul className="issuers">
      {hosts.map((host) => (
        <li key={host} className="box">
          <bdi>{host}</bdi>
          <button
            type="button"
            className="button quiet small"
            onClick={() => onRemove(host)}
            aria-label={say('always_undo', host)}
          >
            {say('options_remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
