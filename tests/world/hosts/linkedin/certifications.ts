import {
  type BadgeName,
  type HostedBadge,
  hostedBadges,
  type SignedBadge,
  signedBadges,
} from '../../badges';
import { daysBefore, issuedOn } from '../../calendar';
import { issuers } from '../../issuers';
import { type LinkName, links } from '../../links';
import { seededHex } from '../../seeded';
import { shelf } from '../../shelf';
import type { Certification } from './certification';

interface Setting {
  readonly seed: string;
  readonly now: Date;
}

type Shown = SignedBadge | HostedBadge;

const badges: Readonly<Partial<Record<string, Shown>>> = { ...signedBadges, ...hostedBadges };

const amaras = [
  'credly',
  'badgr',
  'dataIntegrity',
  'jwt',
  'expired',
  'revoked',
  'otherName',
  'tampered',
  'unreachable',
] as const satisfies readonly (LinkName & BadgeName)[];

const unlinked = [
  'Scrum Basics',
  'First Aid',
  'Forklift Licence',
  'Swedish B2',
  'Fire Warden',
] as const;

const bos = [
  'webPage',
  'html',
  'truncatedJwt',
  'notFound',
  'gone',
  'serverError',
  'hang',
  'redirect',
  'tooLarge',
  'plainHttp',
  'privateAddress',
  'localhost',
] as const satisfies readonly LinkName[];

/** Nine with a link and five without. */
export const certificationsOfAmara = (setting: Setting): readonly Certification[] => [
  ...amaras.map((name) => linked(name, setting)),
  ...unlinked.map((title) => ({
    title,
    issuer: 'Malmö Evening School',
    issued: daysBefore(setting.now, 1000),
  })),
];

export const certificationsOfBo = (setting: Setting): readonly Certification[] =>
  bos.map((name) => linked(name, setting));

export const certificationsOfCleo = (setting: Setting): readonly Certification[] => [
  linked('single', setting),
];

export const certificationsOfDara = ({ now }: Setting): readonly Certification[] =>
  shelf.map(({ href, title, issuer }) => ({
    title,
    issuer,
    issued: daysBefore(now, 100),
    link: href,
  }));

/** What the owner has typed agrees with the credential, except where that is forged. */
function linked(name: LinkName, { seed, now }: Setting): Certification {
  const { title, found } = links[name];
  const badge = badges[name];
  const issued = badge ? issuedOn(badge, now) : daysBefore(now, 365);
  const { issuedDaysAgo = 0, lastsDays } = badge ?? {};
  return {
    title,
    issuer:
      badge && 'issuer' in badge
        ? issuers[badge.issuer].name
        : (ELSEWHERE[name] ?? 'Squall Academy'),
    issued,
    ...(lastsDays !== undefined && { expires: daysBefore(now, issuedDaysAgo - lastsDays) }),
    credentialId: seededHex(seed, `linkedin/${name}`, 8).toUpperCase(),
    link: found,
  };
}

const ELSEWHERE: Partial<Record<LinkName, string>> = {
  credly: 'Aurland Cloud Academy',
  badgr: 'Polder Open Learning',
};
