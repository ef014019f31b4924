import { ok, type Result } from '@/utils/lib/result';
import type { Heavy } from '@/utils/model/heavy';
import type { Pathway } from '@/utils/model/pathway';
import { contentsOf } from './documents';
import type { Opening } from './documents/document-kind';
import { rowsIn } from './rows-in';
import { type Bringing, vocabularyIn } from './vocabulary-in';

interface Tools extends Pick<Opening, 'pdf'> {
  readonly bringing: () => Promise<Bringing>;
  readonly readPathways: (
    text: string,
  ) => Result<readonly Pathway[]> | Promise<Result<readonly Pathway[]>>;
}

/** All the work behind the door, with the libraries that it loads when they are needed. */
export const heavyWork = (tools: Tools): Heavy => ({
  rowsIn,
  contentsOf: (bytes) => contentsOf(bytes, tools),
  vocabularyIn: vocabularyIn(tools.bringing),
  pathwaysIn: async (bytes) => tools.readPathways(new TextDecoder().decode(bytes)),
  followsSchema: async (document, schema) =>
    (await import('./schemas/follows-schema')).followsSchema(document, schema),
  secp256k1Holds: async (signed) => (await import('@/utils/lib/secp256k1')).secp256k1Holds(signed),
  chainAddress: async (point, network) => {
    const { bitcoinAddress, ethereumAddress } = await import('@/utils/lib/chain-address');
    return ok(network === 'ethereum' ? ethereumAddress(point) : bitcoinAddress(point, network));
  },
  bbsProofHolds: async (proof) => (await import('./bbs')).bbsProofHolds(proof),
});
