import { anyPage } from './any-page';
import { greenhouse } from './greenhouse';
import { linkedinProfile } from './linkedin-profile';
import type { Site } from './site';

/** In order of trial: profiles, boards, and last the reader that takes any page. */
export const sites: readonly Site[] = [linkedinProfile, greenhouse, anyPage];

/** The site that an address belongs to, and with it the way to read its pages. */
export const siteAt = (url: URL): Site => sites.find(({ matches }) => matches(url)) ?? anyPage;
