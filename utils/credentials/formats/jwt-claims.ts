import { isObject, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

import type { CompactJws } from '../envelopes/envelope';
import { isVersion1 } from './base-context';
import { isUri, typesOf } from './shape';
import { BEGINNINGS, ENDS, stampIn, statedPeriod } from './stated-period';

/** Tokens of VC-JOSE-COSE, by their type. */
const BARE = /^(?:application\/)?v[cp]\+(?:ld\+)?(?:json\+)?(?:(?:sd-)?jwt|cose)$/u;

/** The token that claims stand in, as far as its kind tells how to read them. */
type Around = Pick<CompactJws, 'header' | 'selective' | 'cose'>;

/**
 * The credential or presentation in the claims of a token. VC Data Model 1.1, section 6.3.1 puts it under `vc` or `vp` and
 * lets registered claims stand for members; VC-JOSE-COSE and Open Badges 3.0 make it the payload itself.
 */
export function documentInClaims(payload: JsonObject, jws: Around): Result<JsonObject> {
  const { vc, vp, nbf, exp } = payload;
  const { header } = jws;
  const bare = BARE.test(stringOf(header['typ'])?.toLowerCase() ?? '');
  if (bare && (vc !== undefined || vp !== undefined))
    return fail('claim-mismatch', `a ${String(header['typ'])} holds a vc or vp claim`);
  if (![nbf, exp].every((date) => date === undefined || typeof date === 'number'))
    return fail('malformed-value', 'a date among the claims is no number');

  const document = isObject(vc)
    ? withClaims(vc, payload)
    : isObject(vp)
      ? presentationWithClaims(vp, payload)
      : payload;
  const presented = !isObject(vc) && isObject(vp);
  const isNarrow = !bare && (document !== payload || isOpenBadge(payload, jws));
  const wrong = [
    ...mismatches(document, payload),
    ...(isNarrow ? otherDates(document, payload) : []),
  ];
  return wrong.length === 0
    ? ok(presented ? document : within(document, payload))
    : fail('claim-mismatch', `${wrong.join(', ')} differ from the credential`);
}

const OPEN_BADGES = new Set([
  'OpenBadgeCredential',
  'AchievementCredential',
  'EndorsementCredential',
  'ClrCredential',
]);

/** Open Badges 3.0, section 8.2.4.1, fills the claims of a compact token from the very dates of the credential. */
const isOpenBadge = (payload: JsonObject, { selective, cose }: Around): boolean =>
  !selective && !cose && typesOf(payload).some((type) => OPEN_BADGES.has(type));

/** Members that the vc claim may leave to the registered claims. */
function withClaims(vc: JsonObject, { iss, sub, jti }: JsonObject): JsonObject {
  const { issuer = iss ?? null } = vc;
  const [subject, ...others] = listOf(vc['credentialSubject']);
  const lacksId = isObject(subject) && subject['id'] === undefined && others.length === 0;
  return {
    ...(isUri(jti) && { id: jti }),
    ...vc,
    ...(typeof iss === 'string' && { issuer: isObject(issuer) ? { id: iss, ...issuer } : issuer }),
    ...(lacksId && typeof sub === 'string' && { credentialSubject: { ...subject, id: sub } }),
  };
}

const presentationWithClaims = (vp: JsonObject, { iss, jti }: JsonObject): JsonObject => ({
  ...(typeof iss === 'string' && { holder: iss }),
  ...(isUri(jti) && { id: jti }),
  ...vp,
});

/** Registered claims that stand beside a member must say the same (Open Badges 3.0, section 8.2.4). */
function mismatches(document: JsonObject, { iss, sub, jti }: JsonObject): string[] {
  const issuer = document['issuer'] ?? document['holder'];
  const subjects = listOf(document['credentialSubject']).filter(isObject);
  const subject = subjects.length === 1 ? subjects[0]?.['id'] : undefined;
  const differs = {
    iss: differ(iss, isObject(issuer) ? issuer['id'] : issuer),
    sub: differ(sub, subject),
    // A number of the token's own is no other id of the credential.
    jti: isUri(jti) && differ(jti, document['id']),
  };
  return Object.entries(differs).flatMap(([name, wrong]) => (wrong ? [name] : []));
}

/** Claims are rounded, or set by another look at the clock: five minutes are forgiven. */
const SKEW_SECONDS = 5 * 60;

/** The members that a claim may stand for. */
const DATES = { nbf: BEGINNINGS, exp: ENDS };

/** All but the same for dates, of which the narrower then hold; those of other tokens are of the signature (VC-JOSE-COSE, section 3.1.3). */
function otherDates(document: JsonObject, claims: JsonObject): string[] {
  return Object.entries(DATES).flatMap(([claim, members]) => {
    const stated = members.flatMap((name) => stampIn(document, name) ?? []);
    return stated.length > 0 && stated.every((one) => isFar(claims[claim], secondsOf(one)))
      ? [claim]
      : [];
  });
}

const differ = (claim: unknown, member: unknown): boolean =>
  claim !== undefined && member !== undefined && claim !== member;

const isFar = (claim: unknown, seconds: number): boolean =>
  typeof claim === 'number' && Math.abs(claim - seconds) > SKEW_SECONDS;

/** A credential holds as long as both it and its token do. */
function within(document: JsonObject, { nbf, exp }: JsonObject): JsonObject {
  const { from, until } = statedPeriod(document);
  const later = typeof nbf === 'number' && !(from && secondsOf(from) >= nbf);
  const sooner = typeof exp === 'number' && !(until && secondsOf(until) <= exp);
  const { beginning, end } = dateMembers(document);
  return {
    ...document,
    ...(later && { [beginning]: stampOf(nbf) }),
    ...(sooner && { [end]: stampOf(exp) }),
  };
}

/** The members that a schema of the version knows; of one of the other version beside them the narrower holds. */
const dateMembers = (document: JsonObject) =>
  isVersion1(document) && document['validFrom'] === undefined
    ? { beginning: 'issuanceDate', end: 'expirationDate' }
    : { beginning: 'validFrom', end: 'validUntil' };

const secondsOf = (stamp: string): number => Math.floor(Date.parse(stamp) / 1000);

export function stampOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isFinite(date.getTime()) ? date.toISOString() : 'no date';
}
