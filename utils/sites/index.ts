import { anyPage } from './any-page';
import { boards } from './families/boards';
import { general } from './families/general';
import { linkedin } from './families/linkedin';
import { profiles } from './families/profiles';
import { recruiter } from './families/recruiter';
import { recruiting } from './families/recruiting';
import type { Site } from './site';

/** In order of trial, a family after the other; each site stands in the list of its family alone. */
export const sites: readonly Site[] = [
  ...linkedin,
  ...recruiter,
  ...boards,
  ...recruiting,
  ...profiles,
  ...general,
];

/** The site that an address belongs to, and with it the way to read its pages. */
export const siteAt = (url: URL): Site => sites.find(({ matches }) => matches(url)) ?? anyPage;
