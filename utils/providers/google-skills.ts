import { fail, ok, type Result } from '@/utils/lib/result';
import type { Row } from '@/utils/lib/selection';
import type { BadgeLink } from '@/utils/model/page';
import type { ProviderRecord } from '@/utils/model/provider-record';
import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.|google\.)?qwiklabs\.com\/public_profiles\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/badges\/(\d+)\/?$/iu,
  /^(?:www\.|partner\.)?(?:cloudskillsboost\.google|skills\.google)\/public_profiles\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/badges\/(\d+)\/?$/iu,
];

const HOST = 'www.skills.google';

/** The page shows all badges of a profile; the one is told by its own address. */
function read(rows: readonly Row[], { id }: BadgeLink): Result<ProviderRecord> {
  const [profile = '', number = ''] = id.split('/');
  if (rows.length === 0) return fail('not-machine-readable', 'no badges', { host: HOST });
  const badge = rows.find(({ href }) => href?.endsWith(`/${profile}/badges/${number}`));
  if (!badge) return fail('not-found', `no badge ${number} on the profile`, { host: HOST });
  const { title, earned = '' } = badge;
  if (!title) return fail('not-machine-readable', 'a badge without a title', { host: HOST });
  const day = /^Earned ([A-Z][a-z]{2} \d{1,2}, \d{4})/u.exec(earned)?.[1];
  return ok({
    issuer: { id: `https://${HOST}/`, name: 'Google' },
    name: title,
    // The profile's heading is known to nobody who wrote of it, so whose it is stays open.
    issuedOn: day && new Date(`${day} UTC`).toISOString(),
  });
}

export const googleSkills: Provider = {
  id: 'google-skills',
  name: 'Google Skills',
  links,
  hostPermissions: [`https://${HOST}/*`],
  assurance: 'found-on-issuer-page',
  issuers: 'own',
  confidence: 'documented',
  lookup: {
    by: 'page',
    locate: ({ id }) => ({
      url: `https://${HOST}/public_profiles/${id.split('/')[0]}`,
      accept: 'text/html',
    }),
    selection: {
      rows: '.profile-badge',
      fields: {
        title: '.ql-title-medium',
        earned: '.ql-body-medium',
        href: '.badge-image@href',
      },
    },
    read,
  },
};

export const examples: Examples = {
  matches: [
    'https://google.qwiklabs.com/public_profiles/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/badges/7',
    'https://www.cloudskillsboost.google/public_profiles/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/badges/5206625?utm_medium=social',
    'https://partner.cloudskillsboost.google/public_profiles/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/badges/7',
  ],
  ignores: [
    'https://www.cloudskillsboost.google/public_profiles/PROFILE_ID',
    'https://www.cloudskillsboost.google/course_templates/60',
    'https://www.skills.google.evil.example/public_profiles/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/badges/7',
    'https://www.skills.google.evil.example/public_profiles/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
};
