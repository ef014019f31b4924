import type { Host, Stage } from '../host';
import { accredible } from './accredible';
import { blockcerts } from './blockcerts';
import { coursePages } from './course-pages';
import { coursera } from './coursera';
import { edx } from './edx';
import { elsewhere } from './elsewhere';
import { freecodecamp } from './freecodecamp';
import { hackerrank } from './hackerrank';
import { microsoftLearn } from './microsoft-learn';
import { openBadgeFactory } from './open-badge-factory';
import type { Play } from './play';
import { verifierplus, verifierplusPlay } from './verifierplus';

const stands = [
  accredible,
  freecodecamp,
  coursera,
  edx,
  hackerrank,
  microsoftLearn,
  openBadgeFactory,
  blockcerts,
  coursePages,
];

/** Platforms that have no host elsewhere in the world. */
export const providerHosts = (stage: Stage): readonly Host[] => [
  ...stands.flatMap(({ hosts }) => hosts),
  verifierplus(stage),
];

/** Every provider whose answers are played, one each. */
export const plays: readonly Play[] = [
  ...elsewhere,
  ...stands.flatMap(({ plays }) => plays),
  verifierplusPlay,
];
