import { useState } from 'react';

import { say } from './words';

/** Adds a site to the list; an address is taken for its host. */
export function AddSite({ onAdd }: { onAdd: (host: string) => void }) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="add-site"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const host = hostIn(typed);
        setWrong(!host);
        if (!host) return;
        onAdd(host);
        setTyped('');
      }}
    >
      <label htmlFor="add-site">{say('options_site_host')}</label>
      <div className="line">
        <input
          id="add-site"
          className="field"
          dir="ltr"
          placeholder="jobs.example.com"
          value={typed}
          aria-invalid={wrong}
          aria-describedby="add-site-wrong"
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="submit" className="button quiet">
          {say('options_add_do')}
        </button>
      </div>
      <small id="add-site-wrong" className="wrong" role="status">
        {wrong ? say('options_add_invalid') : ''}
      </small>
    </form>
  );
}

function hostIn(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^https?:\/\//iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(hostname) ? hostname : undefined;
}
