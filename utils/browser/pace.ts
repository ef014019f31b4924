import type { Clock } from './clock';

/** How fast one host may be asked. */
export interface Gait {
  readonly burst: number;
  readonly perSecond: number;
}

/** Gentle enough for any server: five at once, then one a second. */
export const gentle: Gait = { burst: 5, perSecond: 1 };

/** A host that has had enough and does not say until when, or says so again at once, is left alone for a minute. */
export const UNSAID_PAUSE_MS = 60_000;

/** Until when a host wants to be left alone, and how often in a row it has said so without an answer. */
export interface Rest {
  readonly until: number;
  readonly pauses: number;
}

interface Bucket {
  /** The time at which the bucket would be full again. */
  readonly fullAt: number;
  readonly pausedUntil: number;
  readonly pauses: number;
}

/** Requests that are under way together, whoever they are to. */
export const AT_ONCE = 4;

/** Where buckets outlive the worker; it is memory, for which hosts were asked is nobody's business. */
export interface PaceKeeper {
  readonly load: () => Promise<Readonly<Record<string, Bucket>>>;
  readonly save: (buckets: Readonly<Record<string, Bucket>>) => Promise<void>;
}

export interface Pace {
  /** Waits for the host's turn, or says how long it wants to be left alone. */
  readonly turn: (host: string) => Promise<Rest | undefined>;
  /** The host asks to be left alone until then; hands back how long it will be. */
  readonly pause: (host: string, until: number) => Promise<Rest>;
  /** The host has answered. */
  readonly answered: (host: string) => Promise<void>;
}

/** A leaky bucket for each host, and the pauses that hosts ask for, kept across restarts of the worker. */
export function paceOf(keeper: PaceKeeper, clock: Clock, { burst, perSecond }: Gait): Pace {
  let buckets: Promise<Record<string, Bucket>> | undefined;
  const loaded = () => {
    buckets ??= keeper.load().then((held) => ({ ...held }));
    return buckets;
  };
  const empty: Bucket = { fullAt: 0, pausedUntil: 0, pauses: 0 };
  const cost = 1000 / perSecond;
  const restOf = ({ pausedUntil, pauses }: Bucket): Rest | undefined =>
    pausedUntil > clock.now() ? { until: pausedUntil, pauses } : undefined;

  return {
    async turn(host) {
      const all = await loaded();
      const bucket = all[host] ?? empty;
      const rest = restOf(bucket);
      if (rest) return rest;

      const now = clock.now();
      const next = Math.max(bucket.fullAt, now) + cost;
      all[host] = { ...bucket, fullAt: next };
      void keeper.save(all);
      const waitMs = next - now - burst * cost;
      if (waitMs > 0) await clock.sleep(waitMs);
      // Somebody before us may have been told to wait in the meantime.
      return restOf(all[host] ?? empty);
    },
    async pause(host, until) {
      const all = await loaded();
      const bucket = all[host] ?? empty;
      const now = clock.now();
      // Of those who were on their way together each is told the same.
      const isTold = bucket.pausedUntil > now;
      const pauses = isTold ? bucket.pauses : bucket.pauses + 1;
      const least = isTold || pauses === 1 ? 0 : now + UNSAID_PAUSE_MS;
      const pausedUntil = Math.max(bucket.pausedUntil, until, least);
      all[host] = { ...bucket, pausedUntil, pauses };
      await keeper.save(all);
      return { until: pausedUntil, pauses };
    },
    async answered(host) {
      const all = await loaded();
      const bucket = all[host];
      if (!bucket || bucket.pauses === 0) return;
      all[host] = { ...bucket, pauses: 0 };
      await keeper.save(all);
    },
  };
}
