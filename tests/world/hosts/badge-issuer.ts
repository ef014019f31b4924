import { dateTime, daysBefore } from '../calendar';
import { json, type Reply, text } from '../reply';
import type { Achievement } from '../sign/achievement';
import { bitstringList, statusEntry, statusListCredential } from '../sign/bitstring-list';
import { signDataIntegrity } from '../sign/data-integrity';
import { didWebDocument } from '../sign/did-document';
import { signJwt } from '../sign/jwt';
import { type Ed25519Key, ed25519Key, type P256Key, p256Key } from '../sign/keys';
import { jwtClaimsOf, openBadge3, validUntil, withStatus } from '../sign/open-badge-3';

const CREDENTIAL = { 'content-type': 'application/vc' };
const TOKEN = { 'content-type': 'application/vc+jwt' };

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
  /** Which are tokens; without, each bears a proof inside. */
  readonly isToken?: (badge: Badge) => boolean;
}

interface Keys {
  readonly signing: Ed25519Key;
  readonly token: P256Key;
}

/** What one issuer answers: its DID document, its status list and its badges, signed for real. */
export async function badgeIssuer<Badge extends ShownBadge>(
  issuing: Issuing<Badge>,
): Promise<ReadonlyMap<string, Reply>> {
  const { host, seed, badges, now, isRevoked } = issuing;
  const did = `did:web:${host}`;
  const signing = await ed25519Key(`${seed}/${host}`, did);
  const keys = { signing, token: p256Key(`${seed}/${host}`, `${did}#token`) };
  const list = await signDataIntegrity(
    statusListCredential({
      id: statusListOf(host),
      issuer: did,
      validFrom: dateTime(daysBefore(now, 1)),
      encodedList: bitstringList({ revoked: badges.filter(isRevoked).map(({ index }) => index) }),
    }),
    signing,
  );
  const signed = await Promise.all(
    badges.map(async (badge) => [badge.url, await signedBadge(badge, keys, issuing)] as const),
  );
  return new Map([
    [`https://${host}/.well-known/did.json`, json(200, didWebDocument(did, Object.values(keys)))],
    [statusListOf(host), json(200, list, CREDENTIAL)],
    ...signed,
  ]);
}

const statusListOf = (host: string) => `https://${host}/status/1`;

async function signedBadge<Badge extends ShownBadge>(
  badge: Badge,
  { signing, token }: Keys,
  { now, endedDaysAgo, isToken }: Issuing<Badge>,
): Promise<Reply> {
  const { url, host, achievement, holder, index } = badge;
  const { controller: did } = await ed25519Key(`holder/${holder}`);
  const credential = openBadge3({
    id: url,
    issuer: { id: signing.controller, name: `Issuer at ${host}`, url: `https://${host}/` },
    recipient: { did, name: holder },
    achievement,
    validFrom: dateTime(daysBefore(now, 400)),
  });
  const end = dateTime(daysBefore(now, endedDaysAgo(badge)));
  const timed = withStatus(validUntil(credential, end), statusEntry(statusListOf(host), index));
  if (!isToken?.(badge)) return json(200, await signDataIntegrity(timed, signing), CREDENTIAL);
  const header = { alg: 'ES256', typ: 'JWT', kid: token.id } as const;
  return text(200, signJwt(jwtClaimsOf(timed), token.privateKey, header), TOKEN);
}
