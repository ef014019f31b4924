import type { BadgeLink } from '@/utils/model/page';
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
import { tidyAddress } from './tidy';
import { links as udacity } from './udacity';
import { links as udemy } from './udemy';
import { links as velocity } from './velocity';
import { links as verifierplus } from './verifierplus';
import { links as virtualbadge } from './virtualbadge';

export type Shapes = readonly (readonly [provider: string, links: Links])[];

/**
 * All that a script on a page has of the providers: the shapes of the links that lead to credentials, in order of
 * trial. Guesses come last, and `hosted`, which catches all, behind them.
 */
export const linkShapes: Shapes = [
  ['credly', credly],
  ['badgr', badgr],
  ['accredible', accredible],
  ['coursera-course', courseraCourse],
  ['coursera-program', courseraProgram],
  ['coursera-share', courseraShare],
  ['edx-course', edxCourse],
  ['edx-program', edxProgram],
  ['edx-program-record', edxProgramRecord],
  ['mitx-online', mitxOnline],
  ['microsoft-learn-transcript', microsoftLearnTranscript],
  ['microsoft-learn-credential', microsoftLearnCredential],
  ['google-skills', googleSkills],
  ['google-skillshop', googleSkillshop],
  ['exceed', exceed],
  ['freecodecamp', freecodecamp],
  ['hackerrank', hackerrank],
  ['linkedin-learning', linkedinLearning],
  ['udacity', udacity],
  ['udemy', udemy],
  ['kaggle-learn', kaggleLearn],
  ['skilljar', skilljar],
  ['certifier', certifier],
  ['verifierplus', verifierplus],
  ['openbadgefactory', openbadgefactory],
  ['openbadgepassport', openbadgepassport],
  ['blockcerts', blockcerts],
  ['edc', edc],
  ['europass-share', europassShare],
  ['velocity', velocity],
  ['salesforce-trailblazer', salesforceTrailblazer],
  ['sertifier', sertifier],
  ['badgecert', badgecert],
  ['badgecraft', badgecraft],
  ['virtualbadge', virtualbadge],
  ['parchment-award', parchmentAward],
  ['aws-certmetrics', awsCertmetrics],
  ['oracle-certview', oracleCertview],
  ['pmi-registry', pmiRegistry],
  ['accredible-white-label', accredibleWhiteLabel],
  ['hosted', hosted],
];

export interface Found {
  readonly href: string;
  readonly text: string;
  /** The page itself calls this link a credential, so any address may be one. */
  readonly declared?: boolean;
}

/** The badge link that a link on a page is, or nothing when it is none. */
export const badgeLinkOf = (found: Found): BadgeLink | undefined =>
  badgeLinkAmong(linkShapes, found);

export function badgeLinkAmong(
  shapes: Shapes,
  { href, text, declared = false }: Found,
): BadgeLink | undefined {
  const url = tidyAddress(href);
  if (!url) return walletLinkOf(href, text);

  for (const [provider, links] of shapes) {
    const id = idAmong(links, url);
    if (id !== undefined) return link(provider, id, url);
  }
  return declared ? link('hosted', url.href, url) : undefined;

  function link(provider: string, id: string, { href: tidy }: URL): BadgeLink {
    return { href: tidy, provider, id, text: text.slice(0, 500) };
  }
}

/** Whom a wallet is to ask is kept, and nothing of what for: that is between the two of them. */
function walletLinkOf(href: string, text: string): BadgeLink | undefined {
  for (const pattern of velocity) {
    const [, exchange, request = ''] = pattern.exec(href.trim()) ?? [];
    const organisation = tidyAddress(new URLSearchParams(`uri=${request}`).get('uri') ?? '');
    if (!exchange || !organisation) continue;
    const asked = `${exchange}?request_uri=${encodeURIComponent(organisation.origin)}`;
    return { href: asked, provider: 'velocity', id: asked, text: text.slice(0, 500) };
  }
  return undefined;
}

/** The provider's id of the credential at an address, or nothing when the link is not one of its own. */
function idAmong(links: Links, { href, hostname, pathname, search }: URL): string | undefined {
  for (const pattern of links) {
    const query = pattern.source.includes('\\?') ? search : '';
    const groups = pattern.exec(hostname + pathname + query)?.slice(1);
    if (!groups) continue;
    const id = groups.filter(Boolean).join('/');
    if (!id) return href;
    return pattern.ignoreCase ? id.toLowerCase() : id;
  }
  return undefined;
}
