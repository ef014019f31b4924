import { DOMParser } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { isObject, type JsonObject } from '@/utils/lib/json';
import { ok } from '@/utils/lib/result';
import type { Heavy } from '@/utils/model/heavy';
import { linkPointedAt } from '@/utils/providers';
import { credlyProfile } from '@/utils/providers/credly-profile';

import { heavyInNode } from '../tools/heavy-in-node';
import { outcomeOf, type Said } from './answers';

const UUID = '1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const OTHER = '7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f';

describe('a record of Accredible', () => {
  const API = `https://api.accredible.com/v1/credential-net/credentials/${UUID}`;
  const data: JsonObject = {
    id: 100000001,
    uuid: UUID,
    name: 'Rearchitecting the Financial System',
    private: false,
    expired: false,
    revoked_at: null,
    issued_on: '2024-06-22',
    expired_on: null,
    url: `https://credentials.example.edu/${UUID}`,
    description: '<p>Learnt <b>much</b>.</p><script>alert(1)</script><p>A &amp; B</p>',
    grade: null,
    learning_outcomes: ['Ledgers', { name: 'Clearing' }],
    recipient: { name: 'Amara Okafor', email: 'a****@e****.org' },
    issuer: { id: 10312, name: 'issuer+1@example.com', url: 'https://www.cfte.example/?aad=x' },
    group: { course_name: 'Finance' },
  };
  const saying = (change: JsonObject, href = `https://www.credential.net/${UUID}`) =>
    outcomeOf(href, { [API]: { data: { ...data, ...change } } });

  test('is read into what every credential is shown as', async () => {
    const { credential, assurance, status, asked } = await saying({});
    expect({ assurance, status, asked }).toEqual({
      assurance: 'issuer-api-confirmed',
      status: 'valid',
      asked: [API],
    });
    expect(credential).toMatchObject({
      format: 'provider-record',
      issuer: { id: 'https://www.credential.net/issuer/10312', name: 'www.cfte.example' },
      achievement: {
        name: 'Rearchitecting the Financial System',
        description: 'Learnt much.\nA & B',
        tags: ['Ledgers', 'Clearing'],
      },
      recipients: [{ kind: 'name', identity: 'Amara Okafor', hashed: false }],
      issuedOn: '2024-06-22',
    });
  });

  test.each<[string, JsonObject, string, string]>([
    ['good, of an issuer that anybody may be', {}, 'caution', 'issuer-unknown'],
    ['revoked', { revoked_at: '2025-01-01' }, 'problem', 'revoked'],
    ['expired by its word', { expired: true }, 'caution', 'expired'],
    ['expired by its date', { expired_on: '2026-05-31' }, 'caution', 'expired'],
    ['valid on its last day', { expired_on: '2026-06-01' }, 'caution', 'issuer-unknown'],
    ['private', { private: true }, 'neutral', 'not-judged'],
    ['of another credential', { uuid: OTHER, id: 7 }, 'neutral', 'not-judged'],
    ['without its word on revocation', { revoked_at: 7 }, 'neutral', 'not-judged'],
    ['with a strange value that is only shown', { grade: [1] }, 'caution', 'issuer-unknown'],
  ])('%s', async (_, change, shape, reason) =>
    expect(await saying(change)).toMatchObject({ shape, reason }),
  );

  test.each<[string, Said, string]>([
    ['404', [404, { error: 'NOT_FOUND' }], 'not-found'],
    ['410, which takes back only what is hosted', 410, 'not-found'],
    ['401', 401, 'private'],
    ['500', 500, 'server-error'],
    ['another shape', { data: [] }, 'not-machine-readable'],
    ['a web page', '<!doctype html><title>Sign in</title>', 'not-machine-readable'],
    ['half a document', '{"data":{"id":', 'not-machine-readable'],
    ['one member twice', '{"data":{"revoked_at":"x","revoked_at":null}}', 'not-machine-readable'],
  ])('answering %s leaves it open', async (_, said, code) =>
    expect(await outcomeOf(`https://www.credential.net/${UUID}`, { [API]: said })).toMatchObject({
      shape: 'neutral',
      code,
    }),
  );

  test('counts under an unknown host only where it names that host as its home', async () => {
    const home = `https://credentials.example.edu/${UUID}`;
    expect(await saying({}, home)).toMatchObject({ assurance: 'issuer-api-confirmed' });
    expect(await saying({}, home.replace('example.edu', 'evil.example'))).toMatchObject({
      shape: 'neutral',
      code: 'record-of-another',
    });
  });

  test('that Accredible does not know is looked up at its own address', async () => {
    const home = `https://credentials.example.edu/${UUID}`;
    const { asked, code } = await outcomeOf(home, { [API]: 404, [home]: '{"type":"Thing"}' });
    expect({ asked, code }).toEqual({ asked: [API, home], code: 'not-a-credential' });
  });
});

