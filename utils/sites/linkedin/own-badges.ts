import { baseOf } from '../reading/address';
import { badgeLinksAmong } from '../reading/badge-links';
import { emailsAmong } from '../reading/emails';
import { writtenBadgesIn } from '../reading/hiding-places';
import { certificationsIn } from './certifications';
import { ownLinksAt } from './own-links';

/** What in the parts of a profile is the person's own, the certificates of the first part before all else. */
export function ownBadgesIn(parts: readonly Element[], document: Document, url: URL) {
  const isOwn = ownLinksAt(url);
  const { links, read, total } = certificationsIn(parts[0], url);
  const others = parts.flatMap(writtenBadgesIn).filter(({ link }) => link && isOwn(link));
  const { badgeLinks, ...cut } = badgeLinksAmong([...links, ...others], {
    base: baseOf(document, url),
  });
  return { own: { emails: emailsAmong(others), badgeLinks }, cut, read, total };
}
