import { type Role, roles } from '@/utils/model/role';
import { type Theme, themes } from '@/utils/model/theme';

import { say } from './words';

interface Props {
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  /** What the user uses it for; absent before that was ever said. */
  readonly usedAs: Role | undefined;
  readonly onUsedAs: (role: Role) => void;
  readonly showCount: boolean;
  readonly onShowCount: (showCount: boolean) => void;
}

/** How the screens look, whom they are for, and what the icon shows. */
export function Appearance({ theme, usedAs, showCount, ...props }: Props) {
  return (
    <>
      <Choice
        name="theme"
        title={say('theme_label')}
        options={themes.map((value) => ({ value, label: say(`theme_${value}`) }))}
        chosen={theme}
        onChoose={props.onTheme}
      />
      <Choice
        name="role"
        title={say('welcome_role')}
        options={roles.map((value) => ({ value, label: say(`role_${value}`) }))}
        chosen={usedAs}
        onChoose={props.onUsedAs}
      />
      <label className="box switch">
        <input
          type="checkbox"
          checked={showCount}
          onChange={({ target }) => props.onShowCount(target.checked)}
        />
        {say('options_show_count')}
      </label>
    </>
  );
}

interface ChoiceProps<Value> {
  readonly name: string;
  readonly title: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all of them in sight. */
function Choice<Value extends string>({ name, title, options, ...props }: ChoiceProps<Value>) {
  return (
    <div className="box">
      <fieldset className="themes">
        <legend>{title}</legend>
        {options.map(({ value, label }) => (
          <label key={value} className="level">
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === props.chosen}
              onChange={() => props.onChoose(value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