describe('freeCodeCamp', () => {
  const API = 'https://api.freecodecamp.org/certificate/showCert/amara/responsive-web-design';
  const LINK = 'https://www.freecodecamp.org/certification/Amara/responsive-web-design';
  const good = {
    certSlug: 'responsive-web-design',
    certTitle: 'Responsive Web Design',
    username: 'amara',
    name: 'Amara Okafor',
    date: 1_700_000_000_000,
    completionTime: 300,
  };
  const message = (text: string): Said => ({ messages: [{ type: 'info', message: text }] });

  test('issues in its own name, so its record is enough', async () =>
    expect(await outcomeOf(LINK, { [API]: good })).toMatchObject({
      shape: 'verified',
      assurance: 'issuer-api-confirmed',
      credential: { issuedOn: '2023-11-14T22:13:20.000Z' },
    }));

  test.each<[string, Said, string, string]>([
    ['an unknown person', message('flash.username-not-found'), 'neutral', 'not-found'],
    ['an unknown certificate', [404, message('x') as JsonObject], 'neutral', 'not-found'],
    ['not earned', message('flash.user-not-certified'), 'neutral', 'not-found'],
    ['a private profile', message('flash.profile-private'), 'neutral', 'private'],
    ['a private timeline', message('flash.timeline-private'), 'neutral', 'private'],
    ['no pledge', message('flash.not-honest'), 'neutral', 'not-shared'],
    ['banned', message('flash.not-eligible'), 'problem', 'revoked'],
    ['a message of another time', message('flash.new'), 'neutral', 'not-machine-readable'],
    ['a prototype’s member', message('constructor'), 'neutral', 'not-machine-readable'],
    ['no message at all', { messages: [] }, 'neutral', 'not-machine-readable'],
    ['another person', { ...good, username: 'bo' }, 'neutral', 'record-of-another'],
  ])('says no in a 200: %s', async (_, said, shape, code) =>
    expect(await outcomeOf(LINK, { [API]: said })).toMatchObject({ shape, code }),
  );
});

