import { useState } from 'react';
import { browser } from 'wxt/browser';

import { Consent } from '@/components/Consent';
import { Notice } from '@/components/Notice';
import { Offline } from '@/components/Offline';
import { Progress } from '@/components/Progress';
import { Renewals } from '@/components/panel/Renewals';
import { Tally } from '@/components/Tally';
import { useOnline } from '@/components/use-online';
import { AddBadges } from '@/components/wallet/AddBadges';
import { Changes } from '@/components/wallet/Changes';
import { Finder, type Order } from '@/components/wallet/Finder';
import { IntakeSummary } from '@/components/wallet/IntakeSummary';
import { say, sayDate, sayNumber } from '@/components/words';
import type { Settings } from '@/utils/browser/settings';
import type { OwnCounts } from '@/utils/model/holding-row';
import { sealShapes } from '@/utils/model/seal';
import { type Store, WALLET, WALLET_TAB } from '@/utils/model/store';

import { Credentials } from '../sidepanel/Credentials';
import type { Shared } from '../sidepanel/shared';
import { useBroughtFiles } from '../sidepanel/use-brought-files';
import { useFound } from './use-found';
import { useIntake } from './use-intake';
import { useWalletView } from './use-wallet-view';

/** Fewer are found at a glance. */
const FEW = 5;
/** So many are drawn at a time. */
const STEP = 40;

interface Props extends Shared {
  readonly store: Store;
  readonly settings: Settings;
  /** Opens the same on a page of its own; absent on that page. */
  readonly onPage?: () => void;
}

/** The user's own credentials: how they come in, what came of it, and each of them in full. */
export function MyCredentials(props: Props) {
  const { store, settings, isPrivate, tell, onUndo, onSaid, onPage } = props;
  const [wanted, setWanted] = useState('');
  const [order, setOrder] = useState<Order>('latest');
  const [most, setMost] = useState(STEP);
  const [isShown, setShown] = useState(false);
  const looked = useFound(store, { wanted, order, isShown });
  const view = useWalletView(store, { most, ids: looked });
  const online = useOnline();
  const { opening, done, addFiles, addText, stop } = useIntake(tell);
  const isOver = useBroughtFiles((files) => void (isPrivate || addFiles(files)));
  if (isPrivate) return <Notice kind="people">{say('own_private_window')}</Notice>;
  if (view && !isShown) setShown(true);
  if (!view) return null;
  const { drawing, counts, shown, intake, later } = view;
  const { total, states, unasked, changed } = counts;
  const begun = total - (states.found ?? 0);
  const found = looked?.length ?? total;
  return (
    <div className="own">
      {total === 0 ? <Empty /> : null}
      <AddBadges
        isOver={isOver}
        opening={opening}
        onFiles={(files) => void addFiles(files)}
        onText={(text) => void addText(text)}
        onStop={stop}
      />
      {intake && !opening ? (
        <IntakeSummary
          key={intake.id}
          intake={intake}
          isNew={intake.id === done}
          onRead={() => void tell('wallet/told', { of: 'intake' })}
        />
      ) : null}
      {online || total === 0 ? null : <Offline last={view.checkedAt} now={new Date()} />}
      <Changes
        count={changed}
        seen={view.changed}
        now={new Date()}
        onRead={() => void tell('wallet/told', { of: 'changes' })}
      />
      {unasked > 0 ? (
        <Consent
          count={unasked}
          hosts={view.toAsk}
          always={settings.always}
          onCheck={(always) => void tell('wallet/check', { always: [...always] })}
        />
      ) : null}
      {begun > 0 ? (
        <>
          <Tally counts={tallyOf(counts)} />
          <Progress
            done={states.done ?? 0}
            total={begun}
            isRunning={(states.waiting ?? 0) + (states.checking ?? 0) > 0}
            onStop={states.waiting ? () => void tell('wallet/stop', {}) : undefined}
          />
        </>
      ) : null}
      <Renewals renewals={drawing?.renewals ?? []} count={drawing?.renewalCount} />
      {total > FEW ? (
        <Finder
          wanted={wanted}
          order={order}
          shown={found}
          total={total}
          onWanted={setWanted}
          onOrder={setOrder}
        />
      ) : null}
      <Credentials
        view={{
          candidate: {
            id: WALLET,
            tabId: WALLET_TAB,
            ...(drawing?.person && { name: drawing.person }),
          },
          seen: shown,
        }}
        isMany
        noteOf={({ finding: { id } }) => {
          const date = later.get(id);
          return date && say('own_reissued', sayDate(date));
        }}
        onRemove={({ finding: { id, link, holding } }) => {
          void tell('wallet/remove', { findingId: id });
          onUndo({
            words: say('own_removed', holding?.name ?? (link.text || link.href)),
            undo: () => void tell('wallet/restore', { findingId: id }),
          });
        }}
        {...{ tell, onUndo, onSaid }}
      />
      {found > most ? (
        <button type="button" className="button quiet" onClick={() => setMost(most + STEP)}>
          {say('own_more', sayNumber(Math.min(STEP, found - most)))}
        </button>
      ) : null}
      {begun > 0 ? (
        <div className="actions">
          <button
            type="button"
            className="button quiet"
            disabled={!online}
            onClick={() => void tell('wallet/check-all', {})}
          >
            {say('own_check_all')}
          </button>
        </div>
      ) : null}
      {onPage ? (
        <button type="button" className="text-button" onClick={onPage}>
          {say('own_page')}
        </button>
      ) : null}
    </div>
  );
}

/** A number for each shape, in their order; what is not checked is not known. */
function tallyOf({ total, states, shapes }: OwnCounts): readonly number[] {
  const others = sealShapes.flatMap((shape) => (shape === 'neutral' ? [] : (shapes[shape] ?? 0)));
  const neutral = total - (states.found ?? 0) - others.reduce((sum, count) => sum + count, 0);
  return sealShapes.map((shape) => (shape === 'neutral' ? neutral : (shapes[shape] ?? 0)));
}

function Empty() {
  return (
    <div className="own-empty">
      <Notice kind="confirmed">{say('own_empty')}</Notice>
      <a
        className="text-button"
        href={browser.runtime.getURL('/welcome.html')}
        target="_blank"
        rel="noreferrer"
      >
        {say('own_sample')}
      </a>
    </div>
  );
}
