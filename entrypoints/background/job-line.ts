import { parseUrl } from '@/utils/lib/web-address';
import type { JobRow } from '@/utils/model/job-row';

/** A host that wants to be left alone for longer is not waited for. */
export const LONGEST_PAUSE_MS = 15 * 60_000;

/** Jobs that nobody is at work on, in memory. */
export interface JobLine {
  /** Puts jobs at the end, or anew where they stood. */
  readonly put: (jobs: readonly JobRow[]) => void;
  /**
   * Takes out as many as are wanted and due, each the first of its host, and the host with the fewest under way first,
   * so that a host that may only be asked slowly keeps no other waiting. Times are milliseconds since the epoch.
   */
  readonly take: (wanted: number, now: number, busy: readonly string[]) => readonly JobRow[];
  /** Takes out of line whoever of them is in it. */
  readonly remove: (ids: readonly string[]) => void;
  /** Makes due what waits for nothing but the network. */
  readonly wake: () => void;
  readonly has: (id: string) => boolean;
  readonly size: () => number;
  /** When the next of those that are put off is due; infinity where none is. */
  readonly nextAfter: (now: number) => number;
}

/** Every copy of a job has the same link. */
const hosts = new WeakMap<JobRow['link'], string>();

export function hostOf({ link }: Pick<JobRow, 'link'>): string {
  const host = hosts.get(link) ?? parseUrl(link.href)?.host ?? '';
  hosts.set(link, host);
  return host;
}

export function jobLine(): JobLine {
  /** By host, then by id, in the order in which they came. */
  const due = new Map<string, Map<string, JobRow>>();
  const later = new Map<string, JobRow>();

  function put(rows: readonly JobRow[]): void {
    for (const job of rows) {
      const host = hostOf(job);
      dropFrom(host, job.id);
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

  function take(wanted: number, now: number, busy: readonly string[]): readonly JobRow[] {
    release((job) => isDue(job, now));
    const underWay = new Map<string, number>();
    const begin = (host: string) => underWay.set(host, (underWay.get(host) ?? 0) + 1);
    for (const host of busy) begin(host);
    const taken: JobRow[] = [];
    while (taken.length < wanted) {
      const job = next(underWay);
      if (!job) break;
      dropFrom(hostOf(job), job.id);
      begin(hostOf(job));
      taken.push(job);
    }
    return taken;
  }

  function next(underWay: ReadonlyMap<string, number>): JobRow | undefined {
    let first: readonly [host: string, underWay: number] | undefined;
    for (const host of due.keys()) {
      const many = underWay.get(host) ?? 0;
      if (!first || many < first[1]) first = [host, many];
    }
    return first && due.get(first[0])?.values().next().value;
  }

  function dropFrom(host: string, id: string): void {
    const jobs = due.get(host);
    jobs?.delete(id);
    if (jobs?.size === 0) due.delete(host);
  }

  function remove(ids: readonly string[]): void {
    for (const id of ids) {
      later.delete(id);
      for (const host of [...due.keys()]) dropFrom(host, id);
    }
  }

  return {
    put,
    take,
    remove,
    has: (id) => later.has(id) || [...due.values()].some((jobs) => jobs.has(id)),
    wake: () => release(({ offline }) => offline === true),
    size: () => later.size + [...due.values()].reduce((sum, { size }) => sum + size, 0),
    nextAfter: (now) =>
      [...later.values()].reduce(
        (first, { notBefore }) => (notBefore > now ? Math.min(first, notBefore) : first),
        Number.POSITIVE_INFINITY,
      ),
  };
}

/** No pause is longer than the longest: a later time was written by a clock that has been put back since. */
const isDue = ({ notBefore }: JobRow, now: number): boolean =>
  notBefore <= now || notBefore > now + LONGEST_PAUSE_MS;
