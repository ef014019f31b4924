import type { BadgeLink } from '@/utils/model/page';
import { accredible } from './accredible';
import { accredibleProfile } from './accredible-profile';
import { accredibleWhiteLabel } from './accredible-white-label';
import { awsCertmetrics } from './aws-certmetrics';
import { badgeLinkAmong, type Found } from './badge-link';
import { badgecert } from './badgecert';
import { badgecraft } from './badgecraft';
import { badgr } from './badgr';
import { badgrCollection } from './badgr-collection';
import { badgrDefinition } from './badgr-definition';
import { blockcerts } from './blockcerts';
import { certifier } from './certifier';
import { courseraCourse } from './coursera-course';
import { courseraProgram } from './coursera-program';
import { courseraShare } from './coursera-share';
import { credentialEngine } from './credential-engine';
import { credly } from './credly';
import { credlyProfile } from './credly-profile';
import { credlyTemplate } from './credly-template';
import { ebsiTir } from './ebsi-tir';
import { edc } from './edc';
import { edxCourse } from './edx-course';
import { edxProgram } from './edx-program';
import { edxProgramRecord } from './edx-program-record';
import { europassShare } from './europass-share';
import { exceed } from './exceed';
import { freecodecamp } from './freecodecamp';
import { googleSkills } from './google-skills';
import { googleSkillsProfile } from './google-skills-profile';
import { googleSkillshop } from './google-skillshop';
import { hackerrank } from './hackerrank';
import { hosted } from './hosted';
import { kaggleLearn } from './kaggle-learn';
import { linkedinLearning } from './linkedin-learning';
import { microsoftLearnCredential } from './microsoft-learn-credential';
import { microsoftLearnTranscript } from './microsoft-learn-transcript';
import { mitxOnline } from './mitx-online';
import { onet } from './onet';
import { openbadgefactory } from './openbadgefactory';
import { openbadgepassport } from './openbadgepassport';
import { openbadgepassportProfile } from './openbadgepassport-profile';
import { oracleCertview } from './oracle-certview';
import { parchmentAward } from './parchment-award';
import { pmiRegistry } from './pmi-registry';
import type { CollectionLookup, CollectionPageLookup, Provider } from './provider';
import { salesforceTrailblazer } from './salesforce-trailblazer';
import { sertifier } from './sertifier';
import { skilljar } from './skilljar';
import { udacity } from './udacity';
import { udemy } from './udemy';
import { velocity } from './velocity';
import { verifierplus } from './verifierplus';
import { virtualbadge } from './virtualbadge';
import { withoutHolder } from './without-holder';

/** In order of trial, which is also that of `links.ts`; what holds no credential itself comes first. */
export const providers: readonly Provider[] = [
  credlyTemplate,
  credlyProfile,
  googleSkillsProfile,
  badgrDefinition,
  badgrCollection,
  accredibleProfile,
  openbadgepassportProfile,
  credentialEngine,
  ebsiTir,
  onet,
  credly,
  badgr,
  accredible,
  courseraCourse,
  courseraProgram,
  courseraShare,
  edxCourse,
  edxProgram,
  edxProgramRecord,
  mitxOnline,
  microsoftLearnTranscript,
  microsoftLearnCredential,
  googleSkills,
  googleSkillshop,
  exceed,
  freecodecamp,
  hackerrank,
  linkedinLearning,
  udacity,
  udemy,
  kaggleLearn,
  skilljar,
  certifier,
  verifierplus,
  openbadgefactory,
  openbadgepassport,
  blockcerts,
  edc,
  europassShare,
  velocity,
  salesforceTrailblazer,
  sertifier,
  badgecert,
  badgecraft,
  virtualbadge,
  parchmentAward,
  awsCertmetrics,
  oracleCertview,
  pmiRegistry,
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

/** What somebody points at or a page declares: descriptions and collections too are known for what they are. */
export const linkPointedAt = (href: string, text = ''): BadgeLink | undefined =>
  badgeLinkAmong(providers, { href, text: withoutHolder(text), declared: true });

/** Providers whose links lead to one credential each. */
const holding = providers.filter(
  ({ lookup: { by } }) => by !== 'definition' && by !== 'collection' && by !== 'collection-page',
);

/** The badge link that a link is when it leads to one credential, or nothing when it is none. */
export const badgeLinkOf = (found: Found): BadgeLink | undefined => badgeLinkAmong(holding, found);
