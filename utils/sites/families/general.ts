import { anyPage } from '../any-page';
import { ashbyEmbedded } from '../ashby-embedded';
import { greenhouseEmbedded } from '../greenhouse-embedded';
import type { Site } from '../site';

/** What the script on all other pages reads; last what may stand anywhere. */
export const general: readonly Site[] = [greenhouseEmbedded, ashbyEmbedded, anyPage];
