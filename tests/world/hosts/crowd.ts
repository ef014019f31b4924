import type { JsonObject } from '@/utils/lib/json';

import { dateTime, daysBefore } from '../calendar';
import type { Crowd, CrowdBadge } from '../crowd';
import { json, type Reply } from '../reply';
import { bitstringList, statusEntry, statusListCredential } from '../sign/bitstring-list';
import { signDataIntegrity } from '../sign/data-integrity';
import { didWebDocument } from '../sign/did-document';
import { type Ed25519Key, ed25519Key } from '../sign/keys';
import { openBadge3, validUntil, withStatus } from '../sign/open-badge-3';
import type { Host } from './host';

const CREDENTIAL = { 'content-type': 'application/vc' };

/** Everybody who issued what a crowd shows: guests of a world. */
export const crowdIssuers = ({ badges, hosts }: Crowd, now: Date): Promise<Host[]> =>
  Promise.all(
    hosts.map((host) =>
      issuer(
        host,
        badges.filter((badge) => badge.host === host),
        now,
      ),
    ),
  );

async function issuer(host: string, badges: readonly CrowdBadge[], now: Date): Promise<Host> {
  const did = `did:web:${host}`;
  const key = await ed25519Key(`crowd/${host}`, did);
  const revoked = badges.flatMap(({ status, index }) => (status === 'revoked' ? [index] : []));
  const list = await signDataIntegrity(
    statusListCredential({
      id: statusListOf(host),
      issuer: did,
      validFrom: dateTime(daysBefore(now, 1)),
      encodedList: bitstringList({ revoked }),
    }),
    key,
  );
  const signed = await Promise.all(
    badges.map(async (badge) => [badge.url, await signedBadge(badge, key, now)] as const),
  );
  const replies = new Map<string, Reply>([
    [`https://${host}/.well-known/did.json`, json(200, didWebDocument(did, [key]))],
    [statusListOf(host), json(200, list, CREDENTIAL)],
    ...signed.map(([url, badge]) => [url, json(200, badge, CREDENTIAL)] as const),
  ]);
  return { names: [host], answer: ({ url }) => replies.get(url.href) };
}

const statusListOf = (host: string) => `https://${host}/status/1`;

async function signedBadge(
  { url, host, achievement, holder, index, status }: CrowdBadge,
  key: Ed25519Key,
  now: Date,
): Promise<JsonObject> {
  const { controller: did } = await ed25519Key(`holder/${holder}`);
  const credential = openBadge3({
    id: url,
    issuer: { id: key.controller, name: `Issuer at ${host}`, url: `https://${host}/` },
    recipient: { did, name: holder },
    achievement,
    validFrom: dateTime(daysBefore(now, 400)),
  });
  const end = daysBefore(now, status === 'expired' ? 30 : -300);
  return signDataIntegrity(
    withStatus(validUntil(credential, dateTime(end)), statusEntry(statusListOf(host), index)),
    key,
  );
}
