import type { ProblemCode } from '@/utils/lib/problem';
import type { SealReason, SealShape } from '@/utils/model/seal';

import { FORGED_TITLE } from './achievements';
import { hostedBadges, signedBadges } from './badges';
import { PLAIN_HTTP, TROUBLE } from './hosts/trouble-addresses';
import { people, profileOf } from './people';
import { type Wrapping, wrapped } from './wrapping';

/** What the link must come to on its page, with the world's trusted issuers and no e-mail known. */
interface End {
  readonly seal: SealShape;
  readonly reason: SealReason;
  readonly problem?: ProblemCode;
}

export interface WorldLink {
  /** Where the credential lies. */
  readonly href: string;
  /** The address as the page has it. */
  readonly found: string;
  /** What the page calls the credential. */
  readonly title: string;
  readonly page: string;
  readonly ends: End;
}

const verified: End = { seal: 'verified', reason: 'all-checked' };
const issuerUnknown: End = { seal: 'caution', reason: 'issuer-unknown' };
const notJudged = (problem: ProblemCode): End => ({
  seal: 'neutral',
  reason: 'not-judged',
  problem,
});

const on =
  (page: string) =>
  (href: string, title: string, ends: End, how: Wrapping = 'direct') =>
    ({ href, found: wrapped(href, how), title, page, ends }) satisfies WorldLink;

const amara = on(profileOf(people.amara));
const bo = on(profileOf(people.bo));
const cleo = on(profileOf(people.cleo));
const own = on('https://amara.example/');

const { dataIntegrity, jwt, expired, revoked, otherName, tampered, unreachable } = signedBadges;
const { credly, badgr } = hostedBadges;

/** Every badge link of the world, by what is remarkable about it. */
export const links = {
  credly: amara(`${credly.url}/linked_in_profile`, credly.achievement.title, verified, 'safety'),
  badgr: amara(badgr.url, badgr.achievement.title, issuerUnknown, 'redir'),
  dataIntegrity: amara(dataIntegrity.url, dataIntegrity.achievement.title, verified, 'safety'),
  jwt: amara(jwt.url, jwt.achievement.title, verified, 'safety'),
  expired: amara(expired.url, expired.achievement.title, { seal: 'caution', reason: 'expired' }),
  revoked: amara(
    revoked.url,
    revoked.achievement.title,
    { seal: 'problem', reason: 'revoked' },
    'safety',
  ),
  otherName: amara(
    otherName.url,
    otherName.achievement.title,
    { seal: 'caution', reason: 'another-recipient' },
    'tracked',
  ),
  tampered: amara(
    tampered.url,
    FORGED_TITLE,
    { seal: 'problem', reason: 'forged', problem: 'proof-verification-error' },
    'safety',
  ),
  unreachable: amara(unreachable.url, unreachable.achievement.title, notJudged('unreachable')),

  webPage: bo(TROUBLE.webPage, 'Weekend Workshop', notJudged('web-page'), 'safety'),
  html: bo(TROUBLE.html, 'Certificate of Markup', notJudged('web-page'), 'safety'),
  truncatedJwt: bo(TROUBLE.truncatedJwt, 'Half a Token', {
    seal: 'neutral',
    reason: 'not-judged',
  }),
  notFound: bo(TROUBLE.notFound, 'Lost Certificate', notJudged('not-found'), 'safety'),
  gone: bo(TROUBLE.gone, 'Withdrawn Certificate', { seal: 'problem', reason: 'revoked' }),
  serverError: bo(TROUBLE.serverError, 'Broken Certificate', notJudged('server-error')),
  hang: bo(TROUBLE.hang, 'Silent Certificate', notJudged('timed-out')),
  redirect: bo(TROUBLE.redirect, 'Moved Certificate', notJudged('redirected'), 'safety'),
  tooLarge: bo(TROUBLE.tooLarge, 'Endless Certificate', notJudged('too-large')),
  plainHttp: bo(PLAIN_HTTP, 'Certificate in Clear', notJudged('insecure-link'), 'safety'),
  privateAddress: bo(
    TROUBLE.privateAddress,
    'Router Certificate',
    notJudged('network-forbidden'),
    'safety',
  ),
  localhost: bo(TROUBLE.localhost, 'Homemade Certificate', notJudged('network-forbidden')),

  single: cleo(signedBadges.single.url, 'Kubernetes Operations', verified, 'safety'),

  openBadge2: own(hostedBadges.openBadge2.url, 'Incident Response Lead', issuerUnknown),
  didKey: own(signedBadges.didKey.url, 'Observability with Prometheus', issuerUnknown),
} as const;

export type LinkName = keyof typeof links;

/** Badges of other people that stand on Amara's page, and must never be taken for hers. */
export const neighbourLinks = [
  { person: people.joel, badge: hostedBadges.credlyNeighbour },
  { person: people.rua, badge: signedBadges.neighbour },
] as const;
