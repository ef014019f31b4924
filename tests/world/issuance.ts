import type { JsonObject } from '@/utils/lib/json';
import { FORGED_TITLE } from './achievements';
import { type SignedBadge, type SignedBadgeName, signedBadges } from './badges';
import { dateTime, daysBefore, endOf, issuedOn } from './calendar';
import { entriesOf } from './entries';
import { type IssuerKeys, issuerKeys } from './issuer-keys';
import { type IssuerName, issuers, type RotatingIssuer, statusListOf } from './issuers';
import type { Ledger } from './ledger';
import { people } from './people';
import { bitstringList, statusEntry, statusListCredential } from './sign/bitstring-list';
import { signDataIntegrity } from './sign/data-integrity';
import { signJwt } from './sign/jwt';
import { ed25519Key } from './sign/keys';
import {
  jwtClaimsOf,
  openBadge3,
  validUntil,
  withOtherAchievement,
  withStatus,
} from './sign/open-badge-3';

/** What the issuers have signed and publish at this moment. */
export interface Issuance {
  readonly credential: (name: SignedBadgeName) => JsonObject | string | undefined;
  readonly statusList: (issuer: IssuerName) => JsonObject | undefined;
  readonly keys: (issuer: IssuerName) => IssuerKeys;
  readonly reissue: (name: SignedBadgeName) => Promise<void>;
  readonly publishList: (issuer: IssuerName) => Promise<void>;
  /** New keys for old, and the list signed with them; credentials stay as they are. */
  readonly rotate: (issuer: RotatingIssuer) => Promise<void>;
  /** All as it was when the world started. */
  readonly restore: () => void;
}

interface Setting {
  readonly seed: string;
  readonly now: Date;
  readonly ledger: Ledger;
}

const badges = entriesOf<SignedBadgeName, SignedBadge>(signedBadges).map(([name, badge]) => ({
  name,
  badge,
}));

const issuerNames = ['halden', 'brightwater', 'kestrel'] as const satisfies readonly IssuerName[];

export async function startIssuance({ seed, now, ledger }: Setting): Promise<Issuance> {
  const keys = new Map<IssuerName, IssuerKeys>();
  const credentials = new Map<SignedBadgeName, JsonObject | string>();
  const lists = new Map<IssuerName, JsonObject>();

  await Promise.all(issuerNames.map((issuer) => newKeys(issuer, 1)));
  await Promise.all([...badges.map(({ name }) => reissue(name)), ...issuerNames.map(publishList)]);
  const first = { keys: [...keys], credentials: [...credentials], lists: [...lists] };

  return {
    credential: (name) => credentials.get(name),
    statusList: (issuer) => lists.get(issuer),
    keys: keysOf,
    reissue,
    publishList,
    async rotate(issuer) {
      await newKeys(issuer, keysOf(issuer).generation + 1);
      await publishList(issuer);
    },
    restore() {
      for (const [issuer, pair] of first.keys) keys.set(issuer, pair);
      for (const [name, credential] of first.credentials) credentials.set(name, credential);
      for (const [issuer, list] of first.lists) lists.set(issuer, list);
    },
  };

  async function newKeys(issuer: IssuerName, generation: number): Promise<void> {
    keys.set(issuer, await issuerKeys(issuer, { seed, generation }));
  }

  function keysOf(issuer: IssuerName): IssuerKeys {
    const pair = keys.get(issuer);
    if (!pair) throw new Error(`${issuer} has no keys`);
    return pair;
  }

  async function reissue(name: SignedBadgeName): Promise<void> {
    const badge: SignedBadge = signedBadges[name];
    const unsigned = await credentialFor(name, badge);
    const { signing, token } = keysOf(badge.issuer);
    if (badge.secured === 'jwt' && token) {
      const header = { alg: 'ES256', typ: 'JWT', kid: token.id } as const;
      credentials.set(name, signJwt(jwtClaimsOf(unsigned), token.privateKey, header));
      return;
    }
    const signed = await signDataIntegrity(unsigned, signing);
    credentials.set(
      name,
      name === 'tampered' ? withOtherAchievement(signed, FORGED_TITLE) : signed,
    );
  }

  async function credentialFor(name: SignedBadgeName, badge: SignedBadge): Promise<JsonObject> {
    const { name: issuerName, url } = issuers[badge.issuer];
    const recipient = people[badge.to];
    const { controller: did } = await ed25519Key(`${seed}/people/${badge.to}`);
    const credential = openBadge3({
      id: badge.url,
      issuer: { id: keysOf(badge.issuer).signing.controller, name: issuerName, url },
      recipient: { did, name: recipient.name },
      achievement: badge.achievement,
      validFrom: dateTime(issuedOn(badge, now)),
    });
    const end = endOf(name, badge, now, ledger);
    const timed = end ? validUntil(credential, dateTime(end)) : credential;
    return withStatus(timed, statusEntry(statusListOf(badge.issuer), badge.statusIndex));
  }

  async function publishList(issuer: IssuerName): Promise<void> {
    const { signing } = keysOf(issuer);
    const revoked = badges
      .filter(({ name, badge }) => badge.issuer === issuer && ledger.revoked.has(name))
      .map(({ badge }) => badge.statusIndex);
    const list = statusListCredential({
      id: statusListOf(issuer),
      issuer: signing.controller,
      validFrom: dateTime(daysBefore(now, 1)),
      encodedList: bitstringList({ revoked }),
    });
    lists.set(issuer, await signDataIntegrity(list, signing));
  }
}
