import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { addFromTab, batchOf, scoreBatch } from '@/entrypoints/background/batches';
import { findingOf as newFinding } from '@/entrypoints/background/finding-of';
import { issuerToTrust } from '@/entrypoints/background/issuer-to-trust';
import { knownEmails } from '@/entrypoints/background/known-emails';
import { openPosting } from '@/entrypoints/background/match-candidates';
import { keepReading } from '@/entrypoints/background/read-pages';
import { savePerson } from '@/entrypoints/background/saved-people';
import { scoreCandidates, scoreTab } from '@/entrypoints/background/score-candidates';
import { settle } from '@/entrypoints/background/settle-jobs';
import { sessionStore } from '@/utils/browser/session-store';
import { verifyLink } from '@/utils/credentials/verify-link';
import { correctedCandidate } from '@/utils/model/correction';
import type { RecipientIdentity } from '@/utils/model/credential';
import type { Candidate } from '@/utils/model/page';
import { SAVED_TAB, type Store } from '@/utils/model/store';

import { browser, freshBrowser } from '../browser/fake-browser';
import { jobRow } from '../browser/rows';
import { credential } from '../skills/credential';
import { type LinkName, links } from '../world/links';
import { people } from '../world/people';
import { startWorld, type World } from '../world/world';
import { dumpOf, emptyStore, NOW } from './around';
import { candidate, from, linkTo, PROFILE, postingPage, profile } from './readings';
import { resultOf } from './results';

const CHECKED = linkTo('https://issuer.example/credentials/a.json');
const AMARA = `1:${PROFILE}`;
const SRE = 'https://jobs.example/sre';
const DBA = 'https://jobs.example/dba';
const MINUTE = 60_000;

let world: World;
let store: Store;

beforeAll(async () => {
  world = await startWorld({ now: NOW });
  // Here nobody has permitted the registries.
  world.control.offline('digitalcredentials.github.io');
});
afterAll(() => world.stop());

beforeEach(() => {
  freshBrowser();
  store = emptyStore();
});

/** A page of Amara's with these badges, each of them verified. */
async function verified(names: readonly LinkName[], told: Partial<Candidate> = {}): Promise<void> {
  const badgeLinks = names.map((name) => linkTo(links[name].href, links[name].title));
  const amara = candidate({ name: people.amara.name, badgeLinks, ...told });
  await keepReading(store, profile({ candidates: [amara] }), from(PROFILE), NOW);
  for (const { id, link } of await store.findings.all()) {
    const result = await verifyLink(link, { ask: world.ask, now: () => NOW });
    await store.results.put({ ...result, id: link.href });
    await store.findings.change(id, (row) => ({ ...row, state: 'done' }));
  }
}

const score = (tabId = 1) => scoreTab(store, tabId, NOW);

async function findingOf(name: LinkName) {
  const [finding] = await store.findings.where('resultId', linkTo(links[name].href).href);
  return finding;
}

const sealOf = async (name: LinkName) => (await findingOf(name))?.appraisal?.seal;

async function trustIssuerOf(name: LinkName): Promise<void> {
  const result = await store.results.get(linkTo(links[name].href).href);
  const issuer = result && issuerToTrust(result, NOW);
  if (!issuer) throw new Error(`${name} has no issuer to trust`);
  await store.trust.put(issuer);
}

test('in a private window nothing is written any more when it is said that something could not be', async () => {
  store = sessionStore();
  await verified(['dataIntegrity']);
  const late = new Promise((goOn) => setTimeout(goOn, 20));
  const written = vi.fn(store.candidates.putAll);
  const full: Store = {
    ...store,
    findings: { ...store.findings, putAll: async () => Promise.reject(new Error('it is full')) },
    pathways: { ...store.pathways, ids: () => late.then(store.pathways.ids) },
    candidates: { ...store.candidates, putAll: written },
  };
  await expect(scoreTab(full, 1, NOW)).rejects.toThrow('it is full');
  const before = written.mock.calls.length;
  await new Promise((later) => setTimeout(later, 60));
  expect(before).toBeGreaterThan(0);
  expect(written).toHaveBeenCalledTimes(before);
});

const asks = (sentence: string) => ({
  description: { value: `Requirements\n${sentence}`, source: 'json-ld' as const },
});

const readPosting = (url: string, sentence: string, at = NOW) =>
  keepReading(store, postingPage({ url, ...asks(sentence) }), from(url, { tabId: 9 }), at);