describe('a certificate of Coursera', () => {
  const PAGE = 'https://www.coursera.org/account/accomplishments/verify/ABCD1234EFGH';
  const state = {
    'AccomplishmentsVCMembership:1': {
      certificateCode: 'ABCD1234EFGH',
      courseId: 'c1',
      grantedAt: 1_700_000_000_000,
      grade: { score: 0.97 },
    },
    'AccomplishmentsVCMembership:2': { certificateCode: 'ZZZZ1234EFGH', courseId: 'c2' },
    'AccomplishmentsSignatureTrackProfile:9': { firstName: 'Amara', lastName: 'Okafor' },
    'Course_Course:c2': { id: 'c2', name: 'Another Course' },
    'Course_Course:c1': {
      id: 'c1',
      name: 'Tides } and "Waves"',
      partners: [{ __ref: 'Partner_Partner:5' }],
    },
    'Partner_Partner:5': { name: 'Skerry University' },
    'Metadata:c1': { skills: ['Oceanography'] },
  };
  const page = (entries: JsonObject, before = '') =>
    `<!doctype html><html><head>${before}</head><body><script>window.__APOLLO_STATE__ = ${JSON.stringify(entries)};window.x={}</script></body></html>`;

  test('is read by its code among other courses on the page', async () =>
    expect(
      await outcomeOf('https://coursera.org/verify/abcd1234efgh', { [PAGE]: page(state) }),
    ).toMatchObject({
      shape: 'confirmed',
      reason: 'read-from-page',
      credential: {
        issuer: { id: 'https://www.coursera.org/', name: 'Skerry University' },
        achievement: { name: 'Tides } and "Waves"', tags: ['Oceanography'] },
        recipients: [{ identity: 'Amara Okafor' }],
      },
    }));

  test('names nobody where its holder hides the name', async () => {
    const hidden = { firstName: 'User', lastName: '123456' };
    const entries = { ...state, 'AccomplishmentsSignatureTrackProfile:9': hidden };
    const { credential, reason } = await outcomeOf(PAGE, { [PAGE]: page(entries) });
    expect([credential?.recipients, reason]).toEqual([[], 'recipient-not-compared']);
  });

  test.each<[string, Said, string]>([
    ['no such code on the page', page({}), 'not-found'],
    ['another layout', '<!doctype html><title>Coursera</title>', 'not-machine-readable'],
    ['a state cut off', page(state).slice(0, 300), 'not-machine-readable'],
    [
      'a state that is none',
      '<script>window.__APOLLO_STATE__ = []</script>',
      'not-machine-readable',
    ],
    [
      'a course without a name',
      page({ ...state, 'Course_Course:c1': { id: 'c1' } }),
      'not-machine-readable',
    ],
    ['404', 404, 'not-found'],
  ])('is never judged by %s', async (_, said, code) =>
    expect(await outcomeOf(PAGE, { [PAGE]: said })).toMatchObject({ shape: 'neutral', code }),
  );
});

describe('a certificate of HackerRank', () => {
  const PAGE = 'https://www.hackerrank.com/certificates/ebc17821b9aa';
  const good = {
    status: 'test_passed',
    hacker_name: 'Amara Okafor',
    certificates: ['C (Basic)'],
    completed_at: null,
  };
  const page = (certificates: JsonObject) =>
    `<html><script id='other'>{}</script><script type="application/json" id="initialData">${encodeURIComponent(
      JSON.stringify({ community: { skillsVerification: { certificates } } }),
    )}</script></html>`;

  test.each<[string, Said, string, string | undefined]>([
    ['passed', page({ ebc17821b9aa: good }), 'confirmed', undefined],
    [
      'not passed',
      page({ ebc17821b9aa: { ...good, status: 'test_failed' } }),
      'neutral',
      'not-found',
    ],
    ['another’s', page({ '188709874733': good }), 'neutral', 'not-found'],
    [
      'without a status',
      page({ ebc17821b9aa: { ...good, status: 1 } }),
      'neutral',
      'not-machine-readable',
    ],
    [
      'in another layout',
      '<html><script id="data">{}</script></html>',
      'neutral',
      'not-machine-readable',
    ],
    [
      'badly encoded',
      '<script id="initialData">%E0%A4%A</script>',
      'neutral',
      'not-machine-readable',
    ],
  ])('%s', async (_, said, shape, code) =>
    expect(await outcomeOf(PAGE, { [PAGE]: said })).toMatchObject({ shape, code }),
  );
});

describe('a page that only a document can be read from', () => {
  const LINK = `https://www.skills.google/public_profiles/${UUID}/badges/7`;
  const PAGE = `https://www.skills.google/public_profiles/${UUID}`;
  const badge = (number: number, title: string) =>
    `<div class="profile-badge"><a class="badge-image" href="${PAGE}/badges/${number}"></a><span class="ql-title-medium">${title}</span><span class="ql-body-medium">Earned Jan 5, 2026 EST</span></div>`;
  beforeAll(() => vi.stubGlobal('DOMParser', DOMParser));
  afterAll(() => vi.unstubAllGlobals());

  test('is read through the heavy door, by the badge’s own address', async () =>
    expect(
      await outcomeOf(
        LINK,
        { [PAGE]: `<html>${badge(3, 'Other')}${badge(7, 'Right')}</html>` },
        heavyInNode,
      ),
    ).toMatchObject({
      assurance: 'found-on-issuer-page',
      credential: { achievement: { name: 'Right' }, issuedOn: '2026-01-05T00:00:00.000Z' },
    }));

  test.each<[string, string, Heavy | undefined, string]>([
    ['the door is closed', badge(7, 'Right'), undefined, 'unsupported-format'],
    ['its layout has changed', '<main>Right</main>', heavyInNode, 'not-machine-readable'],
    ['the badge is not there', badge(3, 'Other'), heavyInNode, 'not-found'],
  ])('is left open when %s', async (_, html, door, code) =>
    expect(await outcomeOf(LINK, { [PAGE]: html }, door)).toMatchObject({ shape: 'neutral', code }),
  );
});

