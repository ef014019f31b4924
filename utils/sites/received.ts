import {
  BadgeLink,
  type PageReading,
  type ReceivedLink,
  type ReceivedReading,
  type ReportedLink,
} from '@/utils/model/page';
import { linkPointedAt } from '@/utils/providers';
import { emailInLink } from '@/utils/providers/tidy';

/** What a page has reported, as it may be kept: its links are what their addresses make them, and tidy. */
export const received = (reading: PageReading): ReceivedReading => ({
  ...reading,
  candidates: reading.candidates.map((candidate) => ({
    ...candidate,
    badgeLinks: receivedLinks(candidate.badgeLinks),
  })),
});

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
