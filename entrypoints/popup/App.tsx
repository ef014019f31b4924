import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

import { Access } from '@/components/Access';
import { CompareEmail } from '@/components/CompareEmail';
import { Consent } from '@/components/Consent';
import { Finding } from '@/components/Finding';
import { Footer } from '@/components/Footer';
import type { Seen } from '@/components/finding-words';
import { Match } from '@/components/Match';
import { Notice } from '@/components/Notice';
import { PersonHead } from '@/components/PersonHead';
import { Progress } from '@/components/Progress';
import { SiteBar } from '@/components/SiteBar';
import { Skills } from '@/components/Skills';
import { Tally } from '@/components/Tally';
import { TrustDialog } from '@/components/TrustDialog';
import { useLive } from '@/components/use-live';
import { say, sayProblem } from '@/components/words';
import { access } from '@/utils/browser/permissions';
import type { MessageName, RequestOf } from '@/utils/browser/protocol';
import { type TabView, tabView } from '@/utils/browser/queries';
import { ask } from '@/utils/browser/send';
import { type Settings, watchSettings } from '@/utils/browser/settings';
import type { Problem } from '@/utils/lib/problem';
import { levelOf } from '@/utils/model/level';
import type { Store } from '@/utils/model/store';

interface Props {
  readonly tab: { readonly id: number; readonly url: string | undefined };
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
  const settings = useLive<Settings>(watchSettings);
  const [problem, setProblem] = useState<Problem>();
  const [closed, setClosed] = useState(false);
  const [trusting, setTrusting] = useState<Seen>();
  const host = view?.page?.host ?? hostOfTab(tab.url);
  const level = settings && levelOf(host, settings.levels);

  useEffect(() => {
    if (level === undefined || level === 'off') return;
    void ask('page/read', { tabId: tab.id }).then((read) => setClosed(!read.ok));
  }, [level, tab.id]);

  async function tell<Name extends MessageName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<void> {
    const answer = await ask(name, request);
    setProblem(answer.ok ? undefined : answer.problem);
  }

  if (!view || !level) return null;
  const { page, candidate, seen, match, posting, postings } = view;
  const findings = seen.map(({ finding }) => finding);
  const actions = {
    onAllow: (wanted: string) => void access.request([wanted]),
    onAgain: (findingId: string) => void tell('check/again', { findingId }),
    onTrust: setTrusting,
  };

  return (
    <main>
      <SiteBar
        host={host}
        level={level}
        onLevel={(chosen) => {
          const standing = chosen === 'marks' || chosen === 'automatic';
          const granted = standing ? access.request([host]) : Promise.resolve(true);
          void granted.then((may) =>
            may ? tell('site/level', { host, level: chosen }) : undefined,
          );
        }}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
      {seen.length === 0 ? <h1 className="hidden-text">{say('popup_title')}</h1> : null}
      {problem ? <Notice kind="problem">{say('failed_banner', sayProblem(problem))}</Notice> : null}
      {level === 'off' ? (
        <Notice kind="neutral">{say('site_off', host)}</Notice>
      ) : closed ? (
        <Notice kind="neutral">{say('cannot_read')}</Notice>
      ) : !page ? (
        <Notice kind="busy">{say('reading')}</Notice>
      ) : seen.length === 0 ? (
        <Nothing posting={page.postingId === undefined ? undefined : posting} />
      ) : (
        <div className="content">
          <PersonHead
            candidate={candidate}
            count={seen.length}
            truncatedFrom={page.truncatedFrom}
          />
          {page.asked ? (
            <>
              <Tally findings={findings} />
              <Progress findings={findings} />
            </>
          ) : (
            <Consent
              findings={findings}
              onCheck={() => void tell('check/start', { tabId: tab.id })}
            />
          )}
          <Access hosts={hostsToAllow(findings)} onAllow={(hosts) => void access.request(hosts)} />
          {page.asked ? <Skills findings={findings} /> : null}
          {page.asked ? (
            <Match
              posting={posting}
              postings={postings}
              report={match?.report}
              onPosting={(postingId, pinned) => void tell('posting/pin', { postingId, pinned })}
            />
          ) : null}
          <ul className="findings" aria-label={say('credentials_title')}>
            {seen.map((one) => (
              <Finding key={one.finding.id} seen={one} now={new Date()} actions={actions} />
            ))}
          </ul>
          {candidate && seen.some(comparable) ? (
            <CompareEmail
              onCompare={(email) =>
                void tell('person/compare', { candidateId: candidate.id, email })
              }
            />
          ) : null}
          <Footer seen={seen} />
        </div>
      )}
      {trusting ? (
        <TrustDialog
          seen={trusting}
          onCancel={() => setTrusting(undefined)}
          onTrust={() => {
            void tell('trust/add', { findingId: trusting.finding.id });
            setTrusting(undefined);
          }}
        />
      ) : null}
    </main>
  );
}

function Nothing({ posting }: { posting: TabView['posting'] }) {
  if (!posting)
    return (
      <Notice kind="neutral">
        {say('nothing_found')} {say('nothing_found_next')}
      </Notice>
    );
  const title = posting.posting.title?.value ?? new URL(posting.id).hostname;
  return (
    <Notice kind="verified">
      {say('posting_read', title)} {say('posting_next')}
    </Notice>
  );
}

const hostsToAllow = (findings: readonly Seen['finding'][]): string[] => [
  ...new Set(
    findings.flatMap(({ state, host }) => (state === 'needs-access' && host ? [host] : [])),
  ),
];

/** A hashed address could not be compared, or was compared with another one. */
const comparable = ({ finding: { appraisal }, result }: Seen): boolean =>
  appraisal?.recipient !== 'matches' &&
  result?.credential?.recipients.some(({ kind }) => kind === 'email') === true;

const hostOfTab = (url: string | undefined): string =>
  url && URL.canParse(url) ? new URL(url).hostname : '';
