import { useState } from 'react';

import { say } from './words';

const ADDRESS = /^[^\s@]+@[^\s@]+$/u;

/** Takes an e-mail address to compare hashed recipients with; it goes to memory and nowhere else. */
export function CompareEmail({ onCompare }: { onCompare: (email: string) => void }) {
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
      <label htmlFor="compare-email">{say('compare_label')}</label>
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
        {say(wrong ? 'compare_invalid' : 'compare_hint')}
      </small>
    </form>
  );
}
