import { Consent } from '@/components/Consent';
import { Footer } from '@/components/Footer';
import { isUnfinished } from '@/components/is-unfinished';
import { Notice } from '@/components/Notice';
import { Offline } from '@/components/Offline';
import { PersonHead } from '@/components/PersonHead';
import { Progress } from '@/components/Progress';
import { MatchLines } from '@/components/panel/MatchLines';
import { SaveButton } from '@/components/panel/SaveButton';
import { Stacks } from '@/components/panel/Stacks';
import { Skills } from '@/components/Skills';
import { Tally } from '@/components/Tally';
import { useOnline } from '@/components/use-online';
import { say } from '@/components/words';
import { hostsToAsk, type TabView } from '@/utils/browser/queries';
import type { Settings } from '@/utils/browser/settings';
import { isPanelFirst, type Level } from '@/utils/model/level';

import { AddFiles } from './AddFiles';
import { Credentials } from './Credentials';
import { openReport } from './open-report';
import type { Shared } from './shared';

interface Props extends Shared {
  readonly view: TabView;
  readonly tabId: number;
  readonly settings: Settings;
  readonly selected: 'credentials' | 'skills' | 'match';
  readonly host: string;
  readonly level: Level;
  readonly closed: boolean;
  readonly onRead: () => void;
}

/** The person in the tab, and under the credentials the place for files of theirs. */
export function PersonTabs(props: Props) {
  const { selected, level, tabId, tell } = props;
  return (
    <>
      <Content {...props} />
      {selected === 'credentials' && level !== 'off' ? (
        <AddFiles key={tabId} tabId={tabId} tell={tell} />
      ) : null}
    </>
  );
}

/** Credentials in full, skills as stacks, the match line by line. */
function Content(props: Props) {
  const { view, tell, selected, host, level, closed, onRead } = props;
  const { page, candidate, seen, match, posting, postings } = view;
  if (selected === 'match')
    return (
      <MatchLines
        posting={posting}
        postings={postings}
        report={match?.report}
        unfinished={isUnfinished(seen.map(({ finding }) => finding))}
        onPosting={(postingId, pinned) => void tell('posting/pin', { postingId, pinned })}
        onEdit={(requirementId, edit) =>
          posting && void tell('posting/edit', { postingId: posting.id, requirementId, edit })
        }
      />
    );
  if (level === 'off') return <Notice kind="off">{say('site_off', host)}</Notice>;
  if (closed && !page)
    return (
      <Notice kind="closed" action={{ label: say('retry'), act: onRead }}>
        {say('panel_closed')}
      </Notice>
    );
  if (!page) return <Notice kind="busy">{say('reading')}</Notice>;
  if (seen.length === 0)
    return (
      <Notice kind="empty">
        {say('nothing_found')} {say('nothing_found_next')}
      </Notice>
    );
  if (selected === 'skills')
    return (
      <>
        <Skills findings={seen.map(({ finding }) => finding)} />
        <Stacks columns={candidate?.stacks ?? []} />
      </>
    );
  return <Person {...props} />;
}

function Person(props: Props) {
  const { view, settings, tabId, isPrivate, tell, onUndo, onSaid, host, level } = props;
  const { page, candidate, seen, saved } = view;
  const online = useOnline();
  const findings = seen.map(({ finding }) => finding);
  const unasked = findings.filter(({ state }) => state === 'found');
  const begun = findings.filter(({ state }) => state !== 'found');
  return (
    <>
      <PersonHead candidate={candidate} count={seen.length} truncatedFrom={page?.truncatedFrom} />
      {online ? null : <Offline seen={seen} now={new Date()} />}
      {begun.length > 0 ? (
        <>
          <Tally findings={begun} />
          <Progress findings={begun} onStop={() => void tell('check/stop', { tabId })} />
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
      <Credentials view={view} shown={page?.shown} {...{ tell, onUndo, onSaid }} />
      {page?.asked && candidate ? (
        <div className="actions">
          <SaveButton
            isPrivate={isPrivate}
            isSaved={saved !== undefined}
            onSave={() => {
              void tell('saved/add', { candidateId: candidate.id }).then((done) => {
                if (done) onSaid(say('saved_done', candidate.name ?? say('nobody_named')));
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
