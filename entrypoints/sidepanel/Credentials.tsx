import { useEffect, useState } from 'react';

import { Access } from '@/components/Access';
import { CompareEmail } from '@/components/CompareEmail';
import { CredentialCard } from '@/components/panel/CredentialCard';
import type { Seen } from '@/components/seen';
import { TrustDialog } from '@/components/TrustDialog';
import { say } from '@/components/words';
import { access } from '@/utils/browser/permissions';
import { hostsToAllow, type PersonView } from '@/utils/browser/queries';
import { domainOf } from '@/utils/model/issuer';
import { type CandidateRow, SAVED_TAB, WALLET } from '@/utils/model/store';

import { cardActions } from './card-actions';
import type { Shared } from './shared';

interface Props extends Pick<Shared, 'tell' | 'onUndo' | 'onSaid'> {
  readonly view: Pick<PersonView, 'seen'> & {
    readonly candidate: Pick<CandidateRow, 'id' | 'name' | 'tabId'> | undefined;
  };
  /** The credential that was looked at last: it stands open. */
  readonly shown?: string | undefined;
  readonly onApart?: (seen: Seen) => void;
  readonly onRemove?: (seen: Seen) => void;
  readonly noteOf?: (seen: Seen) => string | undefined;
  /** They are some of many. */
  readonly isMany?: boolean;
}

/** Every credential of a person in full, and what can be done about each. */
export function Credentials(props: Props) {
  const { view, shown, tell, onUndo, onSaid, onApart, onRemove, noteOf, isMany } = props;
  const { candidate, seen } = view;
  const [trusting, setTrusting] = useState<Seen>();
  const position = seen.find(({ finding }) => finding.id === shown)?.finding.position;
  useEffect(() => {
    if (position !== undefined) goTo(position);
  }, [position]);

  const trust = ({ finding, result }: Seen) => {
    const issuerId = result?.credential?.issuer.id ?? '';
    void tell('trust/add', { findingId: finding.id });
    setTrusting(undefined);
    goTo(finding.position);
    onUndo({
      words: say('trust_done', domainOf(issuerId)),
      undo: () => void tell('trust/remove', { issuerId }),
    });
  };

  const actions = cardActions({ tell, onTrust: setTrusting, onCopied: onSaid, onApart, onRemove });
  return (
    <>
      <Access
        hosts={hostsToAllow(seen.map(({ finding }) => finding))}
        onAllow={(hosts) => void access.request(hosts)}
      />
      <ul className="credentials" aria-label={say('credentials_title')}>
        {seen.map((one) => (
          <CredentialCard
            key={one.finding.id}
            seen={one}
            person={candidate?.name}
            now={new Date()}
            open={one.finding.id === shown}
            actions={actions}
            note={noteOf?.(one)}
            isOneOfMany={isMany}
          />
        ))}
      </ul>
      {candidate && seen.some(comparable) ? (
        <CompareEmail
          isOwn={candidate.id === WALLET}
          isKept={candidate.tabId <= SAVED_TAB}
          onCompare={(email) => void tell('person/compare', { candidateId: candidate.id, email })}
        />
      ) : null}
      {trusting ? (
        <TrustDialog
          seen={trusting}
          now={new Date()}
          onCancel={() => setTrusting(undefined)}
          onTrust={() => trust(trusting)}
        />
      ) : null}
    </>
  );
}

/** To the row of a credential, for those who look and for those who listen. */
function goTo(position: number): void {
  const row = document.getElementById(`finding-${position}`);
  row?.scrollIntoView({ block: 'nearest' });
  row?.querySelector('summary')?.focus();
}

/** A hashed address could not be compared, or was compared with another one. */
const comparable = ({ finding: { appraisal }, result }: Seen): boolean =>
  appraisal?.recipient !== 'matches' &&
  result?.credential?.recipients.some(({ kind }) => kind === 'email') === true;
