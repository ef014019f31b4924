import { useId, useState } from 'react';

import type { FieldSource } from '@/utils/model/page';

import { Outside } from '../Outside';
import { keyOf, say } from '../words';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly source: FieldSource | undefined;
  /** The site on whose layout it was found. */
  readonly host: string;
  /** A corrected value, or none to have again what was read. */
  readonly onCorrect: (value: string | undefined) => void;
}

/** One field of what was read: its value, where it comes from, and a way to correct it. */
export function ReadField({ label, value, source, host, onCorrect }: Props) {
  const [editing, setEditing] = useState(false);
  const id = useId();
  const correct = (typed: string | undefined) => {
    setEditing(false);
    onCorrect(typed);
  };
  return (
    <div className="read-field">
      <dt>{label}</dt>
      <dd>
        {value === undefined ? <i>{say('field_missing')}</i> : <Outside text={value} />}{' '}
        {source ? <small>{say(`source_${keyOf(source)}`, host)}</small> : null}
        {editing ? (
          <form
            className="line"
            onSubmit={(event) => {
              event.preventDefault();
              const typed = new FormData(event.currentTarget).get('value');
              if (typeof typed === 'string' && typed.trim()) correct(typed.trim());
            }}
          >
            <label htmlFor={id} className="hidden-text">
              {label}
            </label>
            <input
              id={id}
              name="value"
              className="field"
              dir="auto"
              required
              maxLength={500}
              autoComplete="off"
              defaultValue={value ?? ''}
              // The field has come because the user asked for it.
              ref={(input) => input?.focus()}
            />
            <button type="submit" className="button quiet small">
              {say('field_save')}
            </button>
            <button type="button" className="button quiet small" onClick={() => setEditing(false)}>
              {say('field_cancel')}
            </button>
          </form>
        ) : (
          <span className="field-actions">
            <button type="button" className="text-button" onClick={() => setEditing(true)}>
              {say('field_correct', label)}
            </button>
            {source === 'user' ? (
              <button type="button" className="text-button" onClick={() => correct(undefined)}>
                {say('field_as_read', label)}
              </button>
            ) : null}
          </span>
        )}
      </dd>
    </div>
  );
}
