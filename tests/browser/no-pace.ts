import type { Pace } from '@/utils/browser/pace';

/** Everybody may be asked at once, and says to wait for the first time. */
export const noPace: Pace = {
  turn: async () => undefined,
  pause: async (_host, until) => ({ until, pauses: 1 }),
  answered: async () => {},
};
