import { type About, aboutPage, SAYING } from './about';
import type { PageLink } from './badge-links';
import { MAIL_LINKS } from './emails';
import { hidingPlaces, likelyBadgesIn } from './hiding-places';
import { all, allFrom, closest, contains, first, genuine } from './nodes';
import { rootsIn } from './shadow-roots';

/** A page with more is searched anew each time. */
const MOST_PLACES = 1_000;
/** What is one place, whatever in it has changed; the former hold the latter. */
const EMBED = 'blockquote, [data-share-badge-id]';
const LINK = 'a[href]';
/** What stands over a part says whose it is. */
const HEADING = 'h2, h3, h4, h5, [role="heading"]';
const ROW = 'tr, li, dt, [role="row"], [role="listitem"], article';
/** No step takes longer; the rest waits until the page is idle again. */
const SLICE_MS = 8;
const ELEMENT = 1;
const FOLLOWING = 4;

/** What was found in a document, until a part of it changes. */
interface Known {
  /** Of each kind, in the page's order; the last are links to mail. */
  readonly places: Place[][];
  about?: { readonly href: string; readonly said: About } | undefined;
}

type Place = PageLink & { readonly link: Element };

const kinds: readonly ((root: Document | Element) => PageLink[])[] = [
  ...hidingPlaces(),
  (root) => allFrom(root, MAIL_LINKS).map((link) => ({ link })),
];

const documents = new WeakMap<Node, Known>();

/** Whatever in a page may lead to a credential, and its links to mail: after a change only that part is searched. */
export function placesIn(document: Document) {
  const places = documents.get(document)?.places ?? search(document);
  return places
    ? { likely: places.slice(0, -1).flat(), mail: linksOf(places.at(-1) ?? []) }
    : { likely: likelyBadgesIn(document), mail: all(document, MAIL_LINKS) };
}

const linksOf = (places: readonly Place[]): Element[] => places.map(({ link }) => link);

/** What the page is about, read again where a change was in what says so. */
export function aboutOf(document: Document, url: URL): About {
  const known = documents.get(document);
  if (known?.about?.href === url.href) return known.about.said;
  const said = aboutPage(document, url);
  if (known) known.about = { href: url.href, said };
  return said;
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
  const heading = closest(part, HEADING) ?? first(part, HEADING);
  const isHeaded = heading !== undefined && known.places.some(({ length }) => length > 0);
  return found || saying !== undefined || isHeaded || isOfList(known, part);
}

/** Where nobody and nothing else is what the page is about, it may be about whom its rows name. */
function isOfList({ about }: Known, part: Element): boolean {
  const { posting, person } = about?.said ?? {};
  if (posting || (person && person.source !== 'general')) return false;
  return (closest(part, ROW) ?? first(part, ROW)) !== undefined;
}

/** No selector looks into shadow roots, so a page that has any is searched anew each time. */
function search(document: Document): Place[][] | undefined {
  if (rootsIn(document).length > 1) return undefined;
  const places = kinds.map((find) => find(document).filter(isPlace));
  if (places.flat().length <= MOST_PLACES) documents.set(document, { places });
  return places;
}

function isFoundAnew({ places }: Known, part: Element): boolean {
  const isThere = genuine(part, 'isConnected');
  let isAnew = false;
  for (const [at, find] of kinds.entries()) {
    const known = places[at] ?? [];
    const elsewhere = known.filter(({ link }) => !contains(part, link));
    const inside = isThere ? find(part).filter(isPlace) : [];
    if (elsewhere.length === known.length && inside.length === 0) continue;
    isAnew = true;
    places[at] = [...elsewhere, ...inside].sort(inPageOrder);
  }
  return isAnew;
}

const inPageOrder = ({ link }: Place, { link: other }: Place): number => {
  if (link === other) return 0;
  return genuine(link, 'compareDocumentPosition').call(link, other) & FOLLOWING ? -1 : 1;
};

const isPlace = (found: PageLink): found is Place => found.link !== undefined;

const isElement = (part: Node): part is Element => genuine(part, 'nodeType') === ELEMENT;
