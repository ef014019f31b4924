import type { JsonObject } from '@/utils/lib/json';
import type { Achievement } from './achievement';

export interface OpenBadge3 {
  readonly id: string;
  readonly issuer: { readonly id: string; readonly name: string; readonly url: string };
  readonly recipient: { readonly did: string; readonly name: string };
  readonly achievement: Achievement;
  readonly validFrom: string;
}

/** An Open Badges 3.0 credential, not yet signed, that names its recipient in clear. */
export const openBadge3 = (badge: OpenBadge3): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: badge.id,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: badge.achievement.title,
  issuer: { ...badge.issuer, type: ['Profile'] },
  validFrom: badge.validFrom,
  credentialSubject: {
    id: badge.recipient.did,
    type: ['AchievementSubject'],
    identifier: [
      {
        type: 'IdentityObject',
        hashed: false,
        identityHash: badge.recipient.name,
        identityType: 'name',
      },
    ],
    achievement: achievementOf(badge),
  },
});

function achievementOf({ id, achievement }: OpenBadge3): JsonObject {
  const { title, description, criteria, tags, alignments } = achievement;
  return {
    id: `${id}#achievement`,
    type: ['Achievement'],
    achievementType: 'Certification',
    name: title,
    description,
    criteria: { narrative: criteria },
    ...(tags.length > 0 && { tag: [...tags] }),
    ...(alignments.length > 0 && {
      alignment: alignments.map(({ name, url, framework, code }) => ({
        type: ['Alignment'],
        targetName: name,
        targetUrl: url,
        targetFramework: framework,
        targetCode: code,
      })),
    }),
  };
}

/** The same with an end of validity, in the past or to come. */
export const validUntil = (credential: JsonObject, end: string): JsonObject => ({
  ...credential,
  validUntil: end,
});

/** The same with one more place to ask whether it still holds. */
export const withStatus = (credential: JsonObject, entry: JsonObject): JsonObject => ({
  ...credential,
  credentialStatus: entry,
});

/** What a forger does: the signed credential with other words for what was achieved. */
export function withOtherAchievement(signed: JsonObject, title: string): JsonObject {
  const forged: JsonObject = structuredClone(signed);
  const subject = objectAt(forged, 'credentialSubject');
  objectAt(subject, 'achievement')['name'] = title;
  forged['name'] = title;
  return forged;
}

/** The claims that Open Badges 3.0, section 8.2, wants beside the credential's own members. */
export function jwtClaimsOf(credential: JsonObject): JsonObject {
  const { id, validFrom, validUntil: end } = credential;
  return {
    ...credential,
    iss: objectAt(credential, 'issuer')['id'] ?? null,
    jti: id ?? null,
    sub: objectAt(credential, 'credentialSubject')['id'] ?? null,
    nbf: numericDate(validFrom),
    ...(typeof end === 'string' && { exp: numericDate(end) }),
  };
}

const numericDate = (text: unknown) => Math.floor(Date.parse(String(text)) / 1000);

function objectAt(object: JsonObject, member: string): JsonObject {
  const value = object[member];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`${member} is no object`);
  return value;
}
