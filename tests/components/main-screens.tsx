import type { ReactElement } from 'react';

import { Access } from '@/components/Access';
import { Backup } from '@/components/Backup';
import { BatchHead } from '@/components/batch/BatchHead';
import { BatchList } from '@/components/batch/BatchList';
import { FromFile } from '@/components/batch/FromFile';
import { ListOffer } from '@/components/batch/ListOffer';
import { EnableSite } from '@/components/EnableSite';
import { FindingLine } from '@/components/FindingLine';
import { Footer } from '@/components/Footer';
import { Match } from '@/components/Match';
import { Paused } from '@/components/Paused';
import { PersonHead } from '@/components/PersonHead';
import { Progress } from '@/components/Progress';
import { CredentialCard } from '@/components/panel/CredentialCard';
import { Stacks } from '@/components/panel/Stacks';
import { progressOf } from '@/components/progress-of';
import { Report } from '@/components/Report';
import { SiteBar } from '@/components/SiteBar';
import type { Seen } from '@/components/seen';
import { Tally } from '@/components/Tally';
import { TrustDialog } from '@/components/TrustDialog';
import { countsOf } from '@/components/toolbar-words';
import { Vocabularies } from '@/components/Vocabularies';
import { Welcome } from '@/components/Welcome';
import { ShareList } from '@/components/wallet/ShareList';
import { NO_POLICY } from '@/utils/model/policy';
import type { Role } from '@/utils/model/role';
import { sealReasons } from '@/utils/model/seal';

import { cardActions, fileActions } from './acts-of-nobody';
import { batch, posting, vocabulary } from './listed-rows';
import { line, notShown } from './match-rows';
import { forged, NOW, problem, seenWith, unseen } from './seen';

const nothing = () => {};
const hiring: Role = 'recruiter';
const AMARA = 'Amara Lindqvist';
const candidate = { id: 'a', tabId: 1, key: 'a', name: AMARA };
const good = seenWith('all-checked');
const states = ['found', 'waiting', 'checking', 'needs-access', 'paused', 'offline'] as const;
/** A credential for every verdict, and for every state before one. */
const credentials: Readonly<Record<string, Seen>> = {
  ...Object.fromEntries(sealReasons.map((reason) => [reason, seenWith(reason)])),
  'with a failed proof': forged(),
  ...Object.fromEntries(
    states.map((state) => [
      state,
      unseen({ state, until: NOW.toISOString(), host: 'issuer.example' }),
    ]),
  ),
};
const seen = Object.values(credentials);
const findings = seen.map(({ finding }) => finding);
const rows = [line(), notShown()];
const report = {
  shown: 1,
  total: 2,
  band: 'good',
  score: 80,
  verifiedScore: 60,
  heldBack: 0,
  rows,
} as const;
const sre = posting();
const running = batch();
const noPeople = { verified: 0, confirmed: 0, caution: 0, problem: 0, neutral: 0, waiting: 0 };
const tally = { lines: 73, done: 31, paused: 2, offline: 1, failed: 3, people: noPeople };
const estimate = { requests: 73, hosts: [{ host: 'one.test', requests: 73 }], seconds: 65 };
const column = { at: 0, title: 'Badge', role: 'links', reason: 'contents' } as const;
const table = {
  name: 'applicants.csv',
  encoding: 'utf-8',
  separator: ';',
  before: 1,
  rows: [['https://one.example/b/1']],
  columns: [column],
} as const;
const imported = { people: [], links: 1_342, empty: 3, joined: 2, beyond: 1, leftOut: [] };
const ladder = {
  id: 'family:core',
  name: 'CompTIA core',
  kind: 'vertical',
  evidence: 'declared',
  declaredIn: 'bundled',
  progress: 0.5,
  complete: false,
  earned: 1,
  total: 2,
  next: 'Network+',
  steps: [
    { id: 'A+', name: 'A+', progress: 1, complete: true, heldAs: 'A+', waitsFor: [] },
    { id: 'Network+', name: 'Network+', progress: 0, complete: false, waitsFor: ['A+'] },
  ],
  credits: [],
} as const;

/** The main parts of all screens, as they look when something is there to be said. */
export const screens: Readonly<Record<string, ReactElement>> = {
  welcome: <Welcome role={hiring} onRole={nothing} onTry={nothing} tried={null} shortcut="Alt+1" />,
  'bar of a site': (
    <SiteBar
      host="jobs.example"
      level="marks"
      policy={NO_POLICY}
      onLevel={nothing}
      onPause={nothing}
      onOptions={nothing}
    />
  ),
  'enabling a site': (
    <EnableSite host="www.linkedin.com" level="marks" onAllow={nothing} onDecline={nothing} />
  ),
  pause: <Paused pause={{ until: NOW.toISOString() }} onEnd={nothing} />,
  person: <PersonHead candidate={candidate} count={9} truncatedFrom={10_000} />,
  access: <Access hosts={['one.test', 'two.test']} onAllow={nothing} />,
  progress: <Progress {...progressOf(findings)} />,
  tally: <Tally counts={countsOf(findings)} />,
  footer: <Footer seen={seen} />,
  trust: <TrustDialog seen={good} now={NOW} onTrust={nothing} onCancel={nothing} />,
  match: (
    <Match {...{ posting: sre, postings: [sre], report, unfinished: true }} onPosting={nothing} />
  ),
  stacks: <Stacks stacks={[ladder]} />,
  report: (
    <Report
      {...{ candidate, seen, match: report, posting: sre, version: '0.1.0', now: NOW }}
      onPrint={nothing}
      onJson={nothing}
    />
  ),
  'list of applicants': (
    <ListOffer
      {...{
        people: 20,
        findings,
        batch: running,
        newcomers: 12,
        estimate,
        online: true,
        isPrivate: false,
      }}
      onStart={nothing}
      onAdd={nothing}
      onOpen={nothing}
      onCancel={nothing}
    />
  ),
  batches: <BatchList batches={[running]} onRemove={nothing} />,
  batch: (
    <BatchHead {...{ batch: running, tally }} onBack={nothing} onDo={nothing} onRemove={nothing} />
  ),
  'people from a file': (
    <FromFile
      {...{ table, imported, isReading: false, problem: undefined, added: 3, opening: undefined }}
      {...fileActions}
    />
  ),
  vocabularies: (
    <Vocabularies
      {...{ vocabularies: [{ ...vocabulary, lacks: ['Skills.csv'] }], imports: [], layout: 7 }}
      onBring={nothing}
      onCallOff={nothing}
      onRemove={nothing}
    />
  ),
  backup: (
    <Backup
      told={{ step: 'failed', problem: problem('backup-shut') }}
      passphrase=""
      onPassphrase={nothing}
      onMake={nothing}
      onRestore={nothing}
      onDecide={nothing}
    />
  ),
  'choice of what is shared': (
    <ShareList seen={[good]} now={NOW} chosen={new Set()} onChosen={nothing} />
  ),
  ...Object.fromEntries(
    Object.entries(credentials).flatMap(([name, one]) => [
      [`line: ${name}`, <FindingLine key={name} seen={one} now={NOW} onOpen={nothing} />],
      [
        `card: ${name}`,
        <CredentialCard
          key={name}
          {...{ seen: one, person: AMARA, now: NOW, actions: cardActions }}
          open
        />,
      ],
    ]),
  ),
};