describe('the posting that is matched against', () => {
  beforeEach(async () => {
    await readPosting(SRE, 'You know Kubernetes.');
    await readPosting(DBA, 'You know PostgreSQL.', new Date(NOW.getTime() + MINUTE));
  });

  const pin = (url: string) => store.postings.change(url, (row) => ({ ...row, pinned: true }));

  test('is the one opened last', async () => expect((await openPosting(store))?.id).toBe(DBA));

  test('is the pinned one, whatever was opened since', async () => {
    await pin(SRE);
    expect((await openPosting(store))?.id).toBe(SRE);
  });

  test('decides the match', async () => {
    await verified(['dataIntegrity']);
    await score();
    expect(await store.matches.get(AMARA)).toMatchObject({ postingId: DBA, report: { total: 1 } });
    await pin(SRE);
    await score();
    expect(await store.matches.get(AMARA)).toMatchObject({
      postingId: SRE,
      report: { rows: [{ requirement: { label: 'Kubernetes' } }] },
    });
  });

  test('leaves no match behind when it is gone', async () => {
    await verified(['dataIntegrity']);
    await score();
    await store.postings.remove([SRE, DBA]);
    await score();
    expect(await store.matches.all()).toEqual([]);
  });

  test('that asks for nothing makes no match', async () => {
    await readPosting(SRE, 'Come as you are.', new Date(NOW.getTime() + 2 * MINUTE));
    await verified(['dataIntegrity']);
    await score();
    expect(await store.matches.all()).toEqual([]);
  });
});

describe('an issuer that nobody vouches for', () => {
  test('makes a genuine credential one to look at, and one the match does not count', async () => {
    await readPosting(SRE, 'You know Kubernetes.');
    await verified(['dataIntegrity']);
    await score();
    expect(await sealOf('dataIntegrity')).toMatchObject({
      shape: 'caution',
      reason: 'issuer-unknown',
    });
    expect((await store.matches.get(AMARA))?.report.shown).toBe(0);
  });

  test('makes it verified once the user trusts it, without asking anybody', async () => {
    await readPosting(SRE, 'You know Kubernetes.');
    await verified(['dataIntegrity']);
    await score();
    const before = world.hits.length;
    await trustIssuerOf('dataIntegrity');
    await score();
    expect(await sealOf('dataIntegrity')).toMatchObject({ shape: 'verified' });
    expect((await findingOf('dataIntegrity'))?.appraisal?.standings).toMatchObject([{ by: 'you' }]);
    expect((await store.matches.get(AMARA))?.report.shown).toBe(1);
    expect(world.hits).toHaveLength(before);
  });

  test('makes it verified where the organisation trusts it, whatever keys it has, and not another', async () => {
    await verified(['dataIntegrity']);
    const { id } = (await store.results.all())[0]?.credential?.issuer ?? {};
    await browser.storage.managed.set({ trustedIssuers: [{ id: `${id}-2` }] });
    await score();
    expect((await sealOf('dataIntegrity'))?.shape).toBe('caution');
    await browser.storage.managed.set({ trustedIssuers: [{ id }] });
    await score();
    expect((await sealOf('dataIntegrity'))?.shape).toBe('verified');
    expect((await findingOf('dataIntegrity'))?.appraisal?.standings[0]?.by).toBe('policy');
  });

  test('makes it one to look at again once the user trusts it no more', async () => {
    await verified(['dataIntegrity']);
    await trustIssuerOf('dataIntegrity');
    await score();
    await store.trust.remove((await store.trust.all()).map(({ id }) => id));
    await score();
    expect(await sealOf('dataIntegrity')).toMatchObject({ reason: 'issuer-unknown' });
  });

  test('vouches for no other', async () => {
    await verified(['dataIntegrity', 'jwt']);
    await trustIssuerOf('dataIntegrity');
    await score();
    expect(await sealOf('jwt')).toMatchObject({ reason: 'issuer-unknown' });
  });
});

describe('a recipient that is named only by a hash', () => {
  beforeEach(async () => {
    await verified(['badgr']);
    await trustIssuerOf('badgr');
  });

  test('is compared with nothing while no address is known', async () => {
    await score();
    expect(await sealOf('badgr')).toMatchObject({
      shape: 'confirmed',
      reason: 'recipient-not-compared',
    });
  });

  test('matches once the right address is known', async () => {
    await knownEmails.add(AMARA, [people.amara.email]);
    await score();
    expect(await sealOf('badgr')).toMatchObject({ shape: 'verified' });
    expect((await findingOf('badgr'))?.appraisal).toMatchObject({
      recipient: 'matches',
      recipientBy: 'email',
    });
  });

  test('is another for a wrong address, until the right one is known as well', async () => {
    await knownEmails.add(AMARA, [people.joel.email]);
    await score();
    expect(await sealOf('badgr')).toMatchObject({ shape: 'caution', reason: 'another-recipient' });
    await knownEmails.add(AMARA, [people.amara.email]);
    await score();
    expect(await sealOf('badgr')).toMatchObject({ shape: 'verified' });
  });

  test('is not compared with the addresses of somebody else', async () => {
    await knownEmails.add(`2:${PROFILE}`, [people.amara.email]);
    await score();
    expect(await sealOf('badgr')).toMatchObject({ reason: 'recipient-not-compared' });
  });
});

