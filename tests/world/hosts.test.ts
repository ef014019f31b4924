import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { overSocket } from './client';
import { people } from './people';
import { hashedRecipient } from './sign/open-badge-2';
import { startWorld, type World } from './world';

const now = new Date('2026-06-01T12:00:00Z');

let world: World;
beforeAll(async () => {
  world = await startWorld({ now });
});
afterEach(() => world.control.restore());
afterAll(() => world.stop());

const get = async (url: string, accept = '*/*') => {
  const { status, headers, body } = await overSocket(world, url, { headers: { accept } });
  return { status, location: headers.location, body: body.toString() };
};
const getJson = async (url: string) => JSON.parse((await get(url)).body);

describe('Credly', () => {
  const ID = '3b1d6a52-8f0e-4c27-9a64-d5e0718c2f93';
  const PAGE = `https://www.credly.com/badges/${ID}/public_url`;

  test('names the holder in the page alone', async () => {
    const record = await getJson(`https://www.credly.com/api/v1/obi/v2/badge_assertions/${ID}`);
    expect(JSON.stringify(record)).not.toContain('Amara');
    expect((await get(PAGE, 'text/html')).body).toContain(
      'Cloud Infrastructure Engineer was issued by Aurland Cloud Academy to Amara Lindqvist.',
    );
  });

  test('breaks when it is asked for the page as JSON', async () =>
    expect((await get(PAGE, 'application/json')).status).toBe(500));

  test('has no such record, but a page for every badge', async () => {
    const other = ID.replace('3', '4');
    const record = await get(`https://api.credly.com/v1/obi/v2/badge_assertions/${other}`);
    const page = await get(`https://www.credly.com/badges/${other}`, 'text/html');
    expect([record.status, page.status, page.body.includes('og:title')]).toEqual([404, 200, false]);
  });

  test('leads from record to class to issuer, on the host that was asked', async () => {
    const record = await getJson(`https://api.credly.com/v1/obi/v2/badge_assertions/${ID}`);
    const badgeClass = await getJson(record.badge);
    const issuer = await getJson(badgeClass.issuer);
    expect(badgeClass.tags).toContain('Terraform');
    expect([new URL(record.badge).hostname, issuer.name]).toEqual([
      'api.credly.com',
      'Aurland Cloud Academy',
    ]);
  });

  test('marks an expired badge on its page', async () => {
    await world.control.expire('credly');
    expect((await get(PAGE, 'text/html')).body).toContain('(Expired)');
  });
});

describe('Badgr', () => {
  const expanded = () => `${world.links.badgr.href}.json?v=2_0&expand=badge&expand=badge.issuer`;

  test('sends whoever takes HTML to its application', async () => {
    const { status, location } = await get(world.links.badgr.href, 'text/html');
    expect([status, location]).toEqual([
      302,
      world.links.badgr.href.replace('api.badgr.io', 'badges.parchment.com'),
    ]);
  });

  test('puts badge class and issuer in only when asked to', async () => {
    const whole = await getJson(expanded());
    const plain = await getJson(world.links.badgr.href);
    expect(whole.badge).toMatchObject({ issuer: { name: 'Polder Open Learning' } });
    expect((await getJson(plain.badge)).issuer).toBe(whole.badge.issuer.id);
  });

  test('hides the holder behind salt and digest', async () => {
    const { recipient } = await getJson(expanded());
    expect(recipient).toEqual(hashedRecipient(people.amara.email, recipient.salt));
    expect(recipient.identity).toMatch(/^sha256\$[0-9a-f]{64}$/u);
  });
});

test('an issuer that hosts its badges itself answers 410 for what it has taken back', async () => {
  const { href } = world.links.openBadge2;
  const badgeClass = await getJson((await getJson(href)).badge);
  expect(await getJson(badgeClass.issuer)).toMatchObject({ type: 'Issuer' });
  await world.control.revoke('openBadge2', 'Never took part.');
  const { status, body } = await get(href);
  expect([status, JSON.parse(body).revocationReason]).toEqual([410, 'Never took part.']);
});

test('the registries lead to the two issuers that they know', async () => {
  const lists: { type: string; url: string }[] = await getJson(
    'https://digitalcredentials.github.io/dcc-known-registries/known-did-registries.json',
  );
  const legacy = lists.filter(({ type }) => type === 'dcc-legacy');
  const known = await Promise.all(
    legacy.map(async ({ url }) => Object.keys((await getJson(url)).registry)),
  );
  expect(known.flat()).toEqual(expect.arrayContaining(world.trusted.map(({ id }) => id)));
});

test('the posting asks for seven things and says so to machines as well', async () => {
  const { body } = await get(world.posting.url);
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(body) ?? [];
  const { title, description } = JSON.parse(data);
  expect(title).toBe('Site Reliability Engineer');
  expect(world.posting.requirements).toHaveLength(7);
  for (const { sentence } of world.posting.requirements) {
    expect(body).toContain(`<li>${sentence}</li>`);
    expect(description).toContain(sentence);
  }
});
