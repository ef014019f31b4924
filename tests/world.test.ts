import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { overSocket } from './world/client';
import { links } from './world/links';
import { bitAt, payloadOfJwt, verifiesDataIntegrity } from './world/verifying';
import { startWorld, type World } from './world/world';

const now = new Date('2026-06-01T12:00:00Z');

let world: World;
beforeAll(async () => {
  world = await startWorld({ now });
});
afterEach(() => world.control.restore());
afterAll(() => world.stop());

const read = async (url: string) => (await overSocket(world, url)).body.toString();
const readJson = async (url: string) => JSON.parse(await read(url));
const judging = { fetch: read, now };

/** The first use compiles contexts. */
const verifies = async (url: string) => verifiesDataIntegrity(await readJson(url), judging);

async function isRevoked(url: string): Promise<boolean> {
  const { credentialStatus } = await readJson(url);
  const list = await readJson(credentialStatus.statusListCredential);
  expect(await verifiesDataIntegrity(list, judging)).toBe(true);
  return bitAt(list.credentialSubject.encodedList, Number(credentialStatus.statusListIndex)) === 1;
}

describe('a signed badge', () => {
  test.each(['dataIntegrity', 'revoked', 'otherName', 'single', 'didKey'] as const)(
    '%s verifies with a library that the product does not use',
    async (name) => expect(await verifies(world.links[name].href)).toBe(true),
  );

  test('does not verify after a word was changed', async () =>
    expect(await verifies(world.links.tampered.href)).toBe(false));

  test('is past its end when it says so, and would verify before', async () => {
    const expired = await readJson(world.links.expired.href);
    const earlier = new Date('2025-06-01T12:00:00Z');
    expect(await verifiesDataIntegrity(expired, judging)).toBe(false);
    expect(await verifiesDataIntegrity(expired, { fetch: read, now: earlier })).toBe(true);
  });

  test('verifies as a token, whose claims repeat the credential', async () => {
    const token = await read(world.links.jwt.href);
    expect(await payloadOfJwt(token, judging)).toMatchObject({
      iss: 'did:web:credentials.brightwater.example:issuers:guild',
      jti: world.links.jwt.href,
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
    });
    await expect(payloadOfJwt(`${token.slice(0, -4)}AAAA`, judging)).rejects.toThrow();
  });

  test('stands in a list of 131,072 whose bit is set only when it is revoked', async () => {
    expect(await isRevoked(world.links.revoked.href)).toBe(true);
    expect(await isRevoked(world.links.dataIntegrity.href)).toBe(false);
  });
});

describe('the hand on the world', () => {
  test('revokes and gives back a signed badge', async () => {
    await world.control.revoke('dataIntegrity');
    expect(await isRevoked(world.links.dataIntegrity.href)).toBe(true);
    await world.control.unrevoke('dataIntegrity');
    expect(await isRevoked(world.links.dataIntegrity.href)).toBe(false);
  });

  test('revokes a Credly badge as Credly does', async () => {
    const { href } = world.links.credly;
    const id = new URL(href).pathname.split('/')[2];
    const record = `https://www.credly.com/api/v1/obi/v2/badge_assertions/${id}`;
    expect(await readJson(record)).toMatchObject({ id: record, type: 'Assertion' });
    await world.control.revoke('credly');
    expect(await overSocket(world, record)).toMatchObject({ status: 410 });
  });

  test('revokes a Badgr badge as Badgr does, with a reason', async () => {
    await world.control.revoke('badgr', 'Copied laboratory report.');
    const answer = await overSocket(world, `${world.links.badgr.href}.json?v=2_0`);
    expect(answer.status).toBe(200);
    expect(Object.keys(JSON.parse(answer.body.toString()))).not.toContain('badge');
    expect(answer.body.toString()).toContain('Copied laboratory report.');
  });

  test.each(['dataIntegrity', 'jwt'] as const)('ends %s before its time', async (name) => {
    await world.control.expire(name);
    const served = await read(world.links[name].href);
    const check = name === 'jwt' ? payloadOfJwt(served, judging) : verifies(world.links[name].href);
    await expect(check.catch(() => false)).resolves.toBe(false);
  });

  test('gives an issuer another key, under which its badges verify again', async () => {
    const before = await readJson('https://halden.example/.well-known/did.json');
    await world.control.rotateKey('halden');
    const after = await readJson('https://halden.example/.well-known/did.json');
    expect(after.verificationMethod).not.toEqual(before.verificationMethod);
    expect(await verifies(world.links.dataIntegrity.href)).toBe(true);
  });

  test('may leave what was signed with the old key', async () => {
    await world.control.rotateKey('halden', 'kept');
    expect(await verifies(world.links.dataIntegrity.href)).toBe(false);
  });

  test('puts everything back', async () => {
    const { href } = world.links.dataIntegrity;
    const before = await read(href);
    await world.control.expire('dataIntegrity');
    await world.control.rotateKey('halden');
    world.control.answer('halden.example', 500);
    world.control.restore();
    expect(await read(href)).toBe(before);
    expect(await verifies(href)).toBe(true);
  });
});

describe('the pages', () => {
  test.each(Object.entries(links))('have the link %s once', async (_name, { page, found }) => {
    const html = await read(page);
    expect(html.split(`href="${found.replaceAll('&', '&amp;')}"`)).toHaveLength(2);
  });

  test('are the same for the same seed and time, and others for another seed', async () => {
    const [same, other] = await Promise.all([startWorld({ now }), startWorld({ now, seed: 'b' })]);
    const { page, href } = world.links.dataIntegrity;
    for (const url of [page, href]) {
      const [mine, again, another] = await Promise.all(
        [world, same, other].map(async (each) => (await overSocket(each, url)).body.toString()),
      );
      expect(again).toBe(mine);
      expect(another).not.toBe(mine);
    }
    await Promise.all([same.stop(), other.stop()]);
  });

  test('of LinkedIn have no heading of the first rank and let nothing of others run', async () => {
    const { headers, body } = await overSocket(
      world,
      'https://www.linkedin.com/in/amara-lindqvist/',
    );
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body.toString()).not.toContain('<h1');
    expect(body.indexOf('Viggo Tamm')).toBeLessThan(body.indexOf('<h2'));
    expect(body.toString()).toContain('Show all 14 licenses &amp; certifications');
  });
});
