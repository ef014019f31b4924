import type { BadgeLink } from '@/utils/model/page';
import { accredible } from './accredible';
import { accredibleWhiteLabel } from './accredible-white-label';
import { awsCertmetrics } from './aws-certmetrics';
import { badgecert } from './badgecert';
import { badgecraft } from './badgecraft';
import { badgr } from './badgr';
import { certifier } from './certifier';
import { courseraCourse } from './coursera-course';
import { courseraProgram } from './coursera-program';
import { courseraShare } from './coursera-share';
import { credly } from './credly';
import { credlyProfile } from './credly-profile';
import { credlyTemplate } from './credly-template';
import { edxCourse } from './edx-course';
import { edxProgram } from './edx-program';
import { edxProgramRecord } from './edx-program-record';
import { exceed } from './exceed';
import { freecodecamp } from './freecodecamp';
import { googleSkills } from './google-skills';
import { googleSkillsProfile } from './google-skills-profile';
import { googleSkillshop } from './google-skillshop';
import { hackerrank } from './hackerrank';
import { hosted } from './hosted';
import { kaggleLearn } from './kaggle-learn';
import { linkedinLearning } from './linkedin-learning';
import { badgeLinkAmong, type Shapes } from './links';
import { microsoftLearnCredential } from './microsoft-learn-credential';
import { microsoftLearnTranscript } from './microsoft-learn-transcript';
import { mitxOnline } from './mitx-online';
import { oracleCertview } from './oracle-certview';
import { parchmentAward } from './parchment-award';
import { pmiRegistry } from './pmi-registry';
import type { Provider } from './provider';
import { salesforceTrailblazer } from './salesforce-trailblazer';
import { sertifier } from './sertifier';
import { skilljar } from './skilljar';
import { udacity } from './udacity';
import { udemy } from './udemy';
import { verifierplus } from './verifierplus';
import { virtualbadge } from './virtualbadge';

/** In order of trial, which is also that of `links.ts`; what holds no credential itself comes first. */
export const providers: readonly Provider[] = [
  credlyTemplate,
  credlyProfile,
  googleSkillsProfile,
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

const everyShape: Shapes = providers.map(({ id, links }) => [id, links]);

/** What somebody points at or a page declares: descriptions and collections too are known for what they are. */
export const linkPointedAt = (href: string, text = ''): BadgeLink | undefined =>
  badgeLinkAmong(everyShape, { href, text, declared: true });
