import { encodeBase64Url } from '@/utils/lib/base64url';
import { encodeHex } from '@/utils/lib/hexadecimal';
import { fail, ok, type Result } from '@/utils/lib/result';
import { sha256 } from '@/utils/lib/sha256';

import { BIT_STRING, type Element, elementAt, partsOf } from './der';
import { certifiedParts, keyInInfo } from './pem-key';
import type { PublicJwk } from './public-jwk';

/** What a certificate says of a key (RFC 5280, section 4.1), in its issuer's words. */
export interface Certificate {
  /** The digest of all of it, which nothing else has. */
  readonly id: string;
  readonly jwk: PublicJwk;
  readonly subject: Name;
  readonly issuer: Name;
  readonly from: number;
  readonly until: number;
  readonly authority: boolean;
  /** Whether the key may sign documents; it may where nothing is said. */
  readonly signs: boolean;
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly algorithm: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

export interface Name {
  readonly organisation?: string;
  readonly common?: string;
  /** The name as it is written, to be compared. */
  readonly raw: string;
}

const SET = 0x31;
const OCTETS = 0x04;
const TRUE = 0x01;
const EXTENSIONS = 0xa3;
/** Object identifiers in hexadecimal (RFC 5280, sections 4.2.1.3 and 4.2.1.9; X.520). */
const KEY_USAGE = '551d0f';
const BASIC_CONSTRAINTS = '551d13';
const ORGANISATION = '55040a';
const COMMON = '550403';
/** The bits of keyUsage for signatures, with or without being bound by them. */
const SIGNATURES = 0xc0;

export function certificateIn(der: Uint8Array): Result<Certificate> {
  const whole = elementAt(der, 0);
  const [stated, method, signature] = partsOf(whole);
  const [, , issuer, period, subject, info, ...others] = certifiedParts(stated);
  const [from = Number.NaN, until = Number.NaN] = partsOf(period).map(timeIn);
  const [algorithm] = partsOf(method).map(({ content }) => encodeHex(content));
  const jwk = keyInInfo(info);
  if (!jwk.ok) return jwk;
  if (!whole || whole.end !== der.length || !stated || !issuer || !subject)
    return fail('key-type', 'this is no certificate');
  if (Number.isNaN(from + until) || !algorithm || signature?.tag !== BIT_STRING)
    return fail('key-type', 'a certificate without its period or signature');

  const extensions = extensionsIn(others.find(({ tag }) => tag === EXTENSIONS));
  const usage = elementAt(extensions.get(KEY_USAGE) ?? NOTHING, 0)?.content[1];
  const [authority] = partsOf(elementAt(extensions.get(BASIC_CONSTRAINTS) ?? NOTHING, 0));
  return ok({
    id: `x509:sha256:${encodeBase64Url(sha256(der))}`,
    jwk: jwk.value,
    subject: nameIn(subject),
    issuer: nameIn(issuer),
    from,
    until,
    authority: authority?.tag === TRUE && authority.content[0] === 0xff,
    signs: usage === undefined || (usage & SIGNATURES) !== 0,
    signed: Uint8Array.from(whole.content.subarray(0, stated.end)),
    algorithm,
    signature: Uint8Array.from(signature.content.subarray(1)),
  });
}

const NOTHING = new Uint8Array();

function extensionsIn(element: Element | undefined): ReadonlyMap<string, Uint8Array> {
  const [list] = partsOf(element, EXTENSIONS);
  return new Map(
    partsOf(list).flatMap((extension) => {
      const [id, ...others] = partsOf(extension);
      const value = others.find(({ tag }) => tag === OCTETS);
      return id && value ? [[encodeHex(id.content), value.content] as const] : [];
    }),
  );
}

/** Of each kind of part the first. */
function nameIn(element: Element): Name {
  const parts = new Map(
    partsOf(element)
      .flatMap((set) => partsOf(set, SET))
      .map((part) => partsOf(part))
      .map(([id, value]) => [encodeHex(id?.content ?? NOTHING), textIn(value)] as const)
      .toReversed(),
  );
  const [organisation, common] = [parts.get(ORGANISATION), parts.get(COMMON)];
  return {
    ...(organisation && { organisation }),
    ...(common && { common }),
    raw: encodeHex(element.content),
  };
}

const textIn = (value: Element | undefined): string =>
  new TextDecoder(value?.tag === 0x1e ? 'utf-16be' : 'utf-8').decode(value?.content);

/** UTCTime with two figures of the year, or GeneralizedTime with four (section 4.1.2.5). */
function timeIn({ tag, content }: Element): number {
  const text = new TextDecoder().decode(content);
  const years = tag === 0x17 ? (text < '50' ? '20' : '19') : '';
  const [, date = '', hour = '', minute = '', second = ''] =
    /^(\d{8})(\d\d)(\d\d)(\d\d)Z$/u.exec(years + text) ?? [];
  const day = date.replace(/^(\d{4})(\d\d)(\d\d)$/u, '$1-$2-$3');
  return Date.parse(`${day}T${hour}:${minute}:${second}Z`);
}
