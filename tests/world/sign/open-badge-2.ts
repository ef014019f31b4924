import { createHash } from 'node:crypto';

import type { JsonObject } from '@/utils/lib/json';
import type { Achievement } from './achievement';

const OPEN_BADGES_2 = 'https://w3id.org/openbadges/v2';

/** A recipient as Open Badges 2.0 names one: a digest over the address, and the salt beside it. */
export const hashedRecipient = (email: string, salt: string): JsonObject => ({
  type: 'email',
  hashed: true,
  salt,
  identity: `sha256$${createHash('sha256').update(`${email}${salt}`).digest('hex')}`,
});

interface Assertion {
  readonly id: string;
  /** The badge class itself, or its address. */
  readonly badge: JsonObject | string;
  readonly recipient: JsonObject;
  readonly issuedOn: string;
}

/** A hosted assertion: what lies at its own address is what counts. */
export const assertion = ({ id, badge, recipient, issuedOn }: Assertion): JsonObject => ({
  '@context': OPEN_BADGES_2,
  type: 'Assertion',
  id,
  recipient,
  badge,
  verification: { type: 'HostedBadge' },
  issuedOn,
});

export const expiringOn = (hosted: JsonObject, expires: string): JsonObject => ({
  ...hosted,
  expires,
});

/** All that an issuer leaves of an assertion which it has taken back. */
export const revokedAssertion = (id: string, revocationReason: string): JsonObject => ({
  '@context': OPEN_BADGES_2,
  type: 'Assertion',
  id,
  revoked: true,
  revocationReason,
});

interface BadgeClass {
  readonly id: string;
  readonly achievement: Achievement;
  /** The issuer's profile itself, or its address. */
  readonly issuer: JsonObject | string;
  readonly image: string;
}

export const badgeClass = ({ id, achievement, issuer, image }: BadgeClass): JsonObject => ({
  '@context': OPEN_BADGES_2,
  type: 'BadgeClass',
  id,
  name: achievement.title,
  description: achievement.description,
  image,
  criteria: { id: `${id}/criteria`, narrative: achievement.criteria },
  tags: [...achievement.tags],
  alignment: achievement.alignments.map(({ name, url, framework, code }) => ({
    targetName: name,
    targetUrl: url,
    targetFramework: framework,
    targetCode: code,
  })),
  issuer,
});

interface IssuerProfile {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly email: string;
}

export const issuerProfile = ({ id, name, url, email }: IssuerProfile): JsonObject => ({
  '@context': OPEN_BADGES_2,
  type: 'Issuer',
  id,
  name,
  url,
  email,
});
