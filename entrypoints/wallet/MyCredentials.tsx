import { useCallback, useState } from 'react';
import { browser } from 'wxt/browser';

import { Consent } from '@/components/Consent';
import { Notice } from '@/components/Notice';
import { Offline } from '@/components/Offline';
import { Progress } from '@/components/Progress';
import { Renewals } from '@/components/panel/Renewals';
import { Tally } from '@/components/Tally';
import { useLive } from '@/components/use-live';
import { useOnline } from '@/components/use-online';
import { AddBadges } from '@/components/wallet/AddBadges';
import { Changes } from '@/components/wallet/Changes';
import { Finder, type Order } from '@/components/wallet/Finder';
import { found } from '@/components/wallet/found';
import { IntakeSummary } from '@/components/wallet/IntakeSummary';
import { say, sayDate, sayNumber } from '@/components/words';
import { hostsToAsk } from '@/utils/browser/queries';
import type { Settings } from '@/utils/browser/settings';
import { type WalletView, walletView } from '@/utils/browser/wallet-query';
import { reissuesAmong } from '@/utils/model/holding';
import type { Store } from '@/utils/model/store';

import { Credentials } from '../sidepanel/Credentials';
import type { Shared } from '../sidepanel/shared';
import { useBroughtFiles } from '../sidepanel/use-brought-files';
import { useIntake } from './use-intake';

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
  const view = useLive(
    useCallback(
      (listen: (view: WalletView) => void) => store.watch((rows) => walletView(rows), listen),
      [store],
    ),
  );
  const [wanted, setWanted] = useState('');
  const [order, setOrder] = useState<Order>('latest');
  const [most, setMost] = useState(STEP);
  const online = useOnline();
  const { opening, done, addFiles, addText, stop } = useIntake(tell);
  const isOver = useBroughtFiles((files) => void (isPrivate || addFiles(files)));
  if (isPrivate) return <Notice kind="people">{say('own_private_window')}</Notice>;
  if (!view) return null;
  const { seen, intake, candidate } = view;
  const looked = found(seen, { wanted, order, stacks: candidate?.stacks ?? [] });
  const findings = seen.map(({ finding }) => finding);
  const unasked = findings.filter(({ state, collection }) => state === 'found' && !collection);
  const reissues = reissuesAmong(findings);
  const begun = findings.filter(({ state }) => state !== 'found');
  return (
    <div className="own">
      {seen.length === 0 ? <Empty /> : null}
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
      {online || seen.length === 0 ? null : <Offline seen={seen} now={new Date()} />}
      <Changes
        seen={seen}
        now={new Date()}
        onRead={() => void tell('wallet/told', { of: 'changes' })}
      />
      {unasked.length > 0 ? (
        <Consent
          count={unasked.length}
          hosts={hostsToAsk(unasked)}
          always={settings.always}
          onCheck={(always) => void tell('wallet/check', { always: [...always] })}
        />
      ) : null}
      {begun.length > 0 ? (
        <>
          <Tally findings={begun} />
          <Progress findings={begun} onStop={() => void tell('wallet/stop', {})} />
        </>
      ) : null}
      <Renewals renewals={(candidate?.renewals ?? []).filter(({ id }) => !reissues.has(id))} />
      {seen.length > FEW ? (
        <Finder
          wanted={wanted}
          order={order}
          shown={looked.length}
          total={seen.length}
          onWanted={setWanted}
          onOrder={setOrder}
        />
      ) : null}
      <Credentials
        view={{ ...view, seen: looked.slice(0, most) }}
        noteOf={({ finding: { id } }) => {
          const later = reissues.get(id)?.holding?.issuedOn;
          return later && say('own_reissued', sayDate(later));
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
      {looked.length > most ? (
        <button type="button" className="button quiet" onClick={() => setMost(most + STEP)}>
          {say('own_more', sayNumber(Math.min(STEP, looked.length - most)))}
        </button>
      ) : null}
      {begun.length > 0 ? (
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
