import { parseUrl } from '@/utils/lib/web-address';
import type { JobRow, Store } from '@/utils/model/store';

/** A host that wants to be left alone for longer is not waited for. */
export const LONGEST_PAUSE_MS = 15 * 60_000;

/** The jobs of one store that nobody is at work on: what the database holds, read once while this worker lives. */
export interface JobLine {
  readonly load: () => Promise<void>;
  /** Puts jobs at the end, or anew where they stood. */
  readonly put: (jobs: readonly JobRow[]) => void;
  /**
   * Takes out as many as are wanted and due, each the first of its host, and the host with the fewest under way first,
   * so that a host that may only be asked slowly keeps no other waiting. Without a network the patient ones wait.
   */
  readonly take: (wanted: number, now: Now, busy: readonly string[]) => readonly JobRow[];
  /** Makes due what waits for nothing but the network. */
  readonly wake: () => void;
  readonly isEmpty: () => boolean;
}

export interface Now {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly online: boolean;
}

export const hostOf = ({ link }: Pick<JobRow, 'link'>): string => parseUrl(link.href)?.host ?? '';

export function jobLine({ jobs }: Pick<Store, 'jobs'>): JobLine {
  /** By host, then by id, in the order in which they came. */
  const due = new Map<string, Map<string, JobRow>>();
  const later = new Map<string, JobRow>();
  let loading: Promise<void> | undefined;

  /** There is one worker at a time: what another one left running is nobody's. */
  async function load(): Promise<void> {
    const held = await jobs.whereAny('state', ['queued', 'running']);
    put(held.filter(({ id }) => !isHeld(id)));
  }

  const isHeld = (id: string): boolean =>
    later.has(id) || [...due.values()].some((ofHost) => ofHost.has(id));

  function put(rows: readonly JobRow[]): void {
    for (const job of rows) {
      const host = hostOf(job);
      due.get(host)?.delete(job.id);
      later.delete(job.id);
      if (job.notBefore > 0) later.set(job.id, job);
      else queued(host).set(job.id, job);
    }
  }

  function queued(host: string): Map<string, JobRow> {
    const known = due.get(host) ?? new Map<string, JobRow>();
    due.set(host, known);
    return known;
  }

  const release = (isFree: (job: JobRow) => boolean): void => {
    for (const job of [...later.values()].filter(isFree)) {
      later.delete(job.id);
      queued(hostOf(job)).set(job.id, job);
    }
  };

  function take(wanted: number, { at, online }: Now, busy: readonly string[]): readonly JobRow[] {
    release((job) => isDue(job, at));
    const underWay = [...busy];
    const taken: JobRow[] = [];
    while (taken.length < wanted) {
      const job = next(underWay, online);
      if (!job) break;
      const host = hostOf(job);
      const ofHost = due.get(host);
      ofHost?.delete(job.id);
      if (ofHost?.size === 0) due.delete(host);
      underWay.push(host);
      taken.push(job);
    }
    return taken;
  }

  function next(busy: readonly string[], online: boolean): JobRow | undefined {
    const underWay = (host: string) => busy.filter((one) => one === host).length;
    const hosts = [...due].toSorted(([one], [other]) => underWay(one) - underWay(other));
    for (const [, jobs] of hosts)
      for (const job of jobs.values()) if (online || !job.patient) return job;
    return undefined;
  }

  return {
    load() {
      loading ??= load().catch((cause) => {
        loading = undefined;
        throw cause;
      });
      return loading;
    },
    put,
    take,
    wake: () => release(({ offline }) => offline === true),
    isEmpty: () => due.size === 0 && later.size === 0,
  };
}

/** No pause is longer than the longest: a later time was written by a clock that has been put back since. */
const isDue = ({ notBefore }: JobRow, at: number): boolean =>
  notBefore <= at || notBefore > at + LONGEST_PAUSE_MS;
