import type { JsonObject } from '@/utils/lib/json';

import { type SignedBadge, type SignedBadgeName, signedBadges } from '../badges';
import { iTXt, pngWith } from '../bake/png';
import { entriesOf } from '../entries';
import { type DidIssuer, type IssuerName, issuers, statusListOf } from '../issuers';
import { json, png, type Reply, text } from '../reply';
import { didWebDocument, didWebUrl } from '../sign/did-document';
import type { Host, Stage } from './host';

const CREDENTIAL = { 'content-type': 'application/vc' };
const TOKEN = { 'content-type': 'application/vc+jwt' };
/** The DID Core media type, which a verifier must not insist on nor stumble over. */
const DID_DOCUMENT = { 'content-type': 'application/did+ld+json' };

/** Where the picture of a badge lies, with the credential baked into it. */
export const pictureOf = (credentialUrl: string): string => `${credentialUrl}.png`;

/** Where signed credentials, their status lists and their issuers' DID documents lie. */
export function issuerHosts({ issuance }: Stage): Host {
  const replies = new Map<string, () => Reply | undefined>();

  for (const [issuer, { did }] of entriesOf<IssuerName, DidIssuer>(issuers)) {
    replies.set(statusListOf(issuer), () => document(issuance.statusList(issuer), CREDENTIAL));
    if (did) replies.set(didWebUrl(did), () => document(didDocument(issuer, did), DID_DOCUMENT));
  }
  for (const [name, { url }] of entriesOf<SignedBadgeName, SignedBadge>(signedBadges))
    replies.set(url, () => credential(name)).set(pictureOf(url), () => picture(name));

  const names = new Set([...replies.keys()].map((address) => new URL(address).hostname));
  return { names: [...names], answer: ({ url }) => replies.get(url.href)?.() };

  function credential(name: SignedBadgeName): Reply | undefined {
    const issued = issuance.credential(name);
    return typeof issued === 'string' ? text(200, issued, TOKEN) : document(issued, CREDENTIAL);
  }

  function picture(name: SignedBadgeName): Reply | undefined {
    const issued = issuance.credential(name);
    return typeof issued === 'object'
      ? png(200, pngWith(iTXt('openbadgecredential', JSON.stringify(issued))))
      : undefined;
  }

  function didDocument(issuer: IssuerName, did: string): JsonObject {
    const { signing, token } = issuance.keys(issuer);
    return didWebDocument(did, [signing, ...(token ? [token] : [])]);
  }
}

const document = (value: JsonObject | undefined, headers: Record<string, string>) =>
  value && json(200, value, headers);
