import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

import { afterPaint } from '@/components/after-paint';
import { EnableSite } from '@/components/EnableSite';
import { Notice } from '@/components/Notice';
import { Paused } from '@/components/Paused';
import { SavedList } from '@/components/panel/SavedList';
import { TabBar } from '@/components/panel/TabBar';
import { SiteBar } from '@/components/SiteBar';
import { UndoBar } from '@/components/UndoBar';
import { useLive } from '@/components/use-live';
import { useUndo } from '@/components/use-undo';
import { EndingSoon } from '@/components/wallet/EndingSoon';
import { say, sayProblem } from '@/components/words';
import { followPolicy } from '@/utils/browser/policy';
import { type TabView, tabView } from '@/utils/browser/queries';
import { type SavedPerson, savedPeople } from '@/utils/browser/saved-query';
import { ask } from '@/utils/browser/send';
import { type Settings, watchSettings } from '@/utils/browser/settings';
import { isSamePerson } from '@/utils/credentials/same-person';
import { levelOf } from '@/utils/model/level';
import type { Policy } from '@/utils/model/policy';
import type { CandidateRow, Store } from '@/utils/model/store';
import { changeSiteLevel } from '../popup/change-site-level';
import { Troubled } from '../popup/Troubled';
import { Updated } from '../popup/Updated';
import { usePaused } from '../popup/use-paused';
import { useSiteLevel } from '../popup/use-site-level';
import { MyCredentials } from '../wallet/MyCredentials';
import { useOwn } from '../wallet/use-own';
import { PersonTabs } from './PersonTabs';
import { SavedPersonScreen } from './SavedPersonScreen';
import { type ShownTab, useActiveTab } from './use-active-tab';
import { useTell } from './use-tell';

type TabId = 'credentials' | 'skills' | 'match' | 'own' | 'saved';

interface Props {
  readonly store: Store;
  readonly isPrivate: boolean;
  /** The tab beside the panel as it opens. */
  readonly first: ShownTab | undefined;
}

/** The work that lasts: every credential of the person in the tab, the match, and the people who were saved. */
export function App({ store, isPrivate, first }: Props) {
  const tab = useActiveTab(first);
  const tabId = tab?.id ?? -2;
  const view = useLive(
    useCallback(
      (listen: (view: TabView) => void) => store.watch((rows) => tabView(rows, tabId), listen),
      [store, tabId],
    ),
  );
  const people = useLive(
    useCallback(
      (listen: (people: readonly SavedPerson[]) => void) => store.watch(savedPeople, listen),
      [store],
    ),
  );
  const own = useOwn(store);
  const settings = useLive<Settings>(watchSettings);
  const policy = useLive<Policy>(followPolicy);
  const { pause, onPause, onEnd } = usePaused();
  const [chosen, setSelected] = useState<TabId>();
  const [opened, setOpened] = useState<string>();
  const [closed, setClosed] = useState(false);
  const [tell, problem] = useTell();
  const [offer, setOffer] = useUndo();

  const host = view?.page?.host ?? hostOf(tab?.url);
  const chosenLevel = settings && levelOf(host, settings.levels);
  const level = pause?.until === undefined ? chosenLevel : 'off';
  const site = useSiteLevel(
    host,
    (chosen) => void changeSiteLevel(chosen, { host, before: chosenLevel, onDone: setOffer }),
  );
  // Not whenever the level changes: what was deleted a moment ago would be read anew.
  const reads = level !== undefined && level !== 'off' && pause !== undefined;
  const read = useCallback(() => {
    if (!tab || !reads) return;
    void ask('page/read', { tabId: tab.id }).then((answer) => setClosed(!answer.ok));
  }, [tab, reads]);
  // Who holds credentials begins with them, unless one of the page was pointed at.
  const beginsWithOwn = settings?.role === 'candidate' && !isPrivate && !view?.page?.shown;
  const selected = chosen ?? (beginsWithOwn ? 'own' : 'credentials');
  const fitAskedAt = view?.page?.fitAskedAt;
  useEffect(() => {
    if (fitAskedAt) setSelected('match');
  }, [fitAskedAt]);
  const drawn = view !== undefined && people !== undefined;
  useEffect(() => (drawn ? afterPaint(read) : undefined), [drawn, read]);
  const name = view?.page?.kind === 'applicants' ? undefined : view?.candidate?.name;
  useEffect(() => {
    document.title = name ?? say('popup_title');
  }, [name]);

  if (!view || !people || !settings || !chosenLevel || !level || !tab) return null;
  if (!pause || !policy) return null;
  const person = people.find(({ saved }) => saved.id === opened);
  const tabs = (['credentials', 'skills', 'match', 'own', 'saved'] as const).map((id) => ({
    id,
    label: say(`tab_${id}`),
  }));
  const shared = {
    isPrivate,
    tell,
    onUndo: setOffer,
    onSaid: (words: string) => setOffer({ words }),
  };

  return (
    <main>
      <SiteBar
        host={host}
        level={chosenLevel}
        policy={policy}
        onLevel={site.choose}
        onPause={onPause}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
      {selected === 'credentials' && view.seen.length > 0 ? null : (
        <h1 className="hidden-text">{say('popup_title')}</h1>
      )}
      <TabBar label={say('tabs_label')} tabs={tabs} selected={selected} onSelect={setSelected} />
      {selected === 'own' ? null : (
        <EndingSoon renewals={own?.renewals ?? []} onShow={() => setSelected('own')} />
      )}
      <Troubled />
      {site.wanted ? (
        <EnableSite host={host} level={site.wanted} onAllow={site.allow} onDecline={site.decline} />
      ) : null}
      <Paused pause={pause} onEnd={onEnd} />
      {problem ? <Notice kind="problem">{say('failed_banner', sayProblem(problem))}</Notice> : null}
      <div
        role="tabpanel"
        id={`panel-${selected}`}
        aria-labelledby={`tab-${selected}`}
        className="content"
      >
        {selected === 'own' ? (
          <MyCredentials
            {...shared}
            store={store}
            settings={settings}
            onPage={() => void browser.tabs.create({ url: browser.runtime.getURL('/wallet.html') })}
          />
        ) : selected !== 'saved' ? (
          <PersonTabs
            {...shared}
            {...{ store, view, settings, selected, host, level, closed }}
            isPaused={pause.until !== undefined}
            tabId={tab.id}
            own={own}
            isSaved={people.some((one) => isSaved(one, view.candidate))}
            onRead={read}
          />
        ) : person ? (
          <SavedPersonScreen
            {...shared}
            store={store}
            person={person}
            onBack={() => setOpened(undefined)}
          />
        ) : (
          <SavedList
            people={people}
            isPrivate={isPrivate}
            onOpen={setOpened}
            onPage={() => {
              setSelected('credentials');
              document.getElementById('tab-credentials')?.focus();
            }}
            onExport={(form) => void exported(store, form)}
          />
        )}
      </div>
      <Updated />
      <UndoBar offer={offer} onDone={() => setOffer(undefined)} />
    </main>
  );
}

const isSaved = ({ candidate }: SavedPerson, shown: CandidateRow | undefined): boolean =>
  candidate !== undefined && shown !== undefined && isSamePerson(candidate, shown);

const hostOf = (url: string | undefined): string =>
  url && URL.canParse(url) ? new URL(url).hostname : '';

/** What writes tables is loaded when somebody wants one. */
async function exported(store: Store, form: 'csv' | 'json'): Promise<void> {
  const { exportSaved } = await import('./export-saved');
  await exportSaved(store, form);
}
