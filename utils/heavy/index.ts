import type { Heavy } from '@/utils/model/heavy';
import { rowsIn } from './rows-in';

/** All the work behind the door. */
export const heavyWork: Heavy = { rowsIn };
