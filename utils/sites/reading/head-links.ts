import { headOf } from './address';
import type { PageLink } from './badge-links';
import { attributeOf } from './nodes';

const LINKS = 'link[rel~="alternate" i][href], link[rel~="describedby" i][href]';
/** A page has feeds and translations too; these are the types of credentials. */
const TYPE = /^application\/(?:(?:vc|vp)\b|ld\+json|jwt|json$)/iu;

/** The credentials that the page names in its head as another form of itself. */
export const headLinksIn = (document: Document): PageLink[] =>
  headOf(document, LINKS)
    .filter((link) => TYPE.test(attributeOf(link, 'type')))
    .map((link) => ({ address: attributeOf(link, 'href'), text: attributeOf(link, 'title') }));
