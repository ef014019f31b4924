import type { Hit } from './network';

/** A time in which what was under way may have been broken off. */
export interface Break {
  readonly from: number;
  readonly to: number;
}

/** How fast one host may be asked, as the product promises it. */
const BURST = 5;
const PER_MS = 1 / 1000;
/** Requests arrive a little closer together than they are sent. */
const JITTER_MS = 750;
/** No check takes longer from its first request to its result. */
const CHECK_MS = 15_000;
/** By then an answer that was sent has been read. */
const READING_MS = 500;

/** Addresses that were asked again though nothing had broken the check off, and the host had not put it off. */
export function askedWithoutReason(hits: readonly Hit[], breaks: readonly Break[]): string[] {
  const isBroken = (first: Hit, second: Hit) =>
    breaks.some(
      ({ from, to }) => to >= first.at && from <= second.at && from - first.at <= CHECK_MS,
    );
  return grouped(hits, addressOf).flatMap(([address, asked]) =>
    asked.flatMap((hit, at) => {
      const next = asked[at + 1];
      return !next || hit.status === 429 || isBroken(hit, next)
        ? []
        : [`${address} again after ${next.at - hit.at} ms`];
    }),
  );
}

/** Times at which a host was asked faster than it may be. */
export const askedTooFast = (hits: readonly Hit[]): string[] =>
  grouped(hits, ({ host }) => host).flatMap(([host, asked]) =>
    asked.flatMap((first, at) =>
      asked.slice(at).flatMap((last, after) => {
        const passed = last.at - first.at;
        const most = BURST + (passed + JITTER_MS) * PER_MS;
        return after + 1 > most ? [`${host} ${after + 1} times in ${passed} ms`] : [];
      }),
    ),
  );

/** Times at which a host was asked though it had said until when it wants to be left alone. */
export function askedTooSoon(
  hits: readonly Hit[],
  breaks: readonly Break[],
  { delayMs, retryAfterMs }: { readonly delayMs: number; readonly retryAfterMs: number },
): string[] {
  const refused = hits.filter(({ status }) => status === 429);
  // Of an answer that did not arrive nobody knows.
  const heard = refused.filter(
    ({ at }) => !breaks.some(({ from, to }) => to >= at && from <= at + delayMs + READING_MS),
  );
  return heard.flatMap(({ host, at }) =>
    hits
      .filter(
        (hit) =>
          hit.host === host && hit.at > at + delayMs + READING_MS && hit.at < at + retryAfterMs,
      )
      .map((hit) => `${host} ${hit.at - at} ms after it asked to wait for ${retryAfterMs}`),
  );
}

/** Times at which more requests than that were under way, where each is answered after this time. */
export const tooManyAtOnce = (
  hits: readonly Hit[],
  breaks: readonly Break[],
  { delayMs, most }: { readonly delayMs: number; readonly most: number },
): string[] =>
  hits.flatMap(({ at }) => {
    const since = at - delayMs + 5;
    // What was broken off is still being answered.
    if (breaks.some(({ from, to }) => to >= since - READING_MS && from <= at)) return [];
    const together = hits.filter((hit) => hit.at >= since && hit.at <= at).length;
    return together > most ? [`${together} at ${new Date(at).toISOString()}`] : [];
  });

/** Requests that arrived while nobody had a network. */
export const askedInSilence = (hits: readonly Hit[], silences: readonly Break[]): string[] =>
  hits.flatMap((hit) =>
    silences.some(({ from, to }) => hit.at > from + READING_MS && hit.at < to)
      ? [`${addressOf(hit)} at ${new Date(hit.at).toISOString()}`]
      : [],
  );

const addressOf = ({ scheme, host, path }: Hit): string => `${scheme}://${host}${path}`;

function grouped(hits: readonly Hit[], keyOf: (hit: Hit) => string): [string, Hit[]][] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits.toSorted((one, other) => one.at - other.at)) {
    const key = keyOf(hit);
    groups.set(key, [...(groups.get(key) ?? []), hit]);
  }
  return [...groups];
}