describe('a link that no machine can look up', () => {
  test.each([
    ['https://trailblazer.me/id/ada-lovelace', 'form-only'],
    ['https://verified.sertifier.com/en/verify/08087139776674/', 'shape-only'],
    ['https://www.credly.com/org/cisco/badge/introduction-to-cybersecurity', 'badge-not-awarded'],
    ['https://www.credly.com/users/ada-lovelace', 'collection-of-badges'],
  ])('asks nobody and stays neutral: %s', async (href, code) =>
    expect(await outcomeOf(href)).toMatchObject({
      shape: 'neutral',
      assurance: 'link-shape-only',
      code,
      asked: [],
    }),
  );

  test('leads to the form that its provider has for people', async () => {
    const { problem } = await outcomeOf('https://trailblazer.me/id/ada-lovelace');
    expect(problem?.facts).toEqual({
      name: 'Salesforce',
      form: 'https://trailhead.salesforce.com/credentials/verification',
    });
  });
});

describe('VerifierPlus', () => {
  const API = `https://verifierplus.org/api/credentials/${UUID}`;
  test.each<[string, Said, string]>([
    ['shared no more', 500, 'not-shared'],
    ['broken', 502, 'server-error'],
    ['without a credential', { id: UUID, vp: {} }, 'not-machine-readable'],
    ['with several', { vp: { verifiableCredential: [{}, {}] } }, 'not-machine-readable'],
    [
      'with something else',
      { vp: { verifiableCredential: { type: 'Thing' } } },
      'not-a-credential',
    ],
  ])('%s', async (_, said, code) =>
    expect(
      await outcomeOf(`https://verifierplus.org/credentials/${UUID}`, { [API]: said }),
    ).toMatchObject({
      shape: 'neutral',
      code,
    }),
  );
});

describe('a collection', () => {
  const link = linkPointedAt('https://www.credly.com/users/ada-lovelace');
  const { lookup } = credlyProfile;
  if (!link || lookup.by !== 'collection') throw new Error('no collection');
  const read = (page: JsonObject) =>
    lookup.read(
      {
        url: 'https://www.credly.com/',
        status: 200,
        contentType: '',
        body: new TextEncoder().encode(JSON.stringify(page)),
      },
      link,
    );
  const badge = (id: string) => ({
    id,
    badge_template: { name: 'Networking' },
    issuer: { entities: [{ primary: true, entity: { name: 'Aurland' } }] },
  });

  test('is asked for page by page', () =>
    expect(lookup.locate(link, 2).url).toBe(
      'https://www.credly.com/users/ada-lovelace/badges.json?page=2',
    ));
  test('names the address of each badge, and whether more follow', () =>
    expect(read({ data: [badge(UUID)], metadata: { current_page: 1, total_pages: 2 } })).toEqual(
      ok({
        badges: [
          {
            href: `https://www.credly.com/badges/${UUID}`,
            name: 'Networking',
            issuer: 'Aurland',
            imported: false,
          },
        ],
        more: true,
      }),
    ));
  test('is not read when an id could lead elsewhere', () => {
    const page = read({
      data: [badge('../users/eve')],
      metadata: { current_page: 1, total_pages: 1 },
    });
    expect(isObject(page) && page.ok).toBe(false);
  });
});

test('a document cannot call itself a platform’s record', async () => {
  const href = 'https://issuer.example/credentials/1';
  const forged = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: 'https://issuer.example/',
    credentialSubject: { id: 'did:example:1' },
    credentialStatus: { type: 'provider-record', standing: 'holds' },
    proof: { type: 'provider-record' },
  };
  const { assurance, shape } = await outcomeOf(href, { [href]: forged });
  expect({ assurance, shape }).toEqual({ assurance: 'link-shape-only', shape: 'neutral' });
});
