import type { TrustedIssuer } from '@/utils/model/issuer';

import { Outside } from './Outside';
import { say, sayDate } from './words';

/** Whom the user vouches for, since when, and how to stop. */
export function TrustedIssuers({
  issuers,
  onRemove,
}: {
  issuers: readonly TrustedIssuer[];
  onRemove: (issuerId: string) => void;
}) {
  if (issuers.length === 0) return <p className="soft">{say('options_issuers_none')}</p>;
  return (
    <ul className="issuers">
      {issuers.map(({ id, domain, since }) => (
        <li key={id} className="box">
          <span>
            <b>
              <Outside text={domain} />
            </b>{' '}
            <small>{say('options_issuer_since', sayDate(since))}</small>
            <small className="identifier">
              <Outside text={id} />
            </small>
          </span>
          <button
            type="button"
            className="button quiet small"
            onClick={() => onRemove(id)}
            aria-label={say('trust_undo', domain)}
          >
            {say('options_remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
