import { parseUrl } from '@/utils/lib/web-address';

import { all, attributeOf, closest } from '../reading/nodes';

const HOST = /^(?:[a-z]{2,3}\.)?linkedin\.com$/u;
const PROFILE = /^\/in\/([^/]{2,300})(?=\/|$)/u;

/** A part of the page under a heading of its own: the section of 2023, the card of 2026. */
export const PART = 'section, aside, [componentkey*="profile.card"]';
/** What holds the parts, for links that stand in none. */
const FRAME = 'main, [role="main"], dialog, [role="dialog"]';

/** Recruiter shows the same people at addresses of its own. */
const IN_RECRUITER = /^\/(?:talent|recruiter)\/(?:[^?#]*\/)?profile\/([^/,]{2,300})/u;

export const isLinkedin = ({ hostname }: URL): boolean => HOST.test(hostname);

/** The name that a profile has in its address; nothing when the address is no profile's. */
export function profileNameAt({ hostname, pathname }: URL): string | undefined {
  return HOST.test(hostname) ? PROFILE.exec(pathname)?.[1] : undefined;
}

/** The id that a person has in the addresses of Recruiter. */
export function recruiterIdAt({ hostname, pathname }: URL): string | undefined {
  return HOST.test(hostname) ? IN_RECRUITER.exec(pathname)?.[1] : undefined;
}

/** The person in Recruiter whose address it is, in whichever project: as an address. */
export function recruiterPersonAt(url: URL): string | undefined {
  const id = recruiterIdAt(url);
  return id && `https://www.linkedin.com/talent/profile/${id}`;
}

/**
 * Tells the links of a profile's person from other people's: "People also viewed" has ten of them, and a
 * recommendation its writer. A part that leads to another profile is about somebody else.
 */
export function ownLinksAt(url: URL): (link: Element, part?: Element) => boolean {
  const isRecruiter = recruiterIdAt(url) !== undefined;
  const personAt = isRecruiter ? recruiterIdAt : profileNameAt;
  const people = isRecruiter ? 'a[href*="/profile/"]' : 'a[href*="/in/"]';
  const self = personAt(url)?.toLowerCase();
  const answers = new Map<Element, boolean>();
  return (link, part = closest(link, PART) ?? closest(link, FRAME)) =>
    part !== undefined && !closest(link, 'aside') && !leadsToOthers(part);

  function leadsToOthers(part: Element): boolean {
    const known = answers.get(part);
    if (known !== undefined) return known;
    const answer = all(part, people).some((link) => {
      const address = parseUrl(attributeOf(link, 'href'), url.href);
      const other = address && personAt(address);
      return other !== undefined && other.toLowerCase() !== self;
    });
    answers.set(part, answer);
    return answer;
  }
}
