import type { Environment } from '@/utils/credentials/environment';
import type { Judged } from '@/utils/credentials/examine';
import type { Expectation } from '@/utils/credentials/proofs/proof';
import { verifyFile } from '@/utils/credentials/verify-file';
import type { JsonObject } from '@/utils/lib/json';

import { signDataIntegrity } from '../world/sign/data-integrity';
import { signJwt } from '../world/sign/jwt';
import { type Ed25519Key, ed25519Key, type P256Key, p256Key } from '../world/sign/keys';
import { offlineLoader } from '../world/sign/loader';
import { jwtClaimsOf, openBadge3 } from '../world/sign/open-badge-3';
import { online, type Pages } from './badge-site';
import { contextDocument } from './contexts/published';

/** Keys that are their own issuers, holders and learners. */
export const school = await ed25519Key('school');
export const board = await ed25519Key('board');
export const amara = await ed25519Key('amara');
export const eve = await ed25519Key('eve');

/** A key for tokens that is its own controller, by did:jwk. */
export function tokenKey(seed: string): P256Key {
  const { publicKeyJwk } = p256Key(seed, 'did:jwk:');
  const encoded = Buffer.from(JSON.stringify(publicKeyJwk)).toString('base64url');
  return p256Key(seed, `did:jwk:${encoded}#0`);
}

export const college = tokenKey('college');

interface Course {
  readonly issuer: string;
  readonly to?: string;
  readonly title?: string;
}

/** A badge for one course, not yet signed. */
export const course = ({ issuer, to = amara.controller, title = 'Tides' }: Course): JsonObject =>
  openBadge3({
    id: `urn:badge:${title.toLowerCase()}`,
    issuer: { id: issuer, name: 'Riverwell', url: 'https://riverwell.example/' },
    recipient: { did: to, name: 'Amara Lindqvist' },
    achievement: {
      title,
      description: `All about ${title}.`,
      criteria: 'An exam was passed.',
      tags: [],
      alignments: [],
    },
    validFrom: '2026-02-01T00:00:00Z',
  });

export const signedCourse = (told: Partial<Course> = {}, key: Ed25519Key = school) =>
  signDataIntegrity(course({ issuer: key.controller, ...told }), key);

const CLR_2 = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';

/** Signs a learner record; no package brings its context, so it is written back from ours, which the oracle compares. */
export const signRecord = (record: JsonObject, key: Ed25519Key): Promise<JsonObject> =>
  signDataIntegrity(record, key, async (url) =>
    url === CLR_2
      ? { contextUrl: null, documentUrl: url, document: contextDocument(url) }
      : offlineLoader(url),
  );

/** A credential as the payload of a token. */
export const tokenOf = (credential: JsonObject, key: P256Key = college): string =>
  signJwt(jwtClaimsOf(credential), key.privateKey, { alg: 'ES256', typ: 'JWT', kid: key.id });

export const courseToken = (told: Partial<Course> = {}, key: P256Key = college): string =>
  tokenOf(course({ issuer: key.controller, ...told }), key);

/** What becomes of a document or token when the network answers so. */
export const judge = (
  file: JsonObject | string,
  told: {
    pages?: Pages;
    expectation?: Expectation;
    trust?: Environment['trust'];
  } = {},
): Promise<Judged> => {
  const { pages = {}, expectation, trust } = told;
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const environment = { ...online(pages), ...(trust && { trust }) };
  return verifyFile(new TextEncoder().encode(text), environment, expectation);
};

export const checkOf = ({ checks }: Pick<Judged, 'checks'>, id: string) =>
  checks.find((check) => check.id === id);

export const remarksOf = (judged: Pick<Judged, 'checks'>, id: string) =>
  (checkOf(judged, id)?.remarks ?? []).map(({ code }) => code);
