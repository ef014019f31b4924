import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

import { afterPaint } from '@/components/after-paint';
import { Notice } from '@/components/Notice';
import { Offline } from '@/components/Offline';
import { SiteBar } from '@/components/SiteBar';
import { lastCheck } from '@/components/seen';
import { UndoBar } from '@/components/UndoBar';
import { useLive } from '@/components/use-live';
import { useOnline } from '@/components/use-online';
import { useUndo } from '@/components/use-undo';
import { keyOf, say, sayProblem } from '@/components/words';
import { hostsToAsk, type TabView, tabView } from '@/utils/browser/queries';
import { ask } from '@/utils/browser/send';
import { type Settings, watchSettings } from '@/utils/browser/settings';
import { setLevel } from '@/utils/browser/site-level';
import { levelOf } from '@/utils/model/level';
import type { Store } from '@/utils/model/store';

import { Applicants } from '../batch/Applicants';
import { useTell } from '../sidepanel/use-tell';
import { useOwn } from '../wallet/use-own';
import { PersonPage } from './PersonPage';
import { showPanel } from './show-panel';
import { Troubled } from './Troubled';
import { Updated } from './Updated';

interface Props {
  readonly tab: {
    readonly id: number;
    readonly url: string | undefined;
    readonly incognito: boolean;
  };
  readonly store: Store;
}

/** This page at a glance: the site, the person, what the checks came to, and how it fits the posting. */
export function App({ tab, store }: Props) {
  const view = useLive(
    useCallback(
      (listen: (view: TabView) => void) =>
        store.watch((shelves) => tabView(shelves, tab.id), listen),
      [store, tab.id],
    ),
  );
  const own = useOwn(store);
  const settings = useLive<Settings>(watchSettings);
  const [tell, problem] = useTell();
  const [closed, setClosed] = useState(false);
  const [offer, setOffer] = useUndo();
  const online = useOnline();
  const host = view?.page?.host ?? hostOfTab(tab.url);
  const level = settings && levelOf(host, settings.levels);

  const drawn = view !== undefined && level !== undefined;
  const reads = drawn && level !== 'off';
  useEffect(() => {
    if (!reads) return undefined;
    return afterPaint(() => {
      void ask('page/read', { tabId: tab.id }).then((read) => setClosed(!read.ok));
    });
  }, [reads, tab.id]);

  const asksAlways = view !== undefined && settings !== undefined && isAllowed(view, settings);
  useEffect(() => {
    if (!asksAlways || !online) return undefined;
    return afterPaint(() => void ask('check/start', { tabId: tab.id, always: [] }));
  }, [asksAlways, online, tab.id]);

  if (!view || !settings || !level) return null;
  const { page, seen, posting } = view;

  return (
    <main>
      <SiteBar
        host={host}
        level={level}
        onLevel={(chosen) =>
          void setLevel(host, chosen, level, (undo) =>
            setOffer({ words: say('site_level_now', host, say(`level_${keyOf(chosen)}`)), undo }),
          )
        }
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
      {seen.length === 0 || page?.kind === 'applicants' ? (
        <h1 className="hidden-text">{say('popup_title')}</h1>
      ) : null}
      {problem ? <Notice kind="problem">{say('failed_banner', sayProblem(problem))}</Notice> : null}
      <Troubled />
      {online ? null : <Offline last={lastCheck(seen)} now={new Date()} />}
      {level === 'off' ? (
        <Notice kind="off">{say('site_off', host)}</Notice>
      ) : closed ? (
        <Notice kind="closed">{say('cannot_read')}</Notice>
      ) : !page ? (
        <Notice kind="busy">{say('reading')}</Notice>
      ) : page.kind === 'applicants' ? (
        <Applicants
          store={store}
          tabId={tab.id}
          isPrivate={tab.incognito}
          tell={tell}
          onCancel={() => window.close()}
        />
      ) : seen.length === 0 ? (
        <Nothing
          posting={page.postingId === undefined ? undefined : posting}
          onFit={
            own && !tab.incognito
              ? () => {
                  void ask('wallet/fit', { tabId: tab.id });
                  showPanel(tab.id);
                }
              : undefined
          }
        />
      ) : (
        <PersonPage
          tabId={tab.id}
          host={host}
          level={level}
          view={view}
          page={page}
          always={settings.always}
          tell={tell}
        />
      )}
      <Updated />
      <UndoBar offer={offer} onDone={() => setOffer(undefined)} />
    </main>
  );
}

/** Everybody who would be asked may be asked without the question. */
function isAllowed({ page, seen }: TabView, { always }: Settings): boolean {
  const hosts = hostsToAsk(seen.map(({ finding }) => finding));
  return (
    page?.asked === false &&
    page.kind !== 'applicants' &&
    hosts.length > 0 &&
    hosts.every((host) => always.includes(host))
  );
}

interface NothingProps {
  readonly posting: TabView['posting'];
  /** Absent where the user has no credentials of their own here. */
  readonly onFit: (() => void) | undefined;
}

function Nothing({ posting, onFit }: NothingProps) {
  if (!posting)
    return (
      <Notice kind="empty">
        {say('nothing_found')} {say('nothing_found_next')}
      </Notice>
    );
  const title = posting.posting.title?.value ?? new URL(posting.id).hostname;
  return (
    <Notice kind="posting" action={onFit && { label: say('fit_do'), act: onFit }}>
      {say('posting_read', title)} <br />
      {say(onFit ? 'fit_local' : 'posting_next')}
    </Notice>
  );
}

const hostOfTab = (url: string | undefined): string =>
  url && URL.canParse(url) ? new URL(url).hostname : '';
