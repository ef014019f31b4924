import type { ReactNode } from 'react';

import { type Role, roles } from '@/utils/model/role';

import { SealIcon } from './SealIcon';
import { say } from './words';

interface Props {
  readonly role: Role | undefined;
  readonly onRole: (role: Role) => void;
  readonly onTry: () => void;
  /** What came of the sample badge, once it was tried. */
  readonly tried: ReactNode;
  readonly shortcut: string;
}

/** The first page: one sentence of privacy, one choice, one thing to try. */
export function Welcome({ role, onRole, onTry, tried, shortcut }: Props) {
  return (
    <main className="welcome">
      <h1
        tabIndex={-1}
        ref={(heading) => {
          heading?.focus();
        }}
      >
        {say('welcome_title')}
      </h1>
      <ol className="welcome-steps">
        <li>
          <h2>{say('welcome_private')}</h2>
          <p>{say('welcome_private_explain')}</p>
        </li>
        <li>
          <h2 id="welcome-role">{say('welcome_role')}</h2>
          <fieldset className="roles" aria-labelledby="welcome-role">
            {roles.map((one) => (
              <button
                key={one}
                type="button"
                className="button quiet"
                aria-pressed={one === role}
                onClick={() => onRole(one)}
              >
                {say(`role_${one}`)}
              </button>
            ))}
          </fieldset>
          <p className="soft">{say('welcome_pin', shortcut)}</p>
        </li>
        <li>
          <h2>{say('welcome_try')}</h2>
          <button type="button" className="button" onClick={onTry}>
            {say('welcome_try_do')}
          </button>
          <div role="status">{tried}</div>
        </li>
      </ol>
    </main>
  );
}

/** The verdict on the sample badge, drawn like any other. */
export function Tried({ label, sentence }: { label: string; sentence: string }) {
  return (
    <p className="tried verified">
      <SealIcon shape="verified" />
      <span>
        <b>{label}</b> {sentence}
      </span>
    </p>
  );
}
