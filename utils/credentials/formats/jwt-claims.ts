import { isObject, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

import { isStamp } from './shape';

/**
 * The credential or presentation in the claims of a token. VC Data Model 1.1, section 6.3.1 puts it under `vc` or `vp` and
 * lets registered claims stand for members; VC-JOSE-COSE and Open Badges 3.0 make it the payload itself.
 */
export function documentInClaims(payload: JsonObject, header: JsonObject): Result<JsonObject> {
  const { vc, vp } = payload;
  const type = stringOf(header['typ'])?.toLowerCase() ?? '';
  if (/^(?:application\/)?v[cp]\+jwt$/u.test(type) && (vc !== undefined || vp !== undefined))
    return fail('claim-mismatch', `a ${type} holds a vc or vp claim`);

  const document = isObject(vc)
    ? withClaims(vc, payload)
    : isObject(vp)
      ? presentationWithClaims(vp, payload)
      : payload;
  const wrong = mismatches(document, payload);
  return wrong.length === 0
    ? ok(document)
    : fail('claim-mismatch', `${wrong.join(', ')} differ from the credential`);
}

/** Members that the vc claim may leave to the registered claims. */
function withClaims(vc: JsonObject, { iss, sub, jti, nbf, exp }: JsonObject): JsonObject {
  const [subject, ...others] = listOf(vc['credentialSubject']);
  const lacksId = isObject(subject) && subject['id'] === undefined && others.length === 0;
  return {
    ...(typeof iss === 'string' && { issuer: iss }),
    ...(typeof jti === 'string' && { id: jti }),
    ...(typeof nbf === 'number' && { issuanceDate: stampOf(nbf) }),
    ...(typeof exp === 'number' && { expirationDate: stampOf(exp) }),
    ...vc,
    ...(lacksId && typeof sub === 'string' && { credentialSubject: { ...subject, id: sub } }),
  };
}

const presentationWithClaims = (vp: JsonObject, { iss, jti }: JsonObject): JsonObject => ({
  ...(typeof iss === 'string' && { holder: iss }),
  ...(typeof jti === 'string' && { id: jti }),
  ...vp,
});

/** Registered claims that stand beside a member must say the same (Open Badges 3.0, section 8.2.4). */
function mismatches(document: JsonObject, { iss, sub, jti, nbf, exp }: JsonObject): string[] {
  const issuer = document['issuer'] ?? document['holder'];
  const subjects = listOf(document['credentialSubject']).filter(isObject);
  const subject = subjects.length === 1 ? subjects[0]?.['id'] : undefined;
  const from = document['validFrom'] ?? document['issuanceDate'];
  const until = document['validUntil'] ?? document['expirationDate'];
  const differs = {
    iss: differ(iss, isObject(issuer) ? issuer['id'] : issuer),
    sub: differ(sub, subject),
    jti: differ(jti, document['id']),
    nbf: differ(nbf, isStamp(from) ? secondsOf(from) : undefined),
    exp: differ(exp, isStamp(until) ? secondsOf(until) : undefined),
  };
  return Object.entries(differs).flatMap(([name, wrong]) => (wrong ? [name] : []));
}

const differ = (claim: unknown, member: unknown): boolean =>
  claim !== undefined && member !== undefined && claim !== member;

const secondsOf = (stamp: string): number => Math.floor(Date.parse(stamp) / 1000);

export function stampOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isFinite(date.getTime()) ? date.toISOString() : 'no date';
}
