import { useCallback, useMemo } from 'react';

import { Offline } from '@/components/Offline';
import { MatchLines } from '@/components/panel/MatchLines';
import { NextSteps } from '@/components/panel/NextSteps';
import { PostingPicker } from '@/components/panel/PostingPicker';
import { standingOfRow } from '@/components/panel/Why';
import { useLive } from '@/components/use-live';
import { useOnline } from '@/components/use-online';
import { FitHeadline } from '@/components/wallet/FitHeadline';
import { PasteRequirements } from '@/components/wallet/PasteRequirements';
import { say, sayDate } from '@/components/words';
import { type FitView, fitView } from '@/utils/browser/wallet-query';
import type { MatchRow } from '@/utils/model/match';
import type { Store } from '@/utils/model/store';

import { pairsOf } from '../sidepanel/pairs-of';
import type { Shared } from '../sidepanel/shared';
import { KeepPosting } from './KeepPosting';
import { REST_MS } from './rest';
import { useLines } from './use-lines';

const LONGEST_TEXT = 60_000;

interface Props extends Pick<Shared, 'tell' | 'onUndo'> {
  readonly store: Store;
  /** The tab beside the panel. */
  readonly tabId?: number;
}

/** How the user's own credentials fit the open posting, once that was asked for; nobody is asked by it. */
export function Fit({ store, tabId, tell, onUndo }: Props) {
  const view = useLive(
    useCallback(
      (listen: (view: FitView) => void) => store.watch(fitView, listen, REST_MS),
      [store],
    ),
  );
  const lines = useLines(store, view?.match ? 'later' : 'not');
  const credentials = useMemo(
    () => (lines ?? []).flatMap(({ evidence }) => evidence ?? []),
    [lines],
  );
  const online = useOnline();
  if (!view) return null;
  const { posting, postings, match, until } = view;
  const onText = (text: string) =>
    void tell('wallet/fit-text', { text: text.slice(0, LONGEST_TEXT), ...(tabId && { tabId }) });
  if (!posting)
    return (
      <PasteRequirements
        why={say(tabId === undefined ? 'fit_no_posting' : 'fit_unread')}
        onText={onText}
      />
    );
  const report = match?.postingId === posting.id ? match.report : undefined;
  const onPosting = (postingId: string, pinned: boolean) =>
    void tell('posting/pin', { postingId, pinned });
  if (posting.requirements.length === 0)
    return (
      <>
        <PostingPicker posting={posting} postings={postings} onPosting={onPosting} />
        <PasteRequirements why={say('fit_unread')} onText={onText} />
      </>
    );
  if (!report && !isEmptied(posting))
    return (
      <div className="fit">
        <PostingPicker posting={posting} postings={postings} onPosting={onPosting} />
        <p className="soft">{say('fit_local')}</p>
        <button type="button" className="button" onClick={() => void tell('wallet/fit', {})}>
          {say('fit_do')}
        </button>
      </div>
    );
  return (
    <>
      {online ? null : <Offline last={view.checkedAt} now={new Date()} />}
      <MatchLines
        posting={posting}
        postings={postings}
        report={report}
        pairs={pairsOf(posting, { credentials, tell, onUndo })}
        unfinished={view.unfinished}
        onPosting={onPosting}
        onEdit={(requirementId, edit) =>
          void tell('posting/edit', { postingId: posting.id, requirementId, edit })
        }
        {...(report && {
          own: {
            headline: <FitHeadline report={report} />,
            standing: (row) => standing(row, until),
            unshown: say('why_not_shown_own'),
          },
        })}
      />
      <KeepPosting store={store} postingId={posting.id} tell={tell} onPage={tabId === undefined} />
      <NextSteps next={match?.next} />
    </>
  );
}

/** The user has left out all that it asks for. */
const isEmptied = ({ requirements, edits = {} }: NonNullable<FitView['posting']>): boolean =>
  requirements.every(({ id }) => edits[id] === 'removed');

function standing(row: MatchRow, until: ReadonlyMap<string, string | undefined>): string {
  if (!row.support) return say('fit_not_shown');
  const { status, evidenceId } = row.support;
  const ended = until.get(evidenceId);
  return status === 'expired' && ended && !row.shown
    ? say('own_expired', sayDate(ended))
    : standingOfRow(row);
}
