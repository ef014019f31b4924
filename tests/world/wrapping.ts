import { seededHex } from './seeded';

/** How LinkedIn writes a link that leads away: as it is, with its own tracking, or through a page of its own. */
export type Wrapping = 'direct' | 'tracked' | 'safety' | 'redir';

const VIEW = 'urn:li:page:d_flagship3_profile_view_base';

/** The address as it stands in the page. seen: all four forms, with these parameters. */
export function wrapped(href: string, how: Wrapping): string {
  const mark = seededHex('wrapping', href, 44);
  const lipi = encodeURIComponent(`${VIEW};${Buffer.from(mark.slice(0, 16)).toString('base64')}`);
  const url = encodeURIComponent(href);
  switch (how) {
    case 'direct':
      return href;
    case 'tracked':
      return `${href}?trk=public_profile_certification-title&lipi=${lipi}`;
    case 'safety': {
      const rest = `urlhash=${mark.slice(0, 4)}&mt=${mark}&isSdui=true&lipi=${lipi}`;
      // Dots are sometimes escaped as well.
      const escaped = mark < '8' ? url.replaceAll('.', '%2E') : url;
      return `https://www.linkedin.com/safety/go/?url=${escaped}&${rest}`;
    }
    case 'redir':
      return `https://www.linkedin.com/redir/redirect/?url=${url}&urlhash=${mark.slice(0, 4)}`;
  }
}
