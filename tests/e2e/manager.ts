import { applicantTracking } from '../world/hosts/applicant-tracking';
import { startWorld } from '../world/world';
import { test as base } from './fixtures';

/** The hiring manager's world: an applicants list, and those who issued what it shows. */
export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  world: async ({}, use) => {
    const now = new Date();
    const world = await startWorld({ now, guests: await applicantTracking(now) });
    world.control.offline('digitalcredentials.github.io');
    await use(world);
    await world.stop();
  },
});
