import { firstLook } from '@/utils/credentials/first-look';
import { hostsFirstAsked } from '@/utils/credentials/hosts-first-asked';

import { packagedTables } from './packaged-tables';

/** A file that nobody is asked about yet, with the tables of the package at hand. */
export async function lookAt(...given: Parameters<typeof firstLook>): ReturnType<typeof firstLook> {
  await packagedTables();
  return firstLook(...given);
}

/** The hosts alone. */
export async function hostsOf(
  ...given: Parameters<typeof hostsFirstAsked>
): ReturnType<typeof hostsFirstAsked> {
  await packagedTables();
  return hostsFirstAsked(...given);
}
