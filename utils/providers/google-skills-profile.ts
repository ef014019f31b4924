import { elementsOfClass, textOfClass } from '@/utils/lib/html-elements';
import { ok } from '@/utils/lib/result';
import { changed } from './answers';
import { textsIn } from './page-texts';
import type { CollectionLookup, Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.|partner\.)?(?:cloudskillsboost\.google|skills\.google)\/public_profiles\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/iu,
];

const HOME = 'https://www.skills.google/public_profiles/';
const BADGE = /\/public_profiles\/([0-9a-f-]{36})\/badges\/(\d{1,12})["'?]/iu;

/** All badges stand on one page; one whose address is not the profile's own is left out. */
const read: CollectionLookup['read'] = (answer, { id }) => {
  const page = textsIn(answer);
  if (!page.ok) return page;
  const rows = elementsOfClass('profile-badge', page.value.html);
  const badges = rows.flatMap((row) => {
    const [, profile, number] = BADGE.exec(row) ?? [];
    const name = textOfClass('ql-title-medium', row)?.slice(0, 500);
    if (!name || profile?.toLowerCase() !== id) return [];
    return [{ href: `${HOME}${id}/badges/${number}`, name, issuer: 'Google', imported: false }];
  });
  return badges.length > 0
    ? ok({ badges, more: false })
    : changed(answer, 'no badges of the profile');
};

export const googleSkillsProfile: Provider = {
  id: 'google-skills-profile',
  name: 'Google Skills profile',
  links,
  hostPermissions: ['https://www.skills.google/*'],
  assurance: 'link-shape-only',
  issuers: 'own',
  confidence: 'documented',
  lookup: {
    by: 'collection',
    locate: ({ id }) => ({ url: HOME + id, accept: 'text/html' }),
    read,
  },
};

export const examples: Examples = {
  matches: [
    'https://www.cloudskillsboost.google/public_profiles/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.skills.google/public_profiles/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
    'https://partner.cloudskillsboost.google/public_profiles/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
  ],
  ignores: [
    'https://www.cloudskillsboost.google/public_profiles/PROFILE_ID',
    'https://www.cloudskillsboost.google/course_templates/60',
    'https://www.skills.google.evil.example/public_profiles/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
};
