import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { appraise } from '@/utils/credentials/appraise';
import type { Environment } from '@/utils/credentials/environment';
import { verifyLink } from '@/utils/credentials/verify-link';
import type { Answer } from '@/utils/lib/ask';
import { fail, ok, type Result } from '@/utils/lib/result';
import { badgeLinkOf } from '@/utils/providers';

import { links } from '../world/links';
import { people } from '../world/people';
import { startWorld, type World } from '../world/world';
import { award, hosted, online } from './badge-site';

const NOW = new Date('2026-06-01T12:00:00Z');

let world: World;
let environment: Environment;

beforeAll(async () => {
  world = await startWorld({ now: NOW });
  environment = { ask: world.ask, now: () => NOW };
});

afterAll(() => world.stop());

const verify = async (found: string) => {
  const link = badgeLinkOf({ href: found, text: '', declared: true });
  if (!link) throw new Error(`${found} is no badge link`);
  return verifyLink(link, environment);
};

const amara = { name: people.amara.name, profiles: [], emails: [] };

describe('every link of the world', () => {
  test.each(Object.entries(links))('%s ends as it must', async (_, { found, page, ends }) => {
    const result = await verify(found);
    const holder = Object.values(people).find(({ slug }) => page.includes(`/${slug}/`));
    const person = { name: holder?.name ?? amara.name, profiles: [], emails: [] };
    const { seal } = appraise(result, { person, trusted: world.trusted, now: NOW });

    expect({ shape: seal.shape, reason: seal.reason }).toEqual({
      shape: ends.seal,
      reason: ends.reason,
    });
    if (ends.problem) expect(result.problem?.code).toBe(ends.problem);
  });
});

describe('a Credly badge', () => {
  test('names its holder only on its public page, which is asked after the record', async () => {
    const { credential, asked } = await verify(links.credly.found);
    expect(credential?.recipients).toContainEqual({
      kind: 'name',
      identity: people.amara.name,
      hashed: false,
    });
    expect(asked).toEqual(['www.credly.com']);
  });

  test('is recognised by the word of the platform, which admits only those it has checked', async () => {
    const result = await verify(links.credly.found);
    const { standings } = appraise(result, { person: amara, trusted: [], now: NOW });
    expect(standings).toEqual([{ standing: 'platform-verified', by: 'Credly' }]);
  });

  test('that calls itself by another host is read there, and neither vouched for nor given a holder', async () => {
    const id = '1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
    const link = badgeLinkOf({ href: `https://www.credly.com/badges/${id}`, text: '' });
    if (!link) throw new Error('no badge link');
    const result = await verifyLink(
      link,
      online({
        ...hosted,
        [`https://www.credly.com/api/v1/obi/v2/badge_assertions/${id}`]: award,
        [`https://www.credly.com/badges/${id}/public_url`]:
          '<meta property="og:title" content="Weaving was issued by The Guild to Eve Adams.">',
      }),
    );
    expect(result.credential?.id).toBe(award['id']);
    expect(result.credential?.recipients.map(({ kind }) => kind)).toEqual(['email']);
    expect(result).not.toHaveProperty('standings');
  });
});

describe('a tampered credential', () => {
  test('hands on nothing of what it claims', async () => {
    const result = await verify(links.tampered.found);
    expect(result).not.toHaveProperty('credential');
    expect(JSON.stringify(result)).not.toContain(links.tampered.title);
  });

  test('is asked about nothing more once its proof has failed', async () => {
    const { checks } = await verify(links.tampered.found);
    const [wellFormed, proof, ...others] = checks.map(({ id, outcome }) => [id, outcome]);
    expect([wellFormed, proof]).toEqual([
      ['well-formed', 'passed'],
      ['proof', 'failed'],
    ]);
    expect(new Set(others.map(([, outcome]) => outcome))).toEqual(new Set(['skipped']));
  });
});

describe('an issuer whose key has changed', () => {
  test('has to be trusted again', async () => {
    await world.control.rotateKey('halden');
    const result = await verify(links.dataIntegrity.found);
    const { seal } = appraise(result, { person: amara, trusted: world.trusted, now: NOW });
    world.control.restore();
    expect(seal).toEqual({ shape: 'caution', reason: 'issuer-key-changed', stale: false });
  });
});

describe('a status list that cannot be read', () => {
  const answers: readonly (readonly [string, Result<Answer>])[] = [
    ['the host is down', fail('unreachable', 'reset')],
    ['the list is gone', answer(404, '')],
    ['the server is broken', answer(500, '')],
    ['a captive portal answers', answer(200, '<!doctype html><title>Sign in</title>')],
    ['something else lies there', answer(200, '{"type":"Thing"}')],
    ['it is cut off', answer(200, '{"@context":["https://www.w3.org/ns/cred')],
  ];

  test.each(answers)('leaves the badge at caution: %s', async (_, said) => {
    const link = badgeLinkOf({ href: links.dataIntegrity.found, text: '' });
    if (!link) throw new Error('no badge link');
    const good = await verifyLink(link, environment);
    const list = String(good.credential?.statuses[0]?.raw['statusListCredential']);

    const result = await verifyLink(link, {
      ...environment,
      ask: async (question) => (question.url === list ? said : world.ask(question)),
    });
    const { seal } = appraise(result, { person: amara, trusted: world.trusted, now: NOW });
    expect(good.status).toBe('valid');
    expect(seal).toEqual({ shape: 'caution', reason: 'status-unchecked', stale: false });
  });
});

function answer(status: number, text: string): Result<Answer> {
  const body = new TextEncoder().encode(text);
  return ok({ url: 'https://list.example/', status, contentType: '', body });
}
