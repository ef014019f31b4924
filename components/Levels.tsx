import { isPanelFirst, type Level, levelOf, levels } from '@/utils/model/level';
import { mayChoose, type Policy } from '@/utils/model/policy';

import { keyOf, say } from './words';

interface Props {
  readonly hosts: readonly string[];
  readonly chosen: Readonly<Record<string, Level>>;
  readonly policy: Pick<Policy, 'siteLevels' | 'highestLevel'>;
  readonly onLevel: (host: string, level: Level) => void;
}

/** The level of each site as four choices, each with what it means, and why LinkedIn starts without marks. */
export function Levels({ hosts, chosen, policy, onLevel }: Props) {
  return (
    <ul className="levels">
      {hosts.map((host) => (
        <li key={host} className="box">
          <fieldset>
            <legend>
              <bdi>{host}</bdi>
            </legend>
            {Object.hasOwn(policy.siteLevels, host) ? (
              <p className="soft">{say('policy_title')}</p>
            ) : null}
            {isPanelFirst(host) ? <p className="soft">{say('options_linkedin')}</p> : null}
            {levels.map((level) => (
              <label key={level} className="level">
                <input
                  type="radio"
                  name={`level-${host}`}
                  value={level}
                  disabled={!mayChoose(policy, host, level)}
                  checked={levelOf(host, chosen) === level}
                  onChange={() => onLevel(host, level)}
                />
                <span>
                  <b>{say(`level_${keyOf(level)}`)}</b>
                  <small>{say(`options_level_${keyOf(level)}`)}</small>
                </span>
              </label>
            ))}
          </fieldset>
        </li>
      ))}
    </ul>
  );
}
