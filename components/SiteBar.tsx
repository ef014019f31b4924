import { type Level, levels } from '@/utils/model/level';

import { keyOf, say } from './words';

interface Props {
  readonly host: string;
  readonly level: Level;
  readonly onLevel: (level: Level) => void;
  readonly onOptions: () => void;
}

/** Which site this is and how much Proofstack does here: the first thing on every screen of a tab. */
export function SiteBar({ host, level, onLevel, onOptions }: Props) {
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
              <option key={one} value={one}>
                {say(`level_${keyOf(one)}`)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="icon-button"
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
