import { isBlank, type Quad } from './quad';

/** Hashes made and labels copied before a data set is given up; six parts without any difference come to 30,000. */
const STEPS = 50_000;
/** Blank nodes in a row of which each is told by the next. */
const DEPTH = 128;

/** The blank nodes of a data set on their way to canonical labels. */
export interface BlankNodes {
  readonly quadsOf: ReadonlyMap<string, readonly Quad[]>;
  readonly firstDegree: Map<string, string>;
  readonly canonical: Map<string, string>;
  /** Hashes of relations, which are many times the same. */
  readonly related: Map<string, string>;
  /** In hexadecimal. */
  readonly hash: (text: string) => string;
  steps: number;
  depth: number;
}

/** A hash, and the labels that were given on the way to it, in their order. */
export interface Hashed {
  readonly hash: string;
  readonly issued: ReadonlyMap<string, string>;
}

/** Gives a blank node's label, a new one if it has none yet (RDFC-1.0, section 4.5.2). */
export const issuer =
  (prefix: string) =>
  (issued: Map<string, string>, blank: string): string => {
    const label = issued.get(blank) ?? `_:${prefix}${issued.size}`;
    issued.set(blank, label);
    return label;
  };

const issue = issuer('b');

/** The list under a key, a new one if there is none. */
export function listAt<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}

/** A blank node on a path, and the labels given along it. */
interface Visit {
  readonly blank: string;
  readonly issued: ReadonlyMap<string, string>;
}

/** Tells a blank node by its neighbours (RDFC-1.0, section 4.8.3); nothing comes back when that takes too long. */
export function hashNDegree(blankNodes: BlankNodes, { blank, issued }: Visit): Hashed | undefined {
  if (blankNodes.depth === DEPTH) return undefined;
  blankNodes.depth += 1;
  let chosen = issued;
  let data = '';
  for (const [hash, related] of relatedTo(blankNodes, { blank, issued })) {
    const best = shortestPath(blankNodes, { related, issued: chosen });
    if (!best) return undefined;
    data += hash + best.path;
    chosen = best.issued;
  }
  blankNodes.depth -= 1;
  return { hash: blankNodes.hash(data), issued: chosen };
}

interface Path {
  readonly path: string;
  readonly issued: ReadonlyMap<string, string>;
}

// Steps 5.2 to 5.4: of all arrangements the one whose path comes first.
function shortestPath(
  blankNodes: BlankNodes,
  { related, issued }: { related: readonly string[]; issued: ReadonlyMap<string, string> },
): Path | undefined {
  let best: Path | undefined;
  for (const arrangement of arrangements(related)) {
    const path = pathThrough(blankNodes, arrangement, { issued, best: best?.path ?? '' });
    if (!path) return undefined;
    if (path.path !== '' && (!best || path.path < best.path)) best = path;
  }
  return best;
}

// Steps 5.4.1 to 5.4.5; an empty path is one that cannot become the best.
function pathThrough(
  blankNodes: BlankNodes,
  arrangement: readonly string[],
  from: { issued: ReadonlyMap<string, string>; best: string },
): Path | undefined {
  blankNodes.steps += arrangement.length + from.issued.size;
  if (blankNodes.steps > STEPS) return undefined;
  let issued = new Map(from.issued);
  let path = '';

  const unvisited: string[] = [];
  for (const blank of arrangement) {
    const known = blankNodes.canonical.get(blank);
    if (known === undefined && !issued.has(blank)) unvisited.push(blank);
    path += known ?? issue(issued, blank);
    if (from.best !== '' && path > from.best) return { path: '', issued };
  }
  for (const blank of unvisited) {
    const result = hashNDegree(blankNodes, { blank, issued });
    if (!result) return undefined;
    path += `${issue(issued, blank)}<${result.hash}>`;
    issued = new Map(result.issued);
    if (from.best !== '' && path > from.best) return { path: '', issued };
  }
  return { path, issued };
}

// Step 3, with section 4.7.3: the neighbours, by a hash of what relates them, in the order of the hashes.
function relatedTo(blankNodes: BlankNodes, { blank, issued }: Visit): [string, string[]][] {
  const related = new Map<string, string[]>();
  for (const { subject, predicate, object, graph } of blankNodes.quadsOf.get(blank) ?? []) {
    for (const [position, neighbour] of [
      ['s', subject],
      ['o', object.text],
      ['g', graph],
    ] as const) {
      if (!isBlank(neighbour) || neighbour === blank) continue;
      const name =
        blankNodes.canonical.get(neighbour) ??
        issued.get(neighbour) ??
        blankNodes.firstDegree.get(neighbour);
      const hash = hashRelated(blankNodes, position + (position === 'g' ? '' : predicate) + name);
      listAt(related, hash).push(neighbour);
    }
  }
  return [...related].sort(([one], [other]) => (one < other ? -1 : 1));
}

function hashRelated(blankNodes: BlankNodes, relation: string): string {
  blankNodes.steps += 1;
  const known = blankNodes.related.get(relation);
  if (known !== undefined) return known;
  const hash = blankNodes.hash(relation);
  blankNodes.related.set(relation, hash);
  return hash;
}

/** Every different order of the labels, once: the same neighbour may be listed several times. */
function* arrangements(labels: readonly string[]): Generator<readonly string[]> {
  const order = [...labels].sort();
  while (true) {
    yield order;
    let at = order.length - 2;
    while (at >= 0 && !before(order, at, at + 1)) at -= 1;
    if (at < 0) return;
    let other = order.length - 1;
    while (!before(order, at, other)) other -= 1;
    order.splice(at, 1, ...order.splice(other, 1, order[at] ?? ''));
    order.push(...order.splice(at + 1).reverse());
  }
}

const before = (order: readonly string[], one: number, other: number): boolean =>
  (order[one] ?? '') < (order[other] ?? '');
