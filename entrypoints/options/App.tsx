import { useCallback, useState } from 'react';

import { AddSite } from '@/components/AddSite';
import { Appearance } from '@/components/Appearance';
import { AskedAlways } from '@/components/AskedAlways';
import { Corrections } from '@/components/Corrections';
import { DeleteEverything } from '@/components/DeleteEverything';
import { Levels } from '@/components/Levels';
import { Notice } from '@/components/Notice';
import { PolicyNotice } from '@/components/PolicyNotice';
import { Readers } from '@/components/Readers';
import { TrustedIssuers } from '@/components/TrustedIssuers';
import { useLive } from '@/components/use-live';
import { Vocabularies } from '@/components/Vocabularies';
import { say } from '@/components/words';
import { offeringAll } from '@/utils/browser/file-channel';
import { access } from '@/utils/browser/permissions';
import { followPolicy } from '@/utils/browser/policy';
import { ask } from '@/utils/browser/send';
import { changeSettings, type Settings, watchSettings } from '@/utils/browser/settings';
import type { CorrectionRow, ReaderRow } from '@/utils/model/correction';
import { isStanding, type Level } from '@/utils/model/level';
import type { Policy } from '@/utils/model/policy';
import type { Store, TrustRow } from '@/utils/model/store';
import { LAYOUT } from '@/utils/skills/packed/sections';

import { Troubled } from '../popup/Troubled';
import { BackupSection } from './BackupSection';
import { DiagnosticsSection } from './DiagnosticsSection';
import { KeptSection } from './KeptSection';
import { PauseHere } from './PauseHere';
import { ShortcutsSection } from './ShortcutsSection';
import { useBrought } from './use-brought';

/** Sites always listed, so that their level can be set before the first visit. */
const FIRST = ['www.linkedin.com'];

/** How much Proofstack does on which site, whom the user trusts, and what the icon shows. */
export function App({ store }: { store: Store }) {
  const settings = useLive<Settings>(watchSettings);
  const trusted = useLive(
    useCallback(
      (listen: (rows: readonly TrustRow[]) => void) =>
        store.watch((shelves) => shelves.trust.all(), listen),
      [store],
    ),
  );
  const corrections = useLive(
    useCallback(
      (listen: (rows: readonly CorrectionRow[]) => void) =>
        store.watch((shelves) => shelves.corrections.all(), listen),
      [store],
    ),
  );
  const readers = useLive(
    useCallback(
      (listen: (rows: readonly ReaderRow[]) => void) =>
        store.watch((shelves) => shelves.readers.all(), listen),
      [store],
    ),
  );
  const brought = useBrought(store);
  const policy = useLive<Policy>(followPolicy);
  const [refused, setRefused] = useState(false);
  if (!settings || !trusted || !corrections || !readers || !brought || !policy) return null;
  const mostDays = policy.retentionDays ?? 730;

  /** The browser asks for a host only in the step of a click, so the question comes before everything else. */
  function setLevel(host: string, level: Level): void {
    const granted = isStanding(level) ? access.request([host]) : Promise.resolve(true);
    void granted.then((may) => {
      setRefused(!may);
      return may ? ask('site/level', { host, level }) : undefined;
    });
  }

  const hosts = [...new Set([...FIRST, ...Object.keys(settings.levels)])];
  return (
    <main>
      <h1>{say('options_title')}</h1>
      <p>
        <a className="help-link" href="/help.html" target="_blank" rel="noreferrer">
          {say('options_help')}
        </a>
      </p>
      <Troubled />
      <PolicyNotice policy={policy} />
      <section aria-labelledby="appearance-title">
        <h2 id="appearance-title">{say('appearance_title')}</h2>
        <Appearance
          usedAs={settings.role}
          onUsedAs={(role) => void changeSettings((all) => ({ ...all, role }))}
          theme={settings.theme}
          showCount={settings.showCount}
          onTheme={(theme) => void changeSettings((all) => ({ ...all, theme }))}
          onShowCount={(showCount) => void changeSettings((all) => ({ ...all, showCount }))}
        />
      </section>
      <section aria-labelledby="sites-title">
        <h2 id="sites-title">{say('options_sites')}</h2>
        <p className="soft">{say('options_sites_explain')}</p>
        {refused ? <Notice kind="caution">{say('options_no_access')}</Notice> : null}
        <Levels hosts={hosts} chosen={settings.levels} policy={policy} onLevel={setLevel} />
        <AddSite onAdd={(host) => setLevel(host, 'on-click')} />
        <PauseHere />
      </section>
      <section aria-labelledby="readers-title">
        <h2 id="readers-title">{say('readers_title')}</h2>
        <Readers readers={readers} />
      </section>
      <section aria-labelledby="issuers-title">
        <h2 id="issuers-title">{say('options_issuers')}</h2>
        <TrustedIssuers
          issuers={trusted}
          onRemove={(issuerId) => void ask('trust/remove', { issuerId })}
        />
      </section>
      <section aria-labelledby="vocabularies-title">
        <h2 id="vocabularies-title">{say('vocabularies_title')}</h2>
        <p className="soft">{say('vocabularies_explain')}</p>
        <Vocabularies
          {...brought}
          layout={LAYOUT}
          onBring={(vocabularyId, files) =>
            void offeringAll(files, (offered) =>
              ask('vocabulary/bring', { vocabularyId, files: offered }),
            )
          }
          onCallOff={(vocabularyId) => void ask('vocabulary/call-off', { vocabularyId })}
          onRemove={(vocabularyId) => void ask('vocabulary/remove', { vocabularyId })}
        />
      </section>
      <section aria-labelledby="always-title">
        <h2 id="always-title">{say('options_always')}</h2>
        <AskedAlways
          hosts={settings.always}
          onRemove={(host) =>
            void changeSettings((all) => ({
              ...all,
              always: all.always.filter((one) => one !== host),
            }))
          }
        />
      </section>
      <section aria-labelledby="corrections-title">
        <h2 id="corrections-title">{say('corrections_title')}</h2>
        <Corrections
          corrections={corrections}
          onRemove={(correctionId) =>
            void ask('corrections/remove', correctionId === undefined ? {} : { correctionId })
          }
        />
      </section>
      <section aria-labelledby="kept-title">
        <h2 id="kept-title">{say('kept_title')}</h2>
        <KeptSection store={store} />
        <label className="box number">
          {say('options_keep_days')}
          <input
            className="field"
            type="number"
            min={1}
            max={mostDays}
            disabled={mostDays === 1}
            value={settings.retentionDays}
            onChange={({ target: { valueAsNumber: days } }) => {
              if (Number.isInteger(days) && days >= 1 && days <= mostDays)
                void changeSettings((all) => ({ ...all, retentionDays: days }));
            }}
          />
        </label>
      </section>
      <section aria-labelledby="backup-title">
        <h2 id="backup-title">{say('backup_title')}</h2>
        <BackupSection store={store} />
      </section>
      <section aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">{say('shortcuts_title')}</h2>
        <ShortcutsSection />
      </section>
      <section aria-labelledby="diagnostics-title">
        <h2 id="diagnostics-title">{say('diagnostics_title')}</h2>
        <DiagnosticsSection store={store} policy={policy} />
      </section>
      <section aria-labelledby="everything-title">
        <h2 id="everything-title">{say('everything_title')}</h2>
        <DeleteEverything onDelete={async () => (await ask('everything/remove', {})).ok} />
      </section>
    </main>
  );
}
