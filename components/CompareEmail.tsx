import { useState } from 'react';

import { say } from './words';

const ADDRESS = /^[^\s@]+@[^\s@]+$/u;

interface Props {
  /** The credentials are those of who reads this. */
  readonly isOwn: boolean;
  /** They stand in no tab with which the address could go. */
  readonly isKept: boolean;
  readonly onCompare: (email: string) => void;
}

/** Takes an e-mail address to compare hashed recipients with; it goes to memory and nowhere else. */
export function CompareEmail({ isOwn, isKept, onCompare }: Props) {
  const hint = isKept ? 'compare_hint_own' : 'compare_hint';
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="compare"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const typed = email.trim();
        setWrong(!ADDRESS.test(typed));
        if (ADDRESS.test(typed)) onCompare(typed);
      }}
    >
      <label htmlFor="compare-email">{say(isOwn ? 'compare_label_own' : 'compare_label')}</label>
      <div className="line">
        <input
          id="compare-email"
          className="field"
          type="email"
          autoComplete="off"
          dir="ltr"
          value={email}
          aria-describedby="compare-hint"
          aria-invalid={wrong}
          onChange={({ target }) => setEmail(target.value)}
        />
        <button type="submit" className="button quiet">
          {say('compare_do')}
        </button>
      </div>
      <small id="compare-hint" className={wrong ? 'wrong' : ''}>
        {say(wrong ? 'compare_invalid' : hint)}
      </small>
    </form>
  );
}
