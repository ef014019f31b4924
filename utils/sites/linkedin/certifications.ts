import { parseUrl } from '@/utils/lib/web-address';
import { targetOf } from '@/utils/providers/target';

import type { PageLink } from '../reading/badge-links';
import { linesIn, textIn } from '../reading/lines';
import { all, attributeOf, closest, contains, first, genuine } from '../reading/nodes';
import { certifications } from '../words/certifications';
import { anyOf } from '../words/languages';
import { ownLinksAt, PART } from './own-links';

/** What lies in the licences and certifications, the surest sign first. */
const signs = [
  // 2026: the classes are hashes, but cards and lists keep their names.
  '[componentkey*="profile.card"][componentkey*="ertification"]',
  // 2023: an empty element to jump to.
  '#licenses_and_certifications',
  // The profile as it is shown to somebody who is not logged in.
  '[data-section="certifications"]',
];
const HEADING = anyOf(certifications);
/** "Show all 14 licenses & certifications": the words differ by language, the address does not. */
const SHOW_ALL = 'a[href*="/details/certifications"]:not([href*="media-viewer"])';
const LIST_PAGE = /\/details\/certifications\/?$/u;
/** One certificate of the list, in 2026 and in 2023. */
const ENTRY = '[componentkey^="entity-collection-item"], li';
/** Some give the address of a provider, or of the issuer, and no credential's. */
const HOME = /^[^/]+\/\/[^/]+\/$/u;
/** LinkedIn's own pages are no credentials, whatever section their links stand in. */
const LINKEDIN = /(?:^|\.)(?:linkedin|licdn)\.com$/u;

/** The part of a profile, or of its list of all certificates, in which a person declares credentials. */
export function certificationsIn(main: Element | undefined, url: URL) {
  const isList = LIST_PAGE.test(url.pathname);
  const isOwn = ownLinksAt(url);
  const section = main && (sectionIn(main) ?? (isList ? main : undefined));
  const entries = section ? entriesOf(section) : [];
  const links = section ? all(section, 'a[href]').flatMap(declared) : [];
  return { links, read: entries.length, total: isList ? 0 : totalIn(section) };

  function declared(link: Element): PageLink[] {
    const entry = entries.find(({ element }) => contains(element, link));
    if (!isOwn(link, entry?.element)) return [];
    // "Show credential for Welding" says more than the words that are shown.
    const text = entry?.title ?? attributeOf(link, 'aria-label');
    return [{ link, declared: leadsAway(link), text }];
  }

  function leadsAway(link: Element): boolean {
    const address = parseUrl(attributeOf(link, 'href'), url.href);
    const target = address && targetOf(address.href);
    return target !== undefined && !LINKEDIN.test(target.hostname) && !HOME.test(target.href);
  }
}

function sectionIn(main: Element): Element | undefined {
  const sign = signs.map((selector) => first(main, selector)).find(Boolean);
  const heading = () => all(main, 'h2').find((each) => HEADING.test(textIn(each)));
  const found = sign ?? heading() ?? first(main, SHOW_ALL);
  return found && closest(found, PART);
}

/** The certificates of the section with their titles; the lists inside them are of skills and buttons. */
const entriesOf = (section: Element) =>
  all(section, ENTRY)
    .filter((element) => {
      const parent = genuine(element, 'parentElement');
      const outer = parent && closest(parent, ENTRY);
      return !outer || !contains(section, outer);
    })
    .map((element) => ({ element, title: linesIn(element)[0] ?? '' }))
    .filter(({ title }) => title);

/** How many certificates the page says there are. */
function totalIn(section: Element | undefined): number {
  const showAll = section && first(section, SHOW_ALL);
  return Number(/\d+/u.exec(textIn(showAll) || attributeOf(showAll, 'aria-label'))?.[0] ?? 0);
}
