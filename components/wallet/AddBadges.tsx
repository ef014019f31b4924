import { useId, useRef, useState } from 'react';

import { FileField } from '../FileField';
import { say, sayNumber } from '../words';

export interface Opening {
  readonly at: number;
  readonly of: number;
}

interface Props {
  /** Files are held over the screen. */
  readonly isOver: boolean;
  readonly opening: Opening | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  readonly onStop: () => void;
}

/** Where the user's own credentials come in: the whole zone is a button, and below it a line to paste into. */
export function AddBadges({ isOver, opening, onFiles, onText, onStop }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const hint = useId();
  return (
    <section className="add-badges" aria-label={say('own_add')}>
      <button
        type="button"
        className={isOver ? 'drop-zone over' : 'drop-zone'}
        disabled={opening !== undefined}
        onClick={() => input.current?.click()}
      >
        <b>{say(isOver ? 'add_files_drop' : 'own_drop')}</b>
        <small>{say('own_drop_hint')}</small>
      </button>
      <FileField field={input} multiple onFiles={onFiles} />
      <form
        className="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          onText(text);
          setText('');
        }}
      >
        <label>
          <span>{say('own_paste')}</span>
          <input
            className="field"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={text}
            aria-describedby={hint}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <button type="submit" className="button quiet">
          {say('own_paste_do')}
        </button>
        <small id={hint}>{say('own_paste_hint')}</small>
      </form>
      {opening ? (
        <div role="status" className="progress">
          <span>{say('add_files_opening', sayNumber(opening.at), sayNumber(opening.of))}</span>
          <progress value={opening.at - 1} max={opening.of} aria-hidden="true" />
          <button type="button" className="text-button" onClick={onStop}>
            {say('own_stop')}
          </button>
        </div>
      ) : null}
    </section>
  );
}