describe('a recipient with another name', () => {
  test('is one to look at', async () => {
    await verified(['otherName']);
    await trustIssuerOf('otherName');
    await score();
    expect(await sealOf('otherName')).toMatchObject({ reason: 'another-recipient' });
  });

  test('is no other where the page names nobody', async () => {
    await verified(['otherName']);
    const { name: _, ...nobody } = (await store.candidates.get(AMARA)) ?? {};
    await store.candidates.put({ id: AMARA, tabId: 1, key: PROFILE, ...nobody });
    await trustIssuerOf('otherName');
    await score();
    expect((await findingOf('otherName'))?.appraisal?.recipient).toBe('no-person');
    expect(await sealOf('otherName')).toMatchObject({ shape: 'verified' });
  });

  test('is not compared where the name of a profile was not read', async () => {
    await verified(['otherName'], { profile: PROFILE });
    const { name: _, ...unnamed } = (await store.candidates.get(AMARA)) ?? {};
    await store.candidates.put({ id: AMARA, tabId: 1, key: PROFILE, ...unnamed });
    await trustIssuerOf('otherName');
    await score();
    expect(await sealOf('otherName')).toMatchObject({
      shape: 'confirmed',
      reason: 'recipient-not-compared',
    });
  });

  test.each([
    ['of a batch', { tabId: SAVED_TAB - 1 }],
    ['who was saved', { tabId: SAVED_TAB }],
    ['whose file bears a label', { label: 'doe_jane' }],
  ])('is not compared where the name of somebody %s is not known', async (_, told) => {
    await verified(['otherName']);
    const { name: __, ...unnamed } = (await store.candidates.get(AMARA)) ?? {};
    await store.candidates.put({ id: AMARA, tabId: 1, key: PROFILE, ...unnamed, ...told });
    await trustIssuerOf('otherName');
    await scoreCandidates(store, [AMARA], NOW);
    expect(await sealOf('otherName')).toMatchObject({
      shape: 'confirmed',
      reason: 'recipient-not-compared',
    });
  });

  test('is no other where the user says that the profile is none', async () => {
    await verified(['otherName'], { profile: PROFILE });
    await store.candidates.change(AMARA, (row) => correctedCandidate(row, { isNot: 'profile' }));
    await trustIssuerOf('otherName');
    await score();
    expect((await findingOf('otherName'))?.appraisal?.recipient).toBe('no-person');
  });
});

describe('what an e-mail address showed that is known no more', () => {
  const appraisalIn = async (tabId: number) =>
    (await store.findings.where('tabId', tabId))[0]?.appraisal;

  test.each([
    ['that it is theirs', people.amara.email, 'matches'],
    ['that it is not', 'mallory@mail.example', 'another'],
  ])('stays: %s', async (_, address, recipient) => {
    await verified(['badgr'], { profile: PROFILE });
    await trustIssuerOf('badgr');
    await store.candidates.change(AMARA, ({ name: __, ...row }) => row);
    await knownEmails.add(AMARA, [address]);
    await score();
    const shown = await appraisalIn(1);
    expect(shown).toMatchObject({ recipient, recipientBy: 'email' });

    await savePerson(store, AMARA, 90, NOW);
    const batch = await batchOf(store, { id: 'batch:a', name: 'a', retentionDays: 90, now: NOW });
    await addFromTab(store, batch, 1, NOW);
    for (const { id } of await store.findings.where('tabId', batch.tabId))
      await store.findings.change(id, (row) => ({ ...row, state: 'done' }));
    await scoreBatch(store, batch.tabId, NOW);
    await knownEmails.forget(Object.keys(await knownEmails.all()));
    await score();
    await score(SAVED_TAB);
    await scoreBatch(store, batch.tabId, NOW);
    for (const tabId of [1, SAVED_TAB, batch.tabId])
      expect(await appraisalIn(tabId)).toEqual(shown);
    expect(await dumpOf(store)).not.toContain(address);
  });
});

