import { describe, expect, test } from 'vitest';

import { ok } from '@/utils/lib/result';
import { linkPointedAt } from '@/utils/providers';
import { googleSkillsProfile } from '@/utils/providers/google-skills-profile';

const UUID = '1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const OTHER = '7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f';

describe('a Google Skills profile', () => {
  const link = linkPointedAt(`https://www.cloudskillsboost.google/public_profiles/${UUID}`);
  const { lookup } = googleSkillsProfile;
  if (!link || lookup.by !== 'collection') throw new Error('no collection');
  const PAGE = `https://www.skills.google/public_profiles/${UUID}`;
  const read = (html: string) =>
    lookup.read(
      { url: PAGE, status: 200, contentType: '', body: new TextEncoder().encode(html) },
      link,
    );
  const badge = (profile: string, number: string, title: string) =>
    `<div class="profile-badge"><a class="badge-image" href="/public_profiles/${profile}/badges/${number}"><img></a><div><span class="ql-title-medium l-mts">${title}</span></div></div>`;

  test('is asked for at one address', () => expect(lookup.locate(link, 1).url).toBe(PAGE));
  test('names the address of each badge', () =>
    expect(
      read(`<main>${badge(UUID, '7', 'Tides &amp; More')}${badge(UUID, '8', 'Salt')}</main>`),
    ).toEqual(
      ok({
        badges: [
          { href: `${PAGE}/badges/7`, name: 'Tides & More', issuer: 'Google', imported: false },
          { href: `${PAGE}/badges/8`, name: 'Salt', issuer: 'Google', imported: false },
        ],
        more: false,
      }),
    ));
  test.each([
    ['of another profile', badge(OTHER, '7', 'Tides')],
    ['whose number leads elsewhere', badge(UUID, '../../x', 'Tides')],
    ['without a title', badge(UUID, '7', '')],
  ])('leaves out a badge %s', (_, html) =>
    expect(read(html + badge(UUID, '8', 'Salt'))).toMatchObject({
      value: { badges: [{ href: `${PAGE}/badges/8` }] },
    }),
  );
  test.each([
    ['in another layout', '<main>Tides</main>'],
    ['with the badges of another', badge(OTHER, '7', 'Tides')],
  ])('%s is not read', (_, html) =>
    expect(read(html)).toMatchObject({
      ok: false,
      problem: { code: 'not-machine-readable' },
    }),
  );
});
