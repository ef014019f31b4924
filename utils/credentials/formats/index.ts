import { fail, ok, type Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';

import { open } from '../envelopes';
import type { Environment } from '../environment';
import { blockcerts2 } from './blockcerts-2';
import { blockcerts3 } from './blockcerts-3';
import { clr2 } from './clr-2';
import { endorsement } from './endorsement';
import { isEnveloped, tokenIn } from './enveloped';
import { europass } from './europass';
import type { Format, Source } from './format';
import { isJwsJson, openJwsJson } from './jws-json';
import { documentInClaims } from './jwt-claims';
import { openBadges1 } from './open-badges-1';
import { openBadges2 } from './open-badges-2';
import { openBadges3 } from './open-badges-3';
import { sdJwtVc } from './sd-jwt-vc';
import { verifiableCredential } from './verifiable-credential';
import { contextFaults } from './verifiable-credential-shape';
import { verifiablePresentation } from './verifiable-presentation';

/** The closest format first: an Open Badge 3.0 is a verifiable credential as well. */
export const formats: readonly Format[] = [
  blockcerts2,
  openBadges1,
  openBadges2,
  sdJwtVc,
  europass,
  verifiablePresentation,
  clr2,
  openBadges3,
  endorsement,
  blockcerts3,
  verifiableCredential,
];

/** The credential in a document, in the one shape of `utils/model/credential.ts`, with all that was noticed. */
export async function readCredential(
  source: Source,
  environment: Environment,
): Promise<Result<Credential>> {
  const read = await readBy(source, environment);
  if (!read.ok) return read;
  const remarks = [...(source.remarks ?? []), ...(read.value.remarks ?? [])];
  return remarks.length > 0 ? ok({ ...read.value, remarks }) : read;
}

async function readBy(source: Source, environment: Environment): Promise<Result<Credential>> {
  if (isEnveloped(source.document)) return readEnveloped(source, environment);
  if (!source.jws && isJwsJson(source.document)) {
    const opened = await openJwsJson(source.document);
    return opened.ok ? readBy({ ...source, ...opened.value }, environment) : opened;
  }
  const badge = formats.find(({ matches }) => matches(source.document));
  if (badge && !source.jws) return badge.read(source, environment);
  if (badge === openBadges1 || badge === openBadges2)
    return isPlain(source) ? badge.read(source, environment) : NO_BADGE;
  if (badge && (badge === sdJwtVc || source.jws?.seals)) return badge.read(source, environment);
  if (!source.jws) return fail('not-a-credential', 'no format knows this document');

  const document = documentInClaims(source.document, source.jws);
  if (!document.ok) return document;
  const format = formats.find(({ matches }) => matches(document.value));
  return format
    ? format.read({ ...source, document: document.value, claims: source.document }, environment)
    : fail('not-a-credential', 'the token holds no credential');
}

/** Signed badges of Open Badges 1 and 2 come in a compact token and in nothing else. */
const isPlain = ({ jws }: Source): boolean => !jws?.cose && !jws?.seals && !jws?.selective;
const NO_BADGE = fail('unsupported-format', 'an Open Badge 1 or 2 in a token of another kind');

/** An envelope (VC Data Model 2.0, sections 4.13.1 and 4.13.2): what counts is the token in it. */
async function readEnveloped(
  { document, jws, ...source }: Source,
  environment: Environment,
): Promise<Result<Credential>> {
  const faults = contextFaults(document);
  if (faults.length > 0) return fail('malformed-value', faults.join('; '));
  const token = jws ? undefined : tokenIn(document);
  if (token === undefined) return fail('vp-invalid', 'an envelope without a token');
  const opened = await open(new TextEncoder().encode(token));
  return opened.ok ? readBy({ ...source, ...opened.value }, environment) : opened;
}
