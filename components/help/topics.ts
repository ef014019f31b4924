import type { ProblemCode } from '@/utils/lib/problem';
import { type SealReason, type SealShape, sealReasons, sealShapes } from '@/utils/model/seal';
import { type Trouble, troubles } from '@/utils/model/trouble';

/** What the help explains beside the verdicts: why something could not be read, asked or known. */
export const matters = [
  'no-credential',
  'damaged-file',
  'unsupported',
  'unsigned',
  'shown-in-part',
  'presented',
  'question',
  'anchor',
  'endorsement',
  'newer',
  'status-list',
  'hosted',
  'registry',
  'never-asked',
  'needs-access',
  'no-answer',
  'rate-limited',
  'private',
  'not-found',
  'by-hand',
  'layout-changed',
  'collection',
  'internal',
] as const;
type Matter = (typeof matters)[number];

export type HelpTopic = SealReason | Matter | `seal-${SealShape}` | `trouble-${Trouble}`;

/** All that the help has a page on, in the order of its list. */
export const helpGroups = [
  { id: 'seals', topics: sealShapes.map((shape) => `seal-${shape}` as const) },
  { id: 'reasons', topics: sealReasons },
  { id: 'matters', topics: matters },
  { id: 'troubles', topics: troubles.map((trouble) => `trouble-${trouble}` as const) },
] as const satisfies readonly { id: string; topics: readonly HelpTopic[] }[];

/** Where the help on a topic or problem stands; which topic explains a problem is the help's own knowledge. */
export const addressOf = (about: HelpTopic | ProblemCode | 'news'): string => `/help.html#${about}`;
