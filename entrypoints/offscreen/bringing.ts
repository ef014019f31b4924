import type { Bringing } from '@/utils/heavy/vocabulary-in';
import { packedOccupations } from '@/utils/skills/occupations';
import { packSteps } from '@/utils/skills/packed/pack';
import { LAYOUT } from '@/utils/skills/packed/sections';
import { esco } from '@/utils/skills/taxonomies/esco';
import { onet } from '@/utils/skills/taxonomies/onet';

/** What is needed to read a vocabulary that somebody brings; few ever do. */
export const bringing: Bringing = {
  taxonomies: [esco, onet],
  layout: LAYOUT,
  packSteps,
  packedOccupations,
};
