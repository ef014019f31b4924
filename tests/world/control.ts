import { type BadgeName, type SignedBadge, type SignedBadgeName, signedBadges } from './badges';
import type { Conditions, Limit, Trouble } from './conditions';
import { entriesOf } from './entries';
import type { Issuance } from './issuance';
import type { RotatingIssuer } from './issuers';
import { DEFAULT_REASON, type Ledger, resetLedger } from './ledger';

/** The hand that changes the world while it runs. */
export interface Control {
  /** The reason is heard where the way of revoking has room for one: Open Badges 2.0 alone. */
  readonly revoke: (name: BadgeName, reason?: string) => Promise<void>;
  readonly unrevoke: (name: BadgeName) => Promise<void>;
  /** Issued again at the same address with an end that was yesterday. */
  readonly expire: (name: BadgeName) => Promise<void>;
  readonly delay: (host: string, ms: number) => void;
  readonly answer: (host: string, how: Trouble) => void;
  readonly rateLimit: (host: string, limit: Limit) => void;
  readonly offline: (host: string) => void;
  readonly online: (host: string) => void;
  /** The host as it should be: no delay, trouble or limit, also where it has had one from the start. */
  readonly clear: (host: string) => void;
  /**
   * The issuer goes on under new keys and publishes only these. Its credentials are issued anew, or
   * stay with the old signature, which nobody can check then.
   */
  readonly rotateKey: (issuer: RotatingIssuer, credentials?: 'reissued' | 'kept') => Promise<void>;
  /** Everything as it was at the start, except the hits. */
  readonly restore: () => void;
}

interface Levers {
  readonly ledger: Ledger;
  readonly issuance: Issuance;
  readonly conditions: Conditions;
}

export function controlOf({ ledger, issuance, conditions }: Levers): Control {
  return {
    async revoke(name, reason = DEFAULT_REASON) {
      ledger.revoked.set(name, reason);
      await republish(name);
    },
    async unrevoke(name) {
      ledger.revoked.delete(name);
      await republish(name);
    },
    async expire(name) {
      ledger.expired.add(name);
      if (isSigned(name)) await issuance.reissue(name);
    },
    delay(host, ms) {
      conditions.of(host).delayMs = ms;
    },
    answer(host, how) {
      conditions.of(host).trouble = how;
    },
    rateLimit(host, limit) {
      conditions.of(host).limit = { ...limit, asked: 0 };
    },
    offline(host) {
      conditions.of(host).offline = true;
    },
    online(host) {
      delete conditions.of(host).offline;
    },
    clear: conditions.clear,
    async rotateKey(issuer, credentials = 'reissued') {
      await issuance.rotate(issuer);
      if (credentials === 'kept') return;
      const own = entriesOf<SignedBadgeName, SignedBadge>(signedBadges).filter(
        ([, badge]) => badge.issuer === issuer,
      );
      await Promise.all(own.map(([name]) => issuance.reissue(name)));
    },
    restore() {
      resetLedger(ledger);
      issuance.restore();
      conditions.restore();
    },
  };

  /** Hosted badges are read from the ledger when they are asked for. */
  async function republish(name: BadgeName): Promise<void> {
    if (isSigned(name)) await issuance.publishList(signedBadges[name].issuer);
  }
}

const isSigned = (name: BadgeName): name is SignedBadgeName => name in signedBadges;
