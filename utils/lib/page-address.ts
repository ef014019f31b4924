/**
 * The address of the page that a document shows. A place within a page makes no other page of it; what stands
 * behind "#" and is no place is a route of a site that changes its pages by itself.
 */
export function pageAddress(href: string, document: Document): URL {
  const url = new URL(href);
  const place = url.hash.slice(1);
  // From the prototype: a page may have a form called `getElementById`.
  if (!place || Document.prototype.getElementById.call(document, place)) url.hash = '';
  return url;
}
