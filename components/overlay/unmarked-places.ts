import type { PublicVerdict } from '@/utils/model/public-verdict';

import { anchorsByAddress } from './anchors';
import { nodeOf, type Place } from './places';

export interface PlaceReaders {
  /** The address that a link leads to, without wrapping and tracking. */
  readonly tidy: (href: string) => string | undefined;
  /** Where else the page shows what lies at some addresses: embeds, frames, pictures, texts. */
  readonly places: (addresses: ReadonlySet<string>) => ReadonlyMap<string, Place>;
}

/** Where on the page the marks of some verdicts go, each at a node of its own that bears none yet. */
export function unmarkedPlaces(
  verdicts: readonly PublicVerdict[],
  { tidy, places }: PlaceReaders,
  placed: Iterable<{ readonly place: Place }>,
): (readonly [PublicVerdict, Place])[] {
  if (verdicts.length === 0) return [];
  const anchors = anchorsByAddress(addressesOf(verdicts), tidy);
  const others = verdicts.filter(({ href }) => !anchors.has(href));
  const elsewhere = others.length > 0 ? places(addressesOf(others)) : new Map<string, Place>();
  const taken = new Set([...placed].map(({ place: at }) => nodeOf(at)));
  return verdicts.flatMap((verdict) => {
    const element = anchors.get(verdict.href);
    const at = element ? { element } : elsewhere.get(verdict.href);
    if (!at || taken.has(nodeOf(at))) return [];
    taken.add(nodeOf(at));
    return [[verdict, at] as const];
  });
}

const addressesOf = (verdicts: readonly PublicVerdict[]): Set<string> =>
  new Set(verdicts.map(({ href }) => href));
