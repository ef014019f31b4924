import { ownBadgesIn } from './linkedin/own-badges';
import { profileNameAt } from './linkedin/own-links';
import { addressOf } from './reading/address';
import { textIn } from './reading/lines';
import { all, first } from './reading/nodes';
import type { About, Examples, Site } from './site';

/** The pages that show the person's own parts: the profile, also in a language, and its details. */
const OWN_PAGE = /^\/in\/[^/]+(?:\/[a-z]{2}(?:-[a-z]{2})?|\/(?:details|overlay)\/[a-z-]+)?\/?$/iu;
/** Contact details open in front of the page, outside of main. So do conversations with others. */
const CONTACT_DETAILS = /\/overlay\/contact-info\/?$/u;
const DIALOG = 'dialog, [role="dialog"]';
const MAIN = 'main, [role="main"]';
/** The name in 2023, and in 2026; where the card of 2026 is missing, the first h2 has it. */
const NAME = 'h1, [componentkey$="Topcard"] h2';

export const linkedinProfile: Site = {
  id: 'linkedin-profile',
  matches: (url) => profileNameAt(url) !== undefined,
  read(document, url) {
    const profile = `https://www.linkedin.com/in/${profileNameAt(url)}`;
    const main = first(document, MAIN);
    const name = nameIn(document, main, url).slice(0, 500);
    const parts =
      main && OWN_PAGE.test(url.pathname) ? [main, ...contactDetails(document, url)] : [];
    const { own, cut, read, total } = ownBadgesIn(parts, document, url);
    const candidate = {
      key: profile,
      ...(name && { name }),
      profile,
      ...own,
      ...(total > read && { more: { read, total, href: `${profile}/details/certifications/` } }),
    };
    return {
      url: addressOf(url),
      site: 'linkedin-profile',
      kind: 'profile',
      candidates: [candidate],
      ...cut,
    };
  },
};

const contactDetails = (document: Document, { pathname }: URL): Element[] =>
  CONTACT_DETAILS.test(pathname) ? all(document, DIALOG) : [];

/** The person's name; never from the navigation, where the one who looks comes first. */
function nameIn(document: Document, main: Element | undefined, { pathname }: URL): string {
  const heading = (selector: string) => (main ? textIn(first(main, selector)) : '');
  const isDetails = pathname.includes('/details/');
  const certain = isDetails ? '' : heading(NAME);
  if (certain) return certain;

  // "(2) Licenses & certifications | Ada Lovelace | LinkedIn": the number is of messages.
  const title = textIn(first(document, 'head > title')).replace(/^\(\d+\+?\) /u, '');
  const titled = title
    .split(' | ')
    .filter((part) => part !== 'LinkedIn' && part !== heading('h2'))
    .at(-1);
  return titled || (isDetails ? '' : heading('h2'));
}

export const about: About = { name: 'LinkedIn profile', confidence: 'seen' };

export const examples: Examples = {
  matches: [
    'https://www.linkedin.com/in/ada-lovelace/',
    'https://www.linkedin.com/in/ada-lovelace?trk=public_profile',
    'https://de.linkedin.com/in/ada-lovelace',
    'https://www.linkedin.com/in/%D0%B0%D0%B4%D0%B0-123/details/certifications/',
    'https://www.linkedin.com/in/ada-lovelace/overlay/contact-info/',
  ],
  ignores: [
    'https://www.linkedin.com/jobs/view/4012345678/',
    'https://www.linkedin.com/company/analytical-engines/',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com.evil.example/in/ada-lovelace/',
    'https://notlinkedin.com/in/ada-lovelace/',
    'https://example.org/in/ada-lovelace/',
  ],
};
