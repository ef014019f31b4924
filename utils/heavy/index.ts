import type { Heavy } from '@/utils/model/heavy';
import { readPathways } from '@/utils/skills/pathways';
import { contentsOf } from './documents';
import type { Opening } from './documents/document-kind';
import { rowsIn } from './rows-in';

/** All the work behind the door, with the libraries that it loads when they are needed. */
export const heavyWork = (tools: Pick<Opening, 'pdf'>): Heavy => ({
  rowsIn,
  contentsOf: (bytes) => contentsOf(bytes, tools),
  pathwaysIn: async (bytes) => readPathways(new TextDecoder().decode(bytes)),
  bbsProofHolds: async (proof) => (await import('./bbs')).bbsProofHolds(proof),
});
