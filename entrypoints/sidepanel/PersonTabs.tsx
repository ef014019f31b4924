import { useState } from 'react';

import { Access } from '@/components/Access';
import { CompareEmail } from '@/components/CompareEmail';
import { Consent } from '@/components/Consent';
import { Footer } from '@/components/Footer';
import type { Seen } from '@/components/finding-words';
import { Notice } from '@/components/Notice';
import { PersonHead } from '@/components/PersonHead';
import { Progress } from '@/components/Progress';
import { CredentialCard } from '@/components/panel/CredentialCard';
import { MatchLines } from '@/components/panel/MatchLines';
import { Stacks } from '@/components/panel/Stacks';
import { Skills } from '@/components/Skills';
import { TrustDialog } from '@/components/TrustDialog';
import { Tally } from '@/components/Tally';
import type { Undo } from '@/components/use-undo';
import { say } from '@/components/words';
import { access } from '@/utils/browser/permissions';
import type { MessageName, RequestOf } from '@/utils/browser/protocol';
import type { TabView } from '@/utils/browser/queries';
import { domainOf } from '@/utils/model/issuer';
import type { Level } from '@/utils/model/level';

export interface Shared {
  readonly view: TabView;
  readonly isPrivate: boolean;
  readonly tabId: number;
  readonly tell: <Name extends MessageName>(name: Name, request: RequestOf<Name>) => Promise<void>;
  readonly onUndo: (offer: Undo) => void;
}

interface Props extends Shared {
  readonly selected: 'credentials' | 'skills' | 'match';
  readonly level: Level;
}

/** The person in the tab: credentials in full, skills as stacks, the match line by line. */
export function PersonTabs({ view, isPrivate, tabId, tell, onUndo, selected, level }: Props) {
  const { page, candidate, seen, match, posting, postings, saved } = view;
  const [trusting, setTrusting] = useState<Seen>();
  if (level === 'off') return <Notice kind="neutral">{say('site_off', page?.host ?? '')}</Notice>;
  if (!page) return <Notice kind="neutral">{say('panel_no_page')}</Notice>;

  const findings = seen.map(({ finding }) => finding);
  const name = candidate?.name;
  if (selected === 'match')
    return (
      <MatchLines
        posting={posting}
        postings={postings}
        report={match?.report}
        onPosting={(postingId, pinned) => void tell('posting/pin', { postingId, pinned })}
        onEdit={(requirementId, edit) =>
          posting && void tell('posting/edit', { postingId: posting.id, requirementId, edit })
        }
      />
    );
  if (seen.length === 0)
    return (
      <Notice kind="neutral">
        {say('nothing_found')} {say('nothing_found_next')}
      </Notice>
    );
  if (selected === 'skills')
    return (
      <>
        <Skills findings={findings} />
        <Stacks columns={candidate?.stacks ?? []} />
      </>
    );

  const actions = {
    onAllow: (host: string) => void access.request([host]),
    onAgain: ({ finding }: Seen) => void tell('check/again', { findingId: finding.id }),
    onTrust: setTrusting,
    onDistrust: ({ result }: Seen) => {
      const issuerId = result?.credential?.issuer.id;
      if (issuerId) void tell('trust/remove', { issuerId });
    },
    onSamePerson: ({ finding }: Seen, same: boolean) =>
      void tell('person/same', { findingId: finding.id, same }),
    onCopyRequest: ({ finding }: Seen) =>
      void navigator.clipboard.writeText(say('request_text', finding.link.href)),
  };
  const trust = (one: Seen) => {
    const issuerId = one.result?.credential?.issuer.id ?? '';
    void tell('trust/add', { findingId: one.finding.id });
    setTrusting(undefined);
    onUndo({
      words: say('trust_done', domainOf(issuerId)),
      undo: () => void tell('trust/remove', { issuerId }),
    });
  };

  return (
    <>
      <PersonHead candidate={candidate} count={seen.length} truncatedFrom={page.truncatedFrom} />
      {page.asked ? (
        <>
          <Tally findings={findings} />
          <Progress findings={findings} />
        </>
      ) : (
        <Consent findings={findings} onCheck={() => void tell('check/start', { tabId })} />
      )}
      <Access
        hosts={[...new Set(findings.flatMap(({ state, host }) => (state === 'needs-access' && host ? [host] : [])))]}
        onAllow={(hosts) => void access.request(hosts)}
      />
      <ul className="credentials" aria-label={say('credentials_title')}>
        {seen.map((one) => (
          <CredentialCard
            key={one.finding.id}
            seen={one}
            person={name}
            now={new Date()}
            open={false}
            actions={actions}
          />
        ))}
      </ul>
      {candidate && seen.some(comparable) ? (
        <CompareEmail
          onCompare={(email) => void tell('person/compare', { candidateId: candidate.id, email })}
        />
      ) : null}
      {page.asked && candidate ? (
        <div className="actions">
          <button
            type="button"
            className="button"
            disabled={isPrivate}
            onClick={() => void tell('saved/add', { candidateId: candidate.id })}
          >
            {say(isPrivate ? 'save_private' : saved ? 'save_again' : 'save_do')}
          </button>
          <button
            type="button"
            className="button quiet"
            onClick={() => openReport(candidate.id)}
          >
            {say('report_open')}
          </button>
        </div>
      ) : null}
      <Footer seen={seen} />
      {trusting ? (
        <TrustDialog
          seen={trusting}
          onCancel={() => setTrusting(undefined)}
          onTrust={() => trust(trusting)}
        />
      ) : null}
    </>
  );
}

export const openReport = (candidateId: string): void => {
  window.open(`/report.html?candidate=${encodeURIComponent(candidateId)}`);
};

/** A hashed address could not be compared, or was compared with another one. */
const comparable = ({ finding: { appraisal }, result }: Seen): boolean =>
  appraisal?.recipient !== 'matches' &&
  result?.credential?.recipients.some(({ kind }) => kind === 'email') === true;
