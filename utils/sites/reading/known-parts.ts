import { type About, aboutPage, SAYING } from './about';
import type { PageLink } from './badge-links';
import { HEADINGS } from './headings';
import { hidingPlaces, likelyBadgesIn } from './hiding-places';
import { all, allFrom, closest, contains, first, genuine } from './nodes';
import { rootsIn } from './shadow-roots';

/** A page with more is searched anew each time. */
const MOST_PLACES = 1_000;
/** What is one place, whatever in it has changed; the former hold the latter. */
const EMBED = 'blockquote, [data-share-badge-id]';
const LINK = 'a[href]';
const ROW = 'tr, li, dt, [role="row"], [role="listitem"], article';
/** No step takes longer; the rest waits until the page is idle again. */
const SLICE_MS = 8;
const ELEMENT = 1;
const FOLLOWING = 4;

/** What was found in a document, until a part of it changes. */
interface Known {
  /** Of each kind, in the page's order. */
  readonly places: PageLink[][];
  /** What stands over a part says whose it is. */
  headings: Element[];
  about?: { readonly href: string; readonly said: About } | undefined;
}

const kinds = hidingPlaces();

const documents = new WeakMap<Node, Known>();

/** What a page is about, its headings, and what may lead to a credential: after a change only that part is searched. */
export function knownOf(document: Document, url: URL) {
  const known = documents.get(document) ?? search(document);
  const { places, headings } = known;
  return {
    about: aboutIn(known, document, url),
    headings,
    likely: places.flat(),
  };
}

/** Read again where a change was in what says so. */
function aboutIn(known: Known, document: Document, url: URL): About {
  if (known.about?.href !== url.href)
    known.about = { href: url.href, said: aboutPage(document, url) };
  return known.about.said;
}

/** The changed parts of the page of this script, gone through a few at a time. */
export function changedParts(page: Document) {
  const parts = new Set<Node>();
  let isOther = false;
  return {
    note(records: readonly MutationRecord[]): void {
      for (const { type, target, addedNodes, removedNodes } of records)
        for (const node of type === 'childList' ? [...addedNodes, ...removedNodes] : [target])
          parts.add(isElement(node) ? node : (genuine(node, 'parentNode') ?? target));
    },
    forget(): void {
      parts.clear();
      documents.delete(page);
    },
    look(): boolean | 'more' {
      const start = performance.now();
      for (const part of parts) {
        if (performance.now() - start > SLICE_MS) return 'more';
        parts.delete(part);
        if (notice(part)) isOther = true;
      }
      const answer = isOther;
      isOther = false;
      return answer;
    },
  };
}

/** Takes note of a part of a page that has changed; whether that may change what is read. */
export function notice(part: Node): boolean {
  const document = genuine(part, 'ownerDocument') ?? part;
  const known = documents.get(document);
  if (!known || !isElement(part) || rootsIn(part).length > 1) {
    documents.delete(document);
    return true;
  }
  const place = closest(part, EMBED) ?? closest(part, LINK) ?? part;
  const found = isFoundAnew(known, place);
  if (known.places.flat().length > MOST_PLACES) documents.delete(document);
  const saying = closest(part, SAYING) ?? first(part, SAYING);
  if (saying) known.about = undefined;
  const isHeaded = headedAnew(known, closest(part, HEADINGS) ?? part);
  if (known.headings.length > MOST_PLACES) documents.delete(document);
  const isOfPlaces = isHeaded && known.places.some(({ length }) => length > 0);
  return found || saying !== undefined || isOfPlaces || isOfList(known, part);
}

/** Where nobody and nothing else is what the page is about, it may be about whom its rows name. */
function isOfList({ about }: Known, part: Element): boolean {
  const { posting, person } = about?.said ?? {};
  // Its description is read from the page, and may come late.
  if (posting) return !posting.description;
  if (person && person.source !== 'general') return false;
  return (closest(part, ROW) ?? first(part, ROW)) !== undefined;
}

/** No selector looks into shadow roots, so a page that has any is searched anew each time. */
function search(document: Document): Known {
  const headings = all(document, HEADINGS);
  if (rootsIn(document).length > 1) return { places: [likelyBadgesIn(document)], headings };
  const known: Known = { places: kinds.map((find) => find(document)), headings };
  if (known.places.flat().length <= MOST_PLACES && headings.length <= MOST_PLACES)
    documents.set(document, known);
  return known;
}

function isFoundAnew({ places }: Known, part: Element): boolean {
  let isAnew = false;
  for (const [at, find] of kinds.entries()) {
    const known = places[at] ?? [];
    const now = foundAnew(known, part, { find, elementOf: ({ link }) => link });
    if (now === known) continue;
    isAnew = true;
    places[at] = now;
  }
  return isAnew;
}

function headedAnew(known: Known, part: Element): boolean {
  const now = foundAnew(known.headings, part, {
    find: (root) => allFrom(root, HEADINGS),
    elementOf: (heading) => heading,
  });
  const isAnew = now !== known.headings;
  known.headings = now;
  return isAnew;
}

/** What was known, with that of one part searched again; the same where there is and was nothing. */
function foundAnew<Found>(
  known: Found[],
  part: Element,
  by: {
    readonly find: (part: Element) => Found[];
    readonly elementOf: (found: Found) => Element | undefined;
  },
): Found[] {
  const isElsewhere = (found: Found) => {
    const element = by.elementOf(found);
    return !element || !contains(part, element);
  };
  const elsewhere = known.filter(isElsewhere);
  const inside = genuine(part, 'isConnected') ? by.find(part) : [];
  if (elsewhere.length === known.length && inside.length === 0) return known;
  return [...elsewhere, ...inside].sort((one, other) =>
    inPageOrder(by.elementOf(one), by.elementOf(other)),
  );
}

function inPageOrder(one: Element | undefined, other: Element | undefined): number {
  if (!one || !other || one === other) return 0;
  return genuine(one, 'compareDocumentPosition').call(one, other) & FOLLOWING ? -1 : 1;
}

const isElement = (part: Node): part is Element => genuine(part, 'nodeType') === ELEMENT;
