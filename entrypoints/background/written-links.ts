import { parseUrl } from '@/utils/lib/web-address';
import type { Fault } from '@/utils/model/batch';
import type { BadgeLink } from '@/utils/model/page';
import { linkPointedAt } from '@/utils/providers';
import { withoutHolder } from '@/utils/providers/without-holder';

const MOST_LINKS = 200;

/** Credentials of a list of links as somebody wrote it; what is none is handed back in its own words. */
export function writtenLinks(texts: readonly string[]): {
  readonly found: readonly BadgeLink[];
  readonly faults: readonly Fault[];
} {
  const found = new Map<string, BadgeLink>();
  const faults: Fault[] = [];
  for (const text of texts.map((one) => one.trim()).filter((one) => one !== '')) {
    const address = parseUrl(text);
    const link = address?.protocol === 'https:' ? linkPointedAt(text) : undefined;
    if (link && (found.has(link.href) || found.size < MOST_LINKS)) found.set(link.href, link);
    else faults.push({ text: inItsWords(text), reason: reasonOf(address, link) });
  }
  return { found: [...found.values()], faults };
}

/** All but an e-mail address in it, which is kept nowhere. */
const inItsWords = (text: string): string =>
  withoutHolder(text)
    .replace(/(?<![^\s@/?&=:<>"])[^\s@/?&=:<>"]+(?:@|%40)[^\s@/?&=:<>"]+/giu, '…@…')
    .slice(0, 500);

function reasonOf(address: URL | undefined, link: BadgeLink | undefined): Fault['reason'] {
  if (link) return 'too-many';
  return address?.protocol === 'http:' ? 'not-https' : 'no-address';
}
