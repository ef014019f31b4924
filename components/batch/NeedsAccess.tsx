import { say, sayNumber } from '../words';

interface Props {
  readonly hosts: readonly string[];
  readonly onAllow: (hosts: readonly string[]) => void;
}

/** So many hosts have a line of their own; all of them can be allowed at once. */
const MOST = 4;

/** Hosts that some checks wait to be allowed to ask; the other checks go on. */
export function NeedsAccess({ hosts, onAllow }: Props) {
  if (hosts.length === 0) return null;
  return (
    <section className="box access">
      <ul>
        {hosts.slice(0, MOST).map((host) => (
          <li key={host}>
            <span>{say('label_needs_access', host)}</span>{' '}
            <button type="button" className="button small" onClick={() => onAllow([host])}>
              {say('access_do', host)}
            </button>
          </li>
        ))}
      </ul>
      {hosts.length > MOST ? (
        <p>{say('access_explain_other', say('and_more', sayNumber(hosts.length - MOST)))}</p>
      ) : null}
      {hosts.length > 1 ? (
        <button type="button" className="button quiet small" onClick={() => onAllow(hosts)}>
          {say('access_do_all')}
        </button>
      ) : null}
    </section>
  );
}
