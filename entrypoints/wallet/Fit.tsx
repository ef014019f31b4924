import { useCallback } from 'react';

import { isUnfinished } from '@/components/is-unfinished';
import { Notice } from '@/components/Notice';
import { MatchLines } from '@/components/panel/MatchLines';
import { PostingPicker } from '@/components/panel/PostingPicker';
import { standingOfRow } from '@/components/panel/Why';
import { useLive } from '@/components/use-live';
import { FitHeadline } from '@/components/wallet/FitHeadline';
import { say, sayDate } from '@/components/words';
import { type WalletView, walletView } from '@/utils/browser/wallet-query';
import type { MatchRow } from '@/utils/model/match';
import type { Store } from '@/utils/model/store';

import type { Shared } from '../sidepanel/shared';

interface Props extends Pick<Shared, 'tell'> {
  readonly store: Store;
}

/** How the user's own credentials fit the open posting, once that was asked for; nobody is asked by it. */
export function Fit({ store, tell }: Props) {
  const view = useLive(
    useCallback(
      (listen: (view: WalletView) => void) => store.watch((rows) => walletView(rows), listen),
      [store],
    ),
  );
  if (!view) return null;
  const { posting, postings, match, seen } = view;
  if (!posting) return <Notice kind="posting">{say('fit_no_posting')}</Notice>;
  const report = match?.postingId === posting.id ? match.report : undefined;
  const onPosting = (postingId: string, pinned: boolean) =>
    void tell('posting/pin', { postingId, pinned });
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
  const until = new Map(seen.map(({ finding: { id, holding } }) => [id, holding?.expires]));
  return (
    <MatchLines
      posting={posting}
      postings={postings}
      report={report}
      unfinished={isUnfinished(seen.map(({ finding }) => finding))}
      onPosting={onPosting}
      onEdit={(requirementId, edit) =>
        void tell('posting/edit', { postingId: posting.id, requirementId, edit })
      }
      {...(report && {
        own: { headline: <FitHeadline report={report} />, standing: (row) => standing(row, until) },
      })}
    />
  );
}

/** The user has left out all that it asks for. */
const isEmptied = ({ requirements, edits = {} }: NonNullable<WalletView['posting']>): boolean =>
  requirements.every(({ id }) => edits[id] === 'removed');

function standing(row: MatchRow, until: ReadonlyMap<string, string | undefined>): string {
  if (!row.support) return say('fit_not_shown');
  const { status, evidenceId } = row.support;
  const ended = until.get(evidenceId);
  return status === 'expired' && ended && !row.shown
    ? say('own_expired', sayDate(ended))
    : standingOfRow(row);
}
