import { type Theme, themes } from '@/utils/model/theme';

import { say } from './words';

interface Props {
  readonly theme: Theme;
  readonly showCount: boolean;
  readonly onTheme: (theme: Theme) => void;
  readonly onShowCount: (showCount: boolean) => void;
}

/** How the screens look, and what the icon shows. */
export function Appearance({ theme, showCount, onTheme, onShowCount }: Props) {
  return (
    <>
      <fieldset className="box themes">
        <legend className="hidden-text">{say('theme_label')}</legend>
        {themes.map((one) => (
          <label key={one} className="level">
            <input
              type="radio"
              name="theme"
              value={one}
              checked={one === theme}
              onChange={() => onTheme(one)}
            />
            {say(`theme_${one}`)}
          </label>
        ))}
      </fieldset>
      <label className="box switch">
        <input
          type="checkbox"
          checked={showCount}
          onChange={({ target }) => onShowCount(target.checked)}
        />
        {say('options_show_count')}
      </label>
    </>
  );
}
