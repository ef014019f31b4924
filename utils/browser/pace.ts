import type { Clock } from './clock';

/** How fast one host may be asked. */
export interface Gait {
  readonly burst: number;
  readonly perSecond: number;
}

/** Gentle enough for any server: five at once, then one a second. */
export const gentle: Gait = { burst: 5, perSecond: 1 };

interface Bucket {
  /** The time at which the bucket would be full again. */
  readonly fullAt: number;
  readonly pausedUntil: number;
}

/** Requests that are under way together, whoever they are to. */
export const AT_ONCE = 4;

/** Where buckets outlive the worker; it is memory, for which hosts were asked is nobody's business. */
export interface PaceKeeper {
  readonly load: () => Promise<Readonly<Record<string, Bucket>>>;
  readonly save: (buckets: Readonly<Record<string, Bucket>>) => Promise<void>;
}

export interface Pace {
  /** Waits for the host's turn, or says until when it wants to be left alone. */
  readonly turn: (host: string) => Promise<{ readonly pausedUntil?: number }>;
  readonly pause: (host: string, until: number) => Promise<void>;
}

/** A leaky bucket for each host, and the pauses that hosts ask for, kept across restarts of the worker. */
export function paceOf(keeper: PaceKeeper, clock: Clock, { burst, perSecond }: Gait): Pace {
  let buckets: Promise<Record<string, Bucket>> | undefined;
  const loaded = () => {
    buckets ??= keeper.load().then((held) => ({ ...held }));
    return buckets;
  };
  const empty: Bucket = { fullAt: 0, pausedUntil: 0 };
  const cost = 1000 / perSecond;

  return {
    async turn(host) {
      const all = await loaded();
      const now = clock.now();
      const { fullAt, pausedUntil } = all[host] ?? empty;
      if (pausedUntil > now) return { pausedUntil };

      const next = Math.max(fullAt, now) + cost;
      all[host] = { fullAt: next, pausedUntil };
      void keeper.save(all);
      const waitMs = next - now - burst * cost;
      if (waitMs > 0) await clock.sleep(waitMs);
      // Somebody before us may have been told to wait in the meantime.
      const since = all[host]?.pausedUntil ?? 0;
      return since > clock.now() ? { pausedUntil: since } : {};
    },
    async pause(host, until) {
      const all = await loaded();
      const { fullAt, pausedUntil } = all[host] ?? empty;
      all[host] = { fullAt, pausedUntil: Math.max(pausedUntil, until) };
      await keeper.save(all);
    },
  };
}
