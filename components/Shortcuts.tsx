import { keyOf, say } from './words';

/** Commands of the manifest in the order in which they are listed, with what each is called here. */
const names = {
  _execute_action: 'open-popup',
  'open-panel': 'open-panel',
  'next-mark': 'next-mark',
  'previous-mark': 'previous-mark',
} as const;

interface Props {
  /** The keys of each command, empty where it has none. */
  readonly keys: Readonly<Record<string, string>>;
  readonly onChange: () => void;
}

/** Which keys do what; they are the browser's to give. */
export function Shortcuts({ keys, onChange }: Props) {
  return (
    <>
      <dl className="box kept">
        {Object.entries(names).map(([command, name]) => (
          <div key={command}>
            <dt>{say(`command_${keyOf(name)}`)}</dt>
            <dd>{keys[command] ? <kbd dir="ltr">{keys[command]}</kbd> : say('shortcuts_none')}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button quiet" onClick={onChange}>
        {say('shortcuts_change')}
      </button>
    </>
  );
}
