import { lazy, Suspense } from 'react';

import { isRunning } from '@/components/is-running';
import { isUnfinished } from '@/components/is-unfinished';
import { Notice } from '@/components/Notice';
import { MatchLines } from '@/components/panel/MatchLines';
import { NextSteps } from '@/components/panel/NextSteps';
import { ReadPosting } from '@/components/panel/ReadPosting';
import { Renewals } from '@/components/panel/Renewals';
import { Stacks } from '@/components/panel/Stacks';
import { Skills } from '@/components/Skills';
import { say, saySentences } from '@/components/words';
import type { TabView } from '@/utils/browser/queries';
import type { Settings } from '@/utils/browser/settings';
import type { Level } from '@/utils/model/level';
import type { CandidateRow, Store } from '@/utils/model/store';

import { Applicants } from '../batch/Applicants';
import { AddFiles } from './AddFiles';
import { Person } from './Person';
import { pairable, pairsOf } from './pairs-of';
import { readActions } from './read-actions';
import type { Shared } from './shared';
import { useAwake } from './use-awake';
import { WhatWasRead } from './WhatWasRead';

/** Only who keeps credentials of their own needs it. */
const Fit = lazy(async () => ({ default: (await import('../wallet/Fit')).Fit }));
/** Only on the tab of skills. */
const Pathways = lazy(async () => ({ default: (await import('./Pathways')).Pathways }));

interface Props extends Shared {
  readonly store: Store;
  readonly view: TabView;
  /** The person of the page is among those who were saved. */
  readonly isSaved: boolean;
  readonly tabId: number;
  readonly settings: Settings;
  readonly selected: 'credentials' | 'skills' | 'match';
  readonly host: string;
  readonly level: Level;
  /** Of every page, which is said above already. */
  readonly isPaused: boolean;
  readonly closed: boolean;
  readonly onRead: () => void;
  /** The user, where they keep credentials of their own. */
  readonly own: CandidateRow | undefined;
}

/** The person in the tab, and under the credentials the place for files of theirs. */
export function PersonTabs(props: Props) {
  const { view, selected, level, tabId, tell } = props;
  useAwake(isRunning(view.seen.map(({ finding }) => finding)));
  const isList = view.page?.kind === 'applicants';
  return (
    <>
      <Content {...props} />
      {selected === 'credentials' && level !== 'off' && !isList ? (
        <AddFiles key={tabId} tabId={tabId} tell={tell} />
      ) : null}
    </>
  );
}

/** Credentials in full, skills as stacks, the match line by line. */
function Content(props: Props) {
  const { store, view, tabId, isPrivate, tell, selected, host, level, closed, onRead, own } = props;
  const { page, candidate, seen, match, posting, postings } = view;
  const read = readActions(props);
  const isList = page?.kind === 'applicants';
  const ownFit = own !== undefined && !isPrivate && !isList && seen.length === 0;
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
        {ownFit && !page && !closed && level !== 'off' ? (
          <Notice kind="busy">{say('reading')}</Notice>
        ) : ownFit ? (
          <Suspense>
            <Fit store={store} tabId={tabId} tell={tell} onUndo={props.onUndo} />
          </Suspense>
        ) : (
          <>
            <MatchLines
              posting={posting}
              postings={postings}
              // Of a list the batch shows how each of them fits.
              report={isList ? undefined : match?.report}
              unfinished={isUnfinished(seen.map(({ finding }) => finding))}
              onPosting={(postingId, pinned) => void tell('posting/pin', { postingId, pinned })}
              onEdit={(requirementId, edit) =>
                posting && void tell('posting/edit', { postingId: posting.id, requirementId, edit })
              }
              {...(posting && !isList
                ? { pairs: pairsOf(posting, { ...props, credentials: pairable(seen) }) }
                : {})}
            />
            {isList ? null : <NextSteps next={match?.next} />}
          </>
        )}
      </>
    );
  if (props.isPaused) return null;
  if (level === 'off') return <Notice kind="off">{say('site_off', host)}</Notice>;
  if (closed && !page)
    return (
      <Notice kind="closed" action={{ label: say('retry'), act: onRead }}>
        {say('panel_closed')}
      </Notice>
    );
  if (!page) return <Notice kind="busy">{say('reading')}</Notice>;
  if (isList) return <Applicants {...{ store, tabId, isPrivate, tell }} />;
  const { role: usedAs = 'recruiter' } = props.settings;
  if (seen.length === 0)
    return (
      <>
        <Notice kind="empty">
          {saySentences(say('nothing_found'), say(`nothing_found_next_${usedAs}`))}
        </Notice>
        <WhatWasRead {...props} />
        {selected === 'skills' ? (
          <Suspense>
            <Pathways {...props} stacks={[]} />
          </Suspense>
        ) : null}
      </>
    );
  if (selected === 'skills')
    return (
      <>
        <Skills findings={seen.map(({ finding }) => finding)} />
        <Renewals renewals={candidate?.renewals ?? []} />
        <Stacks stacks={candidate?.stacks ?? []} />
        <Suspense>
          <Pathways {...props} stacks={candidate?.stacks ?? []} />
        </Suspense>
      </>
    );
  return <Person {...props} />;
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
