import type { VerifyQueue } from '@/entrypoints/background/verify-queue';

/** A queue in which nothing is ever verified. */
export const idleQueue: VerifyQueue = {
  add: async () => {},
  addPatient: () => {},
  stop: async () => {},
  resume: () => {},
  allow: async () => {},
};
