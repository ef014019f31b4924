import type { JsonObject } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?openbadgepassport\.com\/app\/badge\/info\/(\d+)(?:\/(?:pic\/|full\/)?embed)?\/?$/u,
];

const HOST = 'openbadgepassport.com';

/**
 * A backpack: holders bring their badges here, so that nothing counts but what the issuer says. Even its word that
 * a badge was revoked only leads there.
 */
export const openbadgepassport: Provider = {
  id: 'openbadgepassport',
  name: 'Open Badge Passport',
  links,
  hostPermissions: [`https://${HOST}/*`],
  assurance: 'found-on-issuer-page',
  issuers: 'open',
  confidence: 'documented',
  lookup: {
    by: 'document',
    locate: ({ id }) => ({
      url: `https://${HOST}/app/obpv1/badge/verify/${id}`,
      accept: 'application/json',
    }),
    named,
  },
};

/** The assertion's address, or the signed assertion itself. */
function named({ asr, 'assertion-status': status }: JsonObject): Result<string> {
  if (typeof asr === 'string' && asr.trim() !== '') return ok(asr);
  return status === 500
    ? fail('not-found', 'assertion-status 500 without asr', { host: HOST })
    : fail('not-machine-readable', 'no asr', { host: HOST });
}

export const examples: Examples = {
  matches: [
    'https://openbadgepassport.com/app/badge/info/1042400',
    'https://openbadgepassport.com/app/badge/info/642466/pic/embed',
    'https://openbadgepassport.com/app/badge/info/297894/',
  ],
  ignores: [
    'https://openbadgepassport.com/app/gallery/badges',
    'https://openbadgepassport.com/app/profile/1234',
    'https://openbadgepassport.com/app/badge/info/abc',
  ],
};
