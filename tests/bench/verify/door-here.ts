import { fail } from '@/utils/lib/result';
import type { Heavy } from '@/utils/model/heavy';

const nothing = async () => fail('unsupported-format', 'not measured');

/** What the extension does behind its heavy door, as far as it is measured: in this process, loaded with the rest. */
export const doorHere = (measured: Partial<Heavy>): Heavy => ({
  rowsIn: nothing,
  contentsOf: nothing,
  pathwaysIn: nothing,
  followsSchema: nothing,
  secp256k1Holds: nothing,
  chainAddress: nothing,
  bbsProofHolds: nothing,
  vocabularyIn: nothing,
  ...measured,
});
