import { Consent } from '@/components/Consent';
import { Footer } from '@/components/Footer';
import { MarksLostNotice } from '@/components/MarksLostNotice';
import { Offline } from '@/components/Offline';
import { PersonHead } from '@/components/PersonHead';
import { Progress } from '@/components/Progress';
import { heldNote } from '@/components/panel/held-note';
import { SaveButton } from '@/components/panel/SaveButton';
import { savedWords } from '@/components/panel/saved-words';
import { progressOf } from '@/components/progress-of';
import { lastCheck } from '@/components/seen';
import { Tally } from '@/components/Tally';
import { countsOf } from '@/components/toolbar-words';
import { useOnline } from '@/components/use-online';
import { ThisIsYou } from '@/components/wallet/ThisIsYou';
import { say } from '@/components/words';
import { hostsToAsk, type TabView } from '@/utils/browser/queries';
import type { Settings } from '@/utils/browser/settings';
import { isPanelFirst, type Level } from '@/utils/model/level';
import type { CandidateRow, Store } from '@/utils/model/store';

import { Credentials } from './Credentials';
import { openReport } from './open-report';
import { ProofOfHolder } from './ProofOfHolder';
import { readActions } from './read-actions';
import type { Shared } from './shared';
import { useChallenges } from './use-challenges';
import { WhatWasRead } from './WhatWasRead';

interface Props extends Shared {
  readonly store: Store;
  readonly view: TabView;
  readonly tabId: number;
  readonly settings: Settings;
  readonly host: string;
  readonly level: Level;
  /** The user, where they keep credentials of their own. */
  readonly own: CandidateRow | undefined;
  /** The person of the page is among those who were saved. */
  readonly isSaved: boolean;
}

/** The person whom the page is about, with every credential in full. */
export function Person(props: Props) {
  const { store, view, settings, tabId, isPrivate, isSaved, tell, onUndo, onSaid } = props;
  const { host, level, own } = props;
  const { page, candidate, seen } = view;
  const online = useOnline();
  const challenges = useChallenges(store, candidate);
  const { onApart } = readActions(props);
  const findings = seen.map(({ finding }) => finding);
  const unasked = findings.filter(({ state }) => state === 'found');
  const begun = findings.filter(({ state }) => state !== 'found');
  return (
    <>
      <PersonHead candidate={candidate} count={seen.length} truncatedFrom={page?.truncatedFrom} />
      <MarksLostNotice how={page?.marksLost} />
      <WhatWasRead {...props} />
      {candidate && !isPrivate && (own || settings.role === 'candidate') ? (
        <ThisIsYou
          isYou={own?.profile !== undefined && own.profile === (candidate.profile ?? candidate.key)}
          onYou={() => void tell('wallet/me', { candidateId: candidate.id })}
          onNot={() => void tell('wallet/me', {})}
          onAdd={() => {
            const intakeId = `intake:${crypto.randomUUID()}`;
            void tell('wallet/adopt', { intakeId, candidateId: candidate.id }).then((done) => {
              if (done) onSaid(say('own_adopted'));
            });
          }}
        />
      ) : null}
      {online ? null : <Offline last={lastCheck(seen)} now={new Date()} />}
      {begun.length > 0 ? (
        <>
          <Tally counts={countsOf(begun)} />
          <Progress {...progressOf(begun, () => void tell('check/stop', { tabId }))} />
        </>
      ) : null}
      {unasked.length > 0 ? (
        <Consent
          count={unasked.length}
          hosts={hostsToAsk(unasked)}
          always={settings.always}
          onCheck={(always) => void tell('check/start', { tabId, always: [...always] })}
        />
      ) : null}
      <Credentials
        view={view}
        shown={page?.shown}
        noteOf={(one) => heldNote(challenges, one)}
        onApart={({ finding: { link } }) => onApart(link.href, true, link.text || link.href)}
        {...{ tell, onUndo, onSaid }}
      />
      <ProofOfHolder {...props} challenges={challenges} />
      {page?.asked && candidate ? (
        <div className="actions">
          <SaveButton
            isPrivate={isPrivate}
            isSaved={isSaved}
            onSave={() => {
              void tell('saved/add', { candidateId: candidate.id }).then((done) => {
                if (done) onSaid(savedWords(candidate.name));
              });
            }}
          />
          <button type="button" className="button quiet" onClick={() => openReport(candidate.id)}>
            {say('report_open')}
          </button>
        </div>
      ) : null}
      {isPanelFirst(host) && level === 'on-click' ? (
        <p className="soft">{say('panel_first')}</p>
      ) : null}
      <Footer seen={seen} />
    </>
  );
}
