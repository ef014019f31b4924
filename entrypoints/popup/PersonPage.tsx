import { Access } from '@/components/Access';
import { Consent } from '@/components/Consent';
import { FindingLine } from '@/components/FindingLine';
import { Footer } from '@/components/Footer';
import { isRunning } from '@/components/is-running';
import { isUnfinished } from '@/components/is-unfinished';
import { MarksLostNotice } from '@/components/MarksLostNotice';
import { Match } from '@/components/Match';
import { PersonHead } from '@/components/PersonHead';
import { Progress } from '@/components/Progress';
import { progressOf } from '@/components/progress-of';
import { Skills } from '@/components/Skills';
import { Tally } from '@/components/Tally';
import { countsOf } from '@/components/toolbar-words';
import { Unchecked } from '@/components/Unchecked';
import { say } from '@/components/words';
import { access } from '@/utils/browser/permissions';
import { hostsToAllow, hostsToAsk, type TabView } from '@/utils/browser/queries';
import { isPanelFirst, type Level } from '@/utils/model/level';
import type { PageRow } from '@/utils/model/store';
import { useAwake } from '../sidepanel/use-awake';
import type { Tell } from '../sidepanel/use-tell';
import { showPanel } from './show-panel';

interface Props {
  readonly tabId: number;
  readonly host: string;
  readonly level: Level;
  readonly view: TabView;
  readonly page: PageRow;
  /** Hosts that are asked without the question. */
  readonly always: readonly string[];
  readonly tell: Tell;
}

/** A page with credentials: whose they are, what their checks came to or will ask, and how they fit the posting. */
export function PersonPage({ tabId, host, level, view, page, always, tell }: Props) {
  const { candidate, seen, match, posting, postings } = view;
  const findings = seen.map(({ finding }) => finding);
  useAwake(isRunning(findings));
  const unasked = findings.filter(({ state }) => state === 'found');
  const check = (hosts: readonly string[]) =>
    void tell('check/start', { tabId, always: [...hosts] });
  return (
    <div className="content">
      <PersonHead candidate={candidate} count={seen.length} truncatedFrom={page.truncatedFrom} />
      <MarksLostNotice how={page.marksLost} />
      {page.asked || unasked.length === 0 ? (
        <>
          <Tally counts={countsOf(findings)} />
          <Progress {...progressOf(findings)} />
          <Unchecked findings={findings} always={always} onCheck={check} />
          <button type="button" className="button" onClick={() => showPanel(tabId)}>
            {say('panel_open')}
          </button>
        </>
      ) : (
        <Consent
          count={unasked.length}
          hosts={hostsToAsk(unasked)}
          always={always}
          onCheck={check}
        />
      )}
      <Access hosts={hostsToAllow(findings)} onAllow={(hosts) => void access.request(hosts)} />
      {page.asked ? <Skills findings={findings} /> : null}
      {page.asked ? (
        <Match
          posting={posting}
          postings={postings}
          report={match?.report}
          unfinished={isUnfinished(findings)}
          onPosting={(postingId, pinned) => void tell('posting/pin', { postingId, pinned })}
        />
      ) : null}
      <ul className="findings" aria-label={say('credentials_title')}>
        {seen.map((one) => (
          <FindingLine
            key={one.finding.id}
            seen={one}
            now={new Date()}
            onOpen={(findingId) => showPanel(tabId, findingId)}
          />
        ))}
      </ul>
      {isPanelFirst(host) && level === 'on-click' ? (
        <p className="soft">{say('panel_first')}</p>
      ) : null}
      <Footer seen={seen} />
    </div>
  );
}
