import type { Environment } from './environment';
import { firstLook } from './first-look';

/** Whom the check of a file begins with, found by a check that reaches nobody; none where it needs nobody. */
export const hostsFirstAsked = async (
  bytes: Uint8Array,
  environment: Pick<Environment, 'now'>,
): Promise<readonly string[]> => (await firstLook(bytes, environment)).hosts;
