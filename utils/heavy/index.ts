import type { Heavy } from '@/utils/model/heavy';
import { readPathways } from '@/utils/skills/pathways';
import { contentsOf } from './documents';
import type { Opening } from './documents/document-kind';
import { rowsIn } from './rows-in';
import { type Bringing, vocabularyIn } from './vocabulary-in';

interface Tools extends Pick<Opening, 'pdf'> {
  readonly bringing: () => Promise<Bringing>;
}

/** All the work behind the door, with the libraries that it loads when they are needed. */
export const heavyWork = (tools: Tools): Heavy => ({
  rowsIn,
  contentsOf: (bytes) => contentsOf(bytes, tools),
  vocabularyIn: vocabularyIn(tools.bringing),
  pathwaysIn: async (bytes) => readPathways(new TextDecoder().decode(bytes)),
  bbsProofHolds: async (proof) => (await import('./bbs')).bbsProofHolds(proof),
});
