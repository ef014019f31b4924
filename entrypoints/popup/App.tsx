import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

import { afterPaint } from '@/components/after-paint';
import { EnableSite } from '@/components/EnableSite';
import { Notice } from '@/components/Notice';
import { Offline } from '@/components/Offline';
import { Paused } from '@/components/Paused';
import { SiteBar } from '@/components/SiteBar';
import { lastCheck } from '@/components/seen';
import { UndoBar } from '@/components/UndoBar';
import { useLive } from '@/components/use-live';
import { useOnline } from '@/components/use-online';
import { useUndo } from '@/components/use-undo';
import { say, sayProblem } from '@/components/words';
import { followPolicy } from '@/utils/browser/policy';
import { hostsToAsk, type TabView, tabView } from '@/utils/browser/queries';
import { ask } from '@/utils/browser/send';
import { type Settings, watchSettings } from '@/utils/browser/settings';
import { forgetWish, watchWish } from '@/utils/browser/wish';
import { isStanding, levelOf } from '@/utils/model/level';
import { mayChoose, type Policy } from '@/utils/model/policy';
import type { Store } from '@/utils/model/store';

import { Applicants } from '../batch/Applicants';
import { useTell } from '../sidepanel/use-tell';
import { useOwn } from '../wallet/use-own';
import { changeSiteLevel } from './change-site-level';
import { Nothing } from './Nothing';
import { PersonPage } from './PersonPage';
import { showPanel } from './show-panel';
import { Troubled } from './Troubled';
import { Updated } from './Updated';
import { usePaused } from './use-paused';
import { useSiteLevel } from './use-site-level';

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
  const policy = useLive<Policy>(followPolicy);
  const wish = useLive(watchWish);
  const { pause, onPause, onEnd } = usePaused();
  const [tell, problem] = useTell();
  const [closed, setClosed] = useState(false);
  const [offer, setOffer] = useUndo();
  const online = useOnline();
  const host = view?.page?.host ?? hostOfTab(tab.url);
  const level = settings && levelOf(host, settings.levels);
  const site = useSiteLevel(
    host,
    (chosen) => void changeSiteLevel(chosen, { host, before: level, onDone: setOffer }),
  );

  const drawn = view && level && pause && policy;
  const reads = drawn && level !== 'off' && pause.until === undefined;
  useEffect(() => {
    if (!reads) return undefined;
    return afterPaint(() => {
      void ask('page/read', { tabId: tab.id }).then((read) => setClosed(!read.ok));
    });
  }, [reads, tab.id]);

  // The icon's menu asked for it: what it means is said first.
  const isWished = drawn && wish === tab.id;
  const isOpen =
    isWished &&
    tab.url?.startsWith('https:') &&
    !isStanding(level) &&
    mayChoose(policy, host, 'marks');
  const { explain } = site;
  useEffect(() => {
    if (!isWished) return;
    void forgetWish();
    if (isOpen) explain('marks');
  }, [isWished, isOpen, explain]);

  const asksAlways = reads && settings && isAllowed(view, settings);
  useEffect(() => {
    if (!asksAlways || !online) return undefined;
    return afterPaint(() => void ask('check/start', { tabId: tab.id, always: [] }));
  }, [asksAlways, online, tab.id]);

  if (!drawn || !settings) return null;
  const { page, seen, posting } = view;

  return (
    <main>
      <SiteBar
        host={host}
        level={level}
        policy={policy}
        onLevel={site.choose}
        onPause={onPause}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
      {seen.length === 0 || page?.kind === 'applicants' ? (
        <h1 className="hidden-text">{say('popup_title')}</h1>
      ) : null}
      {problem ? <Notice kind="problem">{say('failed_banner', sayProblem(problem))}</Notice> : null}
      <Troubled />
      {site.wanted ? (
        <EnableSite host={host} level={site.wanted} onAllow={site.allow} onDecline={site.decline} />
      ) : null}
      <Paused pause={pause} onEnd={onEnd} />
      {online ? null : <Offline last={lastCheck(seen)} now={new Date()} />}
      {pause.until !== undefined ? null : level === 'off' ? (
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
          usedAs={settings.role}
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

const hostOfTab = (url: string | undefined): string =>
  url && URL.canParse(url) ? new URL(url).hostname : '';
