import { parseUrl } from '@/utils/lib/web-address';
import {
  BadgeLink,
  type PageReading,
  type ReceivedLink,
  type ReceivedReading,
  type ReportedLink,
} from '@/utils/model/page';
import { linkPointedAt } from '@/utils/providers';
import { emailInLink } from '@/utils/providers/tidy';

/** A page that is no list of people has so many links kept, to so many hosts: no page sends us to everybody. */
const MOST_LINKS = 200;
const MOST_HOSTS = 20;

/** What a page has reported, as it may be kept: its links are what their addresses make them, and tidy. */
export function received(reading: PageReading): ReceivedReading {
  const candidates = reading.candidates.map((candidate) => ({
    ...candidate,
    badgeLinks: receivedLinks(candidate.badgeLinks),
  }));
  return reading.kind === 'applicants'
    ? { ...reading, candidates }
    : capped({ ...reading, candidates });
}

/** Leaves out what is beyond the first links and hosts, and says how many there were. */
function capped(reading: ReceivedReading): ReceivedReading {
  const hosts = new Set<string>();
  let links = 0;
  let left = 0;
  const candidates = reading.candidates.map((candidate) => ({
    ...candidate,
    badgeLinks: candidate.badgeLinks.filter(({ href }) => {
      const host = parseUrl(href)?.host ?? '';
      const fits = links < MOST_LINKS && (hosts.has(host) || hosts.size < MOST_HOSTS);
      if (fits) hosts.add(host);
      if (fits) links += 1;
      else left += 1;
      return fits;
    }),
  }));
  if (left === 0) return reading;
  const truncatedFrom = Math.max(reading.truncatedFrom ?? 0, links + left);
  return { ...reading, candidates, truncatedFrom };
}

/**
 * Each credential once, in the order given. Results are shared by address, so that no page may say of another's
 * address that a credential of its own lies there.
 */
export function receivedLinks(links: readonly ReportedLink[]): readonly ReceivedLink[] {
  const kept = new Map<string, ReceivedLink>();
  for (const { href, text } of links) {
    const link = BadgeLink.safeParse(linkPointedAt(href, text)).data;
    const key = `${link?.provider} ${link?.id}`;
    if (!link || kept.has(key)) continue;
    const email = emailInLink(href);
    kept.set(key, { ...link, ...(email && { email }) });
  }
  return [...kept.values()];
}
