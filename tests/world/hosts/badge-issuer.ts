import type { JsonObject } from '@/utils/lib/json';

import { dateTime, daysBefore } from '../calendar';
import { json, type Reply } from '../reply';
import type { Achievement } from '../sign/achievement';
import { bitstringList, statusEntry, statusListCredential } from '../sign/bitstring-list';
import { signDataIntegrity } from '../sign/data-integrity';
import { didWebDocument } from '../sign/did-document';
import { type Ed25519Key, ed25519Key } from '../sign/keys';
import { openBadge3, validUntil, withStatus } from '../sign/open-badge-3';

const CREDENTIAL = { 'content-type': 'application/vc' };

/** A badge that somebody shows. */
export interface ShownBadge {
  readonly url: string;
  readonly host: string;
  readonly achievement: Achievement;
  readonly holder: string;
  /** Its place in the issuer's status list. */
  readonly index: number;
}

interface Issuing<Badge> {
  readonly host: string;
  readonly seed: string;
  readonly badges: readonly Badge[];
  readonly now: Date;
  readonly isRevoked: (badge: Badge) => boolean;
  /** How many days ago it ended; negative where it has not. */
  readonly endedDaysAgo: (badge: Badge) => number;
}

/** What one issuer answers: its DID document, its status list and its badges, signed for real. */
export async function badgeIssuer<Badge extends ShownBadge>(
  issuing: Issuing<Badge>,
): Promise<ReadonlyMap<string, Reply>> {
  const { host, seed, badges, now, isRevoked } = issuing;
  const did = `did:web:${host}`;
  const key = await ed25519Key(`${seed}/${host}`, did);
  const list = await signDataIntegrity(
    statusListCredential({
      id: statusListOf(host),
      issuer: did,
      validFrom: dateTime(daysBefore(now, 1)),
      encodedList: bitstringList({ revoked: badges.filter(isRevoked).map(({ index }) => index) }),
    }),
    key,
  );
  const signed = await Promise.all(
    badges.map(async (badge) => [badge.url, await signedBadge(badge, key, issuing)] as const),
  );
  return new Map([
    [`https://${host}/.well-known/did.json`, json(200, didWebDocument(did, [key]))],
    [statusListOf(host), json(200, list, CREDENTIAL)],
    ...signed.map(([url, badge]) => [url, json(200, badge, CREDENTIAL)] as const),
  ]);
}

const statusListOf = (host: string) => `https://${host}/status/1`;

async function signedBadge<Badge extends ShownBadge>(
  badge: Badge,
  key: Ed25519Key,
  { now, endedDaysAgo }: Issuing<Badge>,
): Promise<JsonObject> {
  const { url, host, achievement, holder, index } = badge;
  const { controller: did } = await ed25519Key(`holder/${holder}`);
  const credential = openBadge3({
    id: url,
    issuer: { id: key.controller, name: `Issuer at ${host}`, url: `https://${host}/` },
    recipient: { did, name: holder },
    achievement,
    validFrom: dateTime(daysBefore(now, 400)),
  });
  const end = dateTime(daysBefore(now, endedDaysAgo(badge)));
  return signDataIntegrity(
    withStatus(validUntil(credential, end), statusEntry(statusListOf(host), index)),
    key,
  );
}