describe('what an e-mail address showed of a credential that is checked again', () => {
  const email = (identity: string) => ({ kind: 'email', identity, hashed: false }) as const;
  const named = (identity: string) => ({ kind: 'name', identity, hashed: false }) as const;
  const told = (recipients: readonly RecipientIdentity[]) => ({
    ...resultOf(CHECKED),
    status: 'valid' as const,
    assurance: 'cryptographically-verified' as const,
    credential: { ...credential({ name: 'Kubernetes' }), recipients },
  });
  const ofSaved = async () => {
    await score(SAVED_TAB);
    return (await store.findings.where('tabId', SAVED_TAB))[0]?.appraisal?.recipient;
  };

  test.each([
    ['a match', [email('ana@x.example')], [email('ana@x.example')], 'matches', 'matches'],
    [
      'a match, where the name is written otherwise',
      [email('ana@x.example'), named('Ана Руис')],
      [email('ana@x.example'), named('Ана Руис')],
      'matches',
      'matches',
    ],
    ['another', [email('bob@x.example')], [email('bob@x.example')], 'another', 'another'],
    [
      'nothing of another recipient',
      [email('ana@x.example')],
      [email('bob@x.example')],
      'matches',
      'not-comparable',
    ],
    [
      'nothing of another recipient who is named',
      [email('ana@x.example')],
      [email('bob@x.example'), named('Bob Roe')],
      'matches',
      'another',
    ],
  ])('is %s', async (_, recipients, then, before, after) => {
    await store.results.put(told(recipients));
    await store.candidates.put({ id: '1:p', key: 'p', tabId: 1, name: 'Ana Ruiz' });
    await store.findings.put({ ...newFinding('1:p', 1, CHECKED, 0), state: 'done' });
    await knownEmails.add('1:p', ['ana@x.example']);
    await score();
    await savePerson(store, '1:p', 90, NOW);
    expect(await ofSaved()).toBe(before);
    for (const _time of [1, 2]) {
      const job = jobRow({ link: CHECKED });
      await store.jobs.put(job);
      await settle(store, [{ job, result: told(then) }], NOW.getTime());
      const [{ appraisal } = {}] = await store.findings.where('tabId', SAVED_TAB);
      expect(appraisal).toBeUndefined();
      expect(await ofSaved()).toBe(after);
    }
    expect((await store.findings.where('tabId', SAVED_TAB))[0]).not.toHaveProperty('compared');
  });
});

describe('what a credential names', () => {
  test('is kept with the finding', async () => {
    await verified(['dataIntegrity']);
    await score();
    const skills = (await findingOf('dataIntegrity'))?.skills.map(({ label }) => label);
    expect(skills).toContain('Kubernetes');
  });

  test.each(['tampered', 'unreachable'] as const)('is nothing when it is %s', async (name) => {
    await verified([name]);
    await score();
    expect((await findingOf(name))?.skills).toEqual([]);
  });

  test('counts for nothing once it is revoked', async () => {
    await readPosting(SRE, 'You know PostgreSQL.');
    await verified(['revoked']);
    await trustIssuerOf('revoked');
    await score();
    expect(await sealOf('revoked')).toMatchObject({ shape: 'problem', reason: 'revoked' });
    expect((await store.matches.get(AMARA))?.report).toMatchObject({ shown: 0, score: 0 });
  });
});

describe('a finding', () => {
  test('that is not checked yet is not judged', async () => {
    await verified(['dataIntegrity']);
    const id = (await findingOf('dataIntegrity'))?.id ?? '';
    await store.findings.change(id, (row) => ({ ...row, state: 'waiting' }));
    await score();
    expect(await findingOf('dataIntegrity')).not.toHaveProperty('appraisal');
  });

  test('that is judged as before is not written again, nor what follows from it', async () => {
    await readPosting(SRE, 'You know Kubernetes.');
    await verified(['dataIntegrity']);
    await score();
    const written: string[] = [];
    const { findings, matches, candidates } = store;
    const watched: Store = {
      ...store,
      findings: { ...findings, putAll: (rows) => noted(idsOf(rows), findings.putAll(rows)) },
      matches: { ...matches, putAll: (rows) => noted(idsOf(rows), matches.putAll(rows)) },
      candidates: {
        ...candidates,
        changeAll: (ids, to) => noted(ids, candidates.changeAll(ids, to)),
      },
    };
    const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
    await scoreTab(watched, 1, NOW);
    expect(written).toEqual([]);
    await trustIssuerOf('dataIntegrity');
    await scoreTab(watched, 1, NOW);
    expect(written).toContain((await findingOf('dataIntegrity'))?.id);

    function noted<Value>(ids: readonly string[], done: Value): Value {
      written.push(...ids);
      return done;
    }
  });

  test('of another tab is left as it is', async () => {
    await verified(['dataIntegrity']);
    await score(2);
    expect(await findingOf('dataIntegrity')).not.toHaveProperty('appraisal');
  });

  test('that was checked more than a day ago says so', async () => {
    await verified(['dataIntegrity']);
    await scoreTab(store, 1, new Date('2026-06-04T12:00:00Z'));
    expect(await sealOf('dataIntegrity')).toMatchObject({ stale: true });
  });
});
