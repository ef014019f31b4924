import { badgr, badgrPages } from './badgr';
import { blank } from './blank';
import { careers } from './careers';
import { changing } from './changing';
import { credentialEngine } from './credential-engine';
import { credly } from './credly';
import { folio } from './folio';
import { googleSkills } from './google-skills';
import { greenhouse } from './greenhouse';
import type { Host, Stage } from './host';
import { hostile } from './hostile';
import { issuerHosts } from './issuers';
import { linkedin } from './linkedin';
import { openBadge2 } from './open-badge-2';
import { ownPage } from './own-page';
import { providerHosts } from './providers';
import { registries } from './registries';
import { trouble } from './trouble';

/** Pages first, then what lies behind their links, then who vouches for it. No two share a name. */
export const hostsOn = (stage: Stage): readonly Host[] => [
  linkedin(stage),
  greenhouse(stage),
  careers(stage),
  ownPage,
  folio,
  blank,
  changing,
  hostile,
  credly(stage),
  badgr(stage),
  badgrPages,
  googleSkills,
  ...providerHosts(stage),
  issuerHosts(stage),
  openBadge2(stage),
  trouble(stage),
  registries,
  credentialEngine,
];
