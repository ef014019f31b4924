import type { BadgeLink } from '@/utils/model/page';
import { accredible } from './accredible';
import { accredibleProfile } from './accredible-profile';
import { accredibleWhiteLabel } from './accredible-white-label';
import { badgr } from './badgr';
import { badgrCollection } from './badgr-collection';
import { badgrDefinition } from './badgr-definition';
import { blockcerts } from './blockcerts';
import { courseraCourse } from './coursera-course';
import { credentialEngine } from './credential-engine';
import { credly } from './credly';
import { credlyProfile } from './credly-profile';
import { credlyTemplate } from './credly-template';
import { ebsiTir } from './ebsi-tir';
import { edc } from './edc';
import { europassShare } from './europass-share';
import { freecodecamp } from './freecodecamp';
import { googleSkills } from './google-skills';
import { googleSkillsProfile } from './google-skills-profile';
import { hackerrank } from './hackerrank';
import { hosted } from './hosted';
import { badgeLinkAmong, type Shapes } from './links';
import { onet } from './onet';
import { openbadgefactory } from './openbadgefactory';
import { openbadgepassport } from './openbadgepassport';
import { openbadgepassportProfile } from './openbadgepassport-profile';
import type { CollectionLookup, CollectionPageLookup, Provider } from './provider';
import { salesforceTrailblazer } from './salesforce-trailblazer';
import { sertifier } from './sertifier';
import { velocity } from './velocity';
import { verifierplus } from './verifierplus';

/** In order of trial, which is also that of `links.ts`; what holds no credential itself comes first. */
export const providers: readonly Provider[] = [
  credlyTemplate,
  credlyProfile,
  badgrDefinition,
  badgrCollection,
  accredibleProfile,
  openbadgepassportProfile,
  googleSkillsProfile,
  credentialEngine,
  ebsiTir,
  onet,
  credly,
  badgr,
  accredible,
  courseraCourse,
  googleSkills,
  freecodecamp,
  hackerrank,
  verifierplus,
  openbadgefactory,
  openbadgepassport,
  blockcerts,
  edc,
  europassShare,
  velocity,
  salesforceTrailblazer,
  sertifier,
  accredibleWhiteLabel,
  hosted,
];

export function providerOf({ provider }: Pick<BadgeLink, 'provider'>): Provider | undefined {
  return providers.find(({ id }) => id === provider);
}

/** How the badges of a person's collection are listed, where the link is one. */
export function collectionAt(
  link: Pick<BadgeLink, 'provider'>,
): CollectionLookup | CollectionPageLookup | undefined {
  const lookup = providerOf(link)?.lookup;
  return lookup?.by === 'collection' || lookup?.by === 'collection-page' ? lookup : undefined;
}

const everyShape: Shapes = providers.map(({ id, links }) => [id, links]);

/** What somebody points at or a page declares: descriptions and collections too are known for what they are. */
export const linkPointedAt = (href: string, text = ''): BadgeLink | undefined =>
  badgeLinkAmong(everyShape, { href, text, declared: true });
