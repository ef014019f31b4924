import { escapeHtml } from '../html';
import type { HashedClasses } from './style';

/** A licence or certification as the profile's owner has typed it in. */
export interface Certification {
  readonly title: string;
  readonly issuer: string;
  readonly issued: Date;
  readonly expires?: Date;
  readonly credentialId?: string;
  /** As the page has it; many have none. */
  readonly link?: string;
}

/**
 * One entry of the list. What is read aloud stands there twice, and its classes say nothing.
 * assumed: the form of an entry's key.
 */
export function certificationItem(item: Certification, classes: HashedClasses): string {
  const { title, issuer, link, credentialId } = item;
  const twice = doubledBy(classes);
  const lines = [
    `<p class="${classes.line}">${twice(title)}</p>`,
    `<p class="${classes.line}">${twice(issuer)}</p>`,
    `<p class="${classes.line}">${twice(termOf(item))}</p>`,
    credentialId && `<p class="${classes.line}">${twice(`Credential ID ${credentialId}`)}</p>`,
    link && showCredential(title, link, classes),
  ];
  return `<div componentkey="entity-collection-item-${escapeHtml(title)}">
${lines.filter(Boolean).join('\n')}
</div>`;
}

const doubledBy =
  ({ unseen }: HashedClasses) =>
  (words: string): string =>
    `<span aria-hidden="true">${escapeHtml(words)}</span><span class="${unseen}">${escapeHtml(words)}</span>`;

const showCredential = (title: string, link: string, classes: HashedClasses) =>
  `<a class="${classes.link}" href="${escapeHtml(link)}" target="_blank" aria-label="Show credential for ${escapeHtml(title)}"><span>Show credential</span></a>`;

function termOf({ issued, expires }: Certification): string {
  const end = expires ? ` · Expires ${month.format(expires)}` : '';
  return `Issued ${month.format(issued)}${end}`;
}

const month = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
