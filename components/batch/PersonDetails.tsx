import type { ReactNode } from 'react';

import type { CandidateRow } from '@/utils/model/store';

import { Outside } from '../Outside';
import { SignIcon } from '../SignIcon';
import { keyOf, say, sayCount } from '../words';

interface Props {
  readonly candidate: CandidateRow;
  readonly count: number;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** One person of a batch beside the table: who it is, what the file said that is no link, and every credential. */
export function PersonDetails({ candidate, count, children, onClose }: Props) {
  const { name, label, profile, faults = [] } = candidate;
  return (
    <section
      className="details"
      aria-labelledby="details-title"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <button type="button" className="text-button back" onClick={onClose}>
        <SignIcon sign="back" />
        {say('details_close')}
      </button>
      <div className="person">
        <h2 id="details-title" tabIndex={-1}>
          <Outside text={name ?? label ?? say('nobody_applicant')} />
        </h2>
        <small>{sayCount('found', count)}</small>
        {profile?.startsWith('https:') ? (
          <a href={profile} target="_blank" rel="noreferrer">
            <Outside text={new URL(profile).hostname} />
          </a>
        ) : null}
      </div>
      {faults.length > 0 ? (
        <section aria-label={say('faults_title')}>
          <h3>{say('faults_title')}</h3>
          <ul className="faults">
            {faults.map(({ text, reason }) => (
              <li key={text}>{say(`fault_${keyOf(reason)}`, text)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {children}
    </section>
  );
}
