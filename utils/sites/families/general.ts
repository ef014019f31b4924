import { anyPage } from '../any-page';
import { eures } from '../eures';
import { greenhouseEmbedded } from '../greenhouse-embedded';
import { handshake } from '../handshake';
import type { Site } from '../site';
import { wellfound } from '../wellfound';

/** What the script on all other pages reads; last what may stand anywhere. */
export const general: readonly Site[] = [wellfound, handshake, eures, greenhouseEmbedded, anyPage];
