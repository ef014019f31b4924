import type { JsonObject } from '@/utils/lib/json';

const text = { type: 'string' };
const address = { type: 'string', format: 'uri' };
const texts = { type: 'array', items: text, minItems: 1 };

/** A schema as an issuer might name one: the parts of an Open Badge 3.0 that every badge has. */
export const badgeSchema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2019-09/schema',
  title: 'A badge',
  type: 'object',
  required: ['@context', 'id', 'type', 'issuer', 'validFrom', 'credentialSubject'],
  properties: {
    '@context': { type: 'array', items: { anyOf: [address, { type: 'object' }] } },
    id: address,
    type: { ...texts, contains: { enum: ['OpenBadgeCredential', 'AchievementCredential'] } },
    name: text,
    issuer: { $ref: '#/$defs/Profile' },
    validFrom: { type: 'string', format: 'date-time' },
    credentialSubject: { $ref: '#/$defs/AchievementSubject' },
    proof: { type: 'object', required: ['type', 'proofPurpose'] },
  },
  $defs: {
    Profile: {
      type: 'object',
      required: ['id', 'type'],
      properties: { id: address, type: texts, name: text, url: address },
    },
    AchievementSubject: {
      type: 'object',
      required: ['type', 'achievement'],
      properties: {
        id: address,
        type: texts,
        identifier: { type: 'array', items: { $ref: '#/$defs/IdentityObject' } },
        achievement: { $ref: '#/$defs/Achievement' },
      },
    },
    IdentityObject: {
      type: 'object',
      required: ['type', 'hashed', 'identityHash', 'identityType'],
      properties: {
        type: { const: 'IdentityObject' },
        hashed: { type: 'boolean' },
        identityHash: text,
        identityType: text,
      },
    },
    Achievement: {
      type: 'object',
      required: ['id', 'type', 'name', 'description', 'criteria'],
      properties: {
        id: address,
        type: texts,
        achievementType: text,
        name: text,
        description: text,
        criteria: { type: 'object', properties: { id: address, narrative: text } },
      },
    },
  },
};
