import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { registryAnswerFor } from '@/utils/credentials/registry-record';
import type { Ask } from '@/utils/lib/ask';
import { fail, ok } from '@/utils/lib/result';
import type { Alignment, Credential } from '@/utils/model/credential';
import { CREDENTIAL_REGISTRY, ctidIn } from '@/utils/model/registry-record';

import { credential } from '../skills/credential';
import { ctids, inRegistry } from '../world/registry-numbers';
import { startWorld, type World } from '../world/world';

const NOW = new Date('2026-06-01T12:00:00Z');

let world: World;
beforeAll(async () => {
  world = await startWorld({ now: NOW });
});
afterEach(() => world.control.restore());
afterAll(() => world.stop());

const releases = (alignment: Partial<Alignment>): Credential => {
  const release = credential({ name: 'Release Engineering' });
  return {
    ...release,
    issuer: { id: 'did:web:halden.example', name: 'Halden Institute of Technology' },
    achievement: {
      ...release.achievement,
      alignments: [{ name: 'in the registry', ...alignment }],
    },
  };
};

const lookedUp = (ctid: string, ask: Ask = world.ask) =>
  registryAnswerFor(releases({ url: inRegistry(ctid) }), { ask, now: () => NOW });

describe('the number under which the registry knows a credential', () => {
  const { releases: ctid } = ctids;
  test.each<[string, Partial<Alignment>]>([
    ['an address of it', { url: inRegistry(ctid) }],
    ['its graph', { url: inRegistry(ctid).replace('resources', 'graph') }],
    ['its catalogue', { url: `https://credentialfinder.org/credential/${ctid}/Release` }],
    ['the number alone', { code: ctid.toUpperCase() }],
  ])('is read from %s', (_, alignment) => expect(ctidIn(releases(alignment))).toBe(ctid));

  test.each<[string, Partial<Alignment>]>([
    ['a competency of it', { url: inRegistry(ctid), type: 'ceasn:Competency' }],
    ['a look-alike', { url: inRegistry(ctid).replace('.org', '.org.evil.example') }],
    ['its sandbox', { url: inRegistry(ctid).replace('//', '//sandbox.') }],
    ['another port', { url: inRegistry(ctid).replace('.org', '.org:8443') }],
    ['somebody at its host', { url: inRegistry(ctid).replace('//', '//eve@') }],
    ['half a number', { code: 'ce-1f0c2d3e' }],
    ['a script', { url: `javascript:${inRegistry(ctid)}` }],
    ['nothing', {}],
  ])('is not read from %s', (_, alignment) => expect(ctidIn(releases(alignment))).toBeUndefined());

  test('is asked for by nobody where there is none', async () =>
    expect(
      await registryAnswerFor(releases({}), { ask: world.ask, now: () => NOW }),
    ).toBeUndefined());
});

describe('the registry’s record of a credential', () => {
  test('says who owns it, who accredits them, and whether it is offered', async () =>
    expect(await lookedUp(ctids.releases)).toEqual({
      ctid: ctids.releases,
      askedAt: NOW.toISOString(),
      record: {
        name: 'Release Engineering',
        owners: ['Halden Institute of Technology'],
        accreditedBy: ['Northern Board of Assessment'],
        recognizedBy: ['Skerry Weavers’ Guild'],
        ownerAccreditedBy: ['Northern Board of Assessment'],
        status: 'Active',
        differs: [],
      },
    }));

  test('says so where its name and owner are others', async () =>
    expect((await lookedUp(ctids.otherwise))?.record).toEqual({
      name: 'Weaving for Beginners',
      owners: ['Skerry Weavers’ Guild'],
      accreditedBy: [],
      recognizedBy: [],
      ownerAccreditedBy: [],
      differs: ['name', 'owner'],
    }));

  test('is asked for by its number alone, and at no other host', async () => {
    const before = world.hits.length;
    await lookedUp(ctids.releases);
    const asked = world.hits.slice(before).map(({ host, path }) => [host, path]);
    expect(new Set(asked.map(([host]) => host))).toEqual(new Set([CREDENTIAL_REGISTRY]));
    expect(asked[0]?.[1]).toBe(`/resources/${ctids.releases}`);
    expect(asked.length).toBeLessThanOrEqual(6);
  });

  test.each<[string, unknown, string[]]>([
    ['an owner that it writes out', [{ 'ceterms:name': { de: 'Weber' } }], ['Weber']],
    [
      'an owner elsewhere, who is not asked',
      ['https://evil.example/x'],
      ['https://evil.example/x'],
    ],
    ['an owner of its own that is gone', [inRegistry(ctids.missing)], [inRegistry(ctids.missing)]],
    ['an owner that is a number', [7, null, {}], []],
  ])('names %s', async (_, ownedBy, owners) => {
    const asked: string[] = [];
    const answer = await lookedUp(ctids.releases, async (question) => {
      asked.push(new URL(question.url).host);
      if (!question.url.endsWith(ctids.releases)) return world.ask(question);
      const body = { 'ceterms:ctid': ctids.releases, 'ceterms:ownedBy': ownedBy };
      return ok({
        url: question.url,
        status: 200,
        contentType: 'application/json',
        body: new TextEncoder().encode(JSON.stringify(body)),
      });
    });
    expect(answer?.record?.owners).toEqual(owners);
    expect(new Set(asked)).toEqual(new Set([CREDENTIAL_REGISTRY]));
  });
});

describe('a registry that has no answer', () => {
  test('to a number that it does not know says so', async () =>
    expect((await lookedUp(ctids.missing))?.failure).toBe('not-found'));
  test('in a shape that is known says so', async () =>
    expect((await lookedUp(ctids.changed))?.failure).toBe('not-machine-readable'));
  test('about the number that was asked for is none', async () => {
    const answer = await lookedUp(ctids.missing, (question) =>
      world.ask({ ...question, url: inRegistry(ctids.releases) }),
    );
    expect(answer).toEqual({
      ctid: ctids.missing,
      askedAt: NOW.toISOString(),
      failure: 'not-machine-readable',
    });
  });

  test.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [403, 'private'],
    [500, 'unreachable'],
    [503, 'unreachable'],
  ] as const)('and answers %i is told apart: %s', async (status, failure) => {
    world.control.answer(CREDENTIAL_REGISTRY, status);
    expect((await lookedUp(ctids.releases))?.failure).toBe(failure);
  });

  test('and asks to wait is told apart', async () => {
    world.control.rateLimit(CREDENTIAL_REGISTRY, { after: 0, retryAfter: 60 });
    expect((await lookedUp(ctids.releases))?.failure).toBe('rate-limited');
  });

  test.each([
    ['offline', 'offline'],
    ['timed-out', 'timed-out'],
    ['needs-access', 'needs-access'],
    ['unreachable', 'unreachable'],
    ['redirected', 'unreachable'],
    ['web-page', 'not-machine-readable'],
    ['too-large', 'not-machine-readable'],
  ] as const)('because of %s is told apart: %s', async (code, failure) =>
    expect((await lookedUp(ctids.releases, async ({ url }) => fail(code, url)))?.failure).toBe(
      failure,
    ),
  );
});
