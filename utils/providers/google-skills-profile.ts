import { fail, ok, type Result } from '@/utils/lib/result';
import type { Row } from '@/utils/lib/selection';
import type { BadgeLink } from '@/utils/model/page';
import type { CollectionPage, Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.|google\.)?qwiklabs\.com\/public_profiles\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/iu,
  /^(?:www\.|partner\.)?(?:cloudskillsboost\.google|skills\.google)\/public_profiles\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/iu,
];

const HOST = 'www.skills.google';

function read(rows: readonly Row[], { id }: BadgeLink): Result<CollectionPage> {
  if (rows.length === 0) return fail('not-machine-readable', 'no badges', { host: HOST });
  const badges = rows.slice(0, 500).flatMap(({ title, href = '' }) => {
    const number = /\/badges\/(\d+)\/?$/u.exec(href)?.[1];
    if (!title || !number) return [];
    const address = `https://${HOST}/public_profiles/${id}/badges/${number}`;
    return [{ href: address, name: title.slice(0, 500), imported: false }];
  });
  return badges.length > 0
    ? ok({ badges, more: false })
    : fail('not-machine-readable', 'badges without titles or addresses', { host: HOST });
}

export const googleSkillsProfile: Provider = {
  id: 'google-skills-profile',
  name: 'Google Skills profile',
  links,
  hostPermissions: [`https://${HOST}/*`],
  assurance: 'link-shape-only',
  issuers: 'own',
  confidence: 'documented',
  lookup: {
    by: 'collection-page',
    locate: ({ id }) => ({ url: `https://${HOST}/public_profiles/${id}`, accept: 'text/html' }),
    selection: {
      rows: '.profile-badge',
      fields: { title: '.ql-title-medium', href: '.badge-image@href' },
    },
    read,
  },
};

export const examples: Examples = {
  matches: [
    'https://google.qwiklabs.com/public_profiles/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.cloudskillsboost.google/public_profiles/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.skills.google/public_profiles/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
    'https://partner.cloudskillsboost.google/public_profiles/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
  ],
  ignores: [
    'https://www.cloudskillsboost.google/public_profiles/PROFILE_ID',
    'https://www.cloudskillsboost.google/course_templates/60',
    'https://www.skills.google.evil.example/public_profiles/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.skills.google/public_profiles/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/badges/7',
  ],
};
