import { useState } from 'react';

import { Notice } from '../Notice';
import { say } from '../words';

interface Props {
  /** Why there is nothing to compare with, and what to do about it. */
  readonly why: string;
  readonly onText: (text: string) => void;
}

/** Where no requirement could be read: the user marks them on the page, or pastes them here. */
export function PasteRequirements({ why, onText }: Props) {
  const [text, setText] = useState('');
  return (
    <form
      className="fit-text"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onText(text);
      }}
    >
      <Notice kind="posting">{why}</Notice>
      <label>
        {say('fit_paste')}
        <textarea
          className="field"
          rows={4}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <button type="submit" className="button">
        {say('fit_do')}
      </button>
    </form>
  );
}
