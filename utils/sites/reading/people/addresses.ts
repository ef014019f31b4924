import { parseUrl } from '@/utils/lib/web-address';
import { isAround } from '../around-page';
import { all, attributeOf, closest, isSeen, type Root } from '../nodes';
import type { Mark } from './around';

/** The person whose address this is, as an address that is always the same; nothing when it is nobody's. */
export type PersonAt = (address: URL) => string | undefined;

const ASIDE = 'aside, [role="complementary"]';
const MOST_LINKS = 5_000;

/** The address as far as a pattern finds it in path, query and fragment: what follows are a person's subpages. */
export const addressBy =
  (pattern: RegExp): PersonAt =>
  ({ href, origin }) => {
    const found = pattern.exec(href.slice(origin.length));
    return found ? href.slice(0, origin.length + found.index + found[0].length) : undefined;
  };

/** The links that lead to people, but for those around and beside the page's own part. */
export const marksByAddress = (part: Root, base: string, personAt: PersonAt): Mark[] =>
  all(part, 'a[href]')
    .slice(0, MOST_LINKS)
    .flatMap((element) => {
      const address = parseUrl(attributeOf(element, 'href'), base);
      const person = address && /^https?:$/u.test(address.protocol) && personAt(address);
      const isBeside = person && (isAround(element) || closest(element, ASIDE));
      return person && !isBeside && isSeen(element) ? [{ element, person }] : [];
    });
