import { parseUrl } from '@/utils/lib/web-address';
import { links as accredible } from './accredible';
import { links as accredibleWhiteLabel } from './accredible-white-label';
import { links as awsCertmetrics } from './aws-certmetrics';
import { links as badgecert } from './badgecert';
import { links as badgecraft } from './badgecraft';
import { links as badgr } from './badgr';
import { links as blockcerts } from './blockcerts';
import { links as certifier } from './certifier';
import { links as courseraCourse } from './coursera-course';
import { links as courseraProgram } from './coursera-program';
import { links as courseraShare } from './coursera-share';
import { links as credly } from './credly';
import { links as edc } from './edc';
import { links as edxCourse } from './edx-course';
import { links as edxProgram } from './edx-program';
import { links as edxProgramRecord } from './edx-program-record';
import { links as europassShare } from './europass-share';
import { links as exceed } from './exceed';
import { links as freecodecamp } from './freecodecamp';
import { links as googleSkills } from './google-skills';
import { links as googleSkillshop } from './google-skillshop';
import { links as hackerrank } from './hackerrank';
import { links as hosted } from './hosted';
import { idAt } from './id-at';
import { links as kaggleLearn } from './kaggle-learn';
import { links as linkedinLearning } from './linkedin-learning';
import { links as microsoftLearnCredential } from './microsoft-learn-credential';
import { links as microsoftLearnTranscript } from './microsoft-learn-transcript';
import { links as mitxOnline } from './mitx-online';
import { links as openbadgefactory } from './openbadgefactory';
import { links as openbadgepassport } from './openbadgepassport';
import { links as oracleCertview } from './oracle-certview';
import { links as parchmentAward } from './parchment-award';
import { links as pmiRegistry } from './pmi-registry';
import type { Links } from './provider';
import { links as salesforceTrailblazer } from './salesforce-trailblazer';
import { links as sertifier } from './sertifier';
import { links as skilljar } from './skilljar';
import { targetOf } from './target';
import { links as udacity } from './udacity';
import { links as udemy } from './udemy';
import { links as velocity } from './velocity';
import { links as verifierplus } from './verifierplus';
import { links as virtualbadge } from './virtualbadge';

/**
 * All that a script on a page has of the providers: the shapes of the links that lead to credentials, in order of
 * trial. Guesses come last, and `hosted`, which catches all, behind them.
 */
export const linkShapes: readonly Links[] = [
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

/** A link on a page that leads to a credential. Whose it is, says whoever receives it. */
export interface FoundLink {
  /** Unwrapped and without tracking; what is personal in it still stands in it. */
  readonly href: string;
  /** The same for all links to one credential. */
  readonly key: string;
  /** Of no known provider: its address only looks like a credential's, or the page itself calls it one. */
  readonly isHosted: boolean;
}

/** What a link on a page leads to, or nothing when it is no credential. */
export function badgeLinkOn(
  address: string,
  { declared }: { readonly declared: boolean },
): FoundLink | undefined {
  const url = targetOf(address);
  if (!url)
    return asksWallet(address) ? { href: address, key: address, isHosted: false } : undefined;

  const { href } = url;
  for (const [at, links] of linkShapes.entries()) {
    const id = idAt(url, links);
    if (id !== undefined) return { href, key: `${at} ${id}`, isHosted: links === hosted };
  }
  return declared ? { href, key: href, isHosted: true } : undefined;
}

/** Whether a wallet is asked, in the name of somebody who has a web address. */
const asksWallet = (address: string): boolean =>
  velocity.some((wallet) => wallet.test(address)) &&
  targetOf(parseUrl(address)?.searchParams.get('request_uri') ?? '') !== undefined;
