import type { PageLink } from './badge-links';
import { allFrom, attributeOf, closest, type Root } from './nodes';

/** A picture that is a credential says so in its address: Badgr's at "/image", others' as "baked". */
const BAKED = /\bbaked\b/iu;
const OF_ASSERTION = /\/assertions?\//iu;

/** The pictures into which a credential is baked; where one is in a link, the link says more. */
export const imagesIn = (root: Root): PageLink[] =>
  allFrom(root, 'img[src]').flatMap((link) => {
    const address = attributeOf(link, 'src');
    const declared = BAKED.test(address);
    if (!(declared || OF_ASSERTION.test(address)) || closest(link, 'a[href]')) return [];
    return [{ link, address, declared, text: attributeOf(link, 'alt') }];
  });
