import { type Level, levels } from '@/utils/model/level';
import { mayChoose, type Policy } from '@/utils/model/policy';

import { SignIcon } from './SignIcon';
import { keyOf, say } from './words';

interface Props {
  readonly host: string;
  readonly level: Level;
  /** What of it is not the user's to say. */
  readonly policy: Pick<Policy, 'siteLevels' | 'highestLevel'>;
  readonly onLevel: (level: Level) => void;
  /** Leaves all pages alone for a while; absent while they are. */
  readonly onPause: (() => void) | undefined;
  readonly onOptions: () => void;
}

/** Which site this is and how much Proofstack does here: the first thing on every screen of a tab. */
export function SiteBar({ host, level, policy, onLevel, onPause, onOptions }: Props) {
  const turned = level === 'off' ? 'on-click' : 'off';
  return (
    <header className="site-bar">
      <b>
        <bdi>{host}</bdi>
      </b>
      <div className="site-actions">
        <label>
          <span className="hidden-text">{say('level_label', host)}</span>
          <select
            className="pick"
            value={level}
            onChange={({ target }) => {
              const chosen = levels.find((one) => one === target.value);
              if (chosen) onLevel(chosen);
            }}
          >
            {levels.map((one) => (
              <option key={one} value={one} disabled={!mayChoose(policy, host, one)}>
                {say(`level_${keyOf(one)}`)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="icon-button"
          aria-label={say(level === 'off' ? 'site_turn_on' : 'site_turn_off')}
          title={say(level === 'off' ? 'site_turn_on' : 'site_turn_off')}
          disabled={!mayChoose(policy, host, turned)}
          onClick={() => onLevel(turned)}
        >
          <SignIcon sign="off" />
        </button>
        {onPause ? (
          <button
            type="button"
            className="icon-button"
            aria-label={say('pause_begin')}
            title={say('pause_begin')}
            onClick={onPause}
          >
            <SignIcon sign="paused" />
          </button>
        ) : null}
        <button
          type="button"
          className="icon-button"
          title={say('options_open')}
          aria-label={say('options_open')}
          onClick={onOptions}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
            <circle cx="15" cy="7" r="2.2" />
            <circle cx="9" cy="17" r="2.2" />
          </svg>
        </button>
      </div>
    </header>
  );
}
