import { Consent } from '@/components/Consent';
import { Footer } from '@/components/Footer';
import { isUnfinished } from '@/components/is-unfinished';
import { Notice } from '@/components/Notice';
import { Offline } from '@/components/Offline';
import { PersonHead } from '@/components/PersonHead';
import { Progress } from '@/components/Progress';
import { MatchLines } from '@/components/panel/MatchLines';
import { ReadPerson } from '@/components/panel/ReadPerson';
import { ReadPosting } from '@/components/panel/ReadPosting';
import { SaveButton } from '@/components/panel/SaveButton';
import { Stacks } from '@/components/panel/Stacks';
import { Skills } from '@/components/Skills';
import { Tally } from '@/components/Tally';
import { useOnline } from '@/components/use-online';
import { say } from '@/components/words';
import { hostsToAsk, type TabView } from '@/utils/browser/queries';
import type { Settings } from '@/utils/browser/settings';
import type { CorrectableField } from '@/utils/model/correction';
import { isPanelFirst, type Level } from '@/utils/model/level';
import type { Field } from '@/utils/model/page';

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
  const read = readActions(props);
  if (selected === 'match')
    return (
      <>
        {page?.isNot === 'posting' ? <NotPosting onUndo={() => read.onIsNot(undefined)} /> : null}
        {posting ? (
          <ReadPosting
            posting={posting}
            page={page}
            onCorrect={read.onPosting}
            onIsNot={() => read.onIsNot('posting')}
          />
        ) : null}
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
      </>
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
      <>
        <Notice kind="empty">
          {say('nothing_found')} {say('nothing_found_next')}
        </Notice>
        <WhatWasRead {...props} />
      </>
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

/** What the panel does with a correction; each can be taken back at once, and later where it stands. */
function readActions({ view: { page, candidate, posting }, tell, onUndo, onSaid }: Props) {
  const correct = async (
    of: string,
    field: CorrectableField,
    { value, before }: { value: string | undefined; before: string | undefined },
  ) => {
    const request = value === undefined ? { of, field } : { of, field, value };
    if (!(await tell('field/correct', request)) || value === undefined) return;
    const back = before === undefined ? { of, field } : { of, field, value: before };
    onUndo({
      words: say('field_corrected', value),
      undo: () => void tell('field/correct', back),
    });
  };
  const byUser = (field: Field | undefined) => (field?.source === 'user' ? field.value : undefined);
  return {
    onName(value: string | undefined) {
      if (!candidate) return;
      const before = candidate.nameSource === 'user' ? candidate.name : undefined;
      void correct(candidate.id, 'name', { value, before });
    },
    onPosting(field: 'title' | 'company', value: string | undefined) {
      if (!posting) return;
      void correct(posting.id, field, { value, before: byUser(posting.posting[field]) });
    },
    onIsNot(isNot: 'posting' | 'profile' | undefined) {
      if (!page) return;
      void tell('page/is-not', isNot ? { tabId: page.tabId, isNot } : { tabId: page.tabId });
      if (isNot) onSaid(say(`is_not_${isNot}`));
    },
    onApart(href: string, apart: boolean, title = href) {
      if (!candidate) return;
      const request = { candidateId: candidate.id, href };
      void tell('finding/apart', { ...request, apart });
      if (apart)
        onUndo({
          words: say('apart_done', title),
          undo: () => void tell('finding/apart', { ...request, apart: false }),
        });
    },
  };
}

function WhatWasRead(props: Props) {
  const { candidate, page } = props.view;
  const { onName, onIsNot, onApart } = readActions(props);
  if (!candidate) return null;
  return (
    <ReadPerson
      candidate={candidate}
      page={page}
      onName={onName}
      onIsNot={(isNot) => onIsNot(isNot ? 'profile' : undefined)}
      onBack={(href) => onApart(href, false)}
    />
  );
}

function NotPosting({ onUndo }: { onUndo: () => void }) {
  return (
    <p className="soft">
      {say('is_not_posting')}{' '}
      <button type="button" className="text-button" onClick={onUndo}>
        {say('is_not_undo')}
      </button>
    </p>
  );
}

function Person(props: Props) {
  const { view, settings, tabId, isPrivate, tell, onUndo, onSaid, host, level } = props;
  const { page, candidate, seen, saved } = view;
  const online = useOnline();
  const { onApart } = readActions(props);
  const findings = seen.map(({ finding }) => finding);
  const unasked = findings.filter(({ state }) => state === 'found');
  const begun = findings.filter(({ state }) => state !== 'found');
  return (
    <>
      <PersonHead candidate={candidate} count={seen.length} truncatedFrom={page?.truncatedFrom} />
      <WhatWasRead {...props} />
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
      <Credentials
        view={view}
        shown={page?.shown}
        onApart={({ finding: { link } }) => onApart(link.href, true, link.text || link.href)}
        {...{ tell, onUndo, onSaid }}
      />
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
