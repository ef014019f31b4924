import { createHash } from 'node:crypto';

/** One step from a leaf to the root: the hash beside it, and on which side that stands. */
export type Step = { readonly left: string } | { readonly right: string };

export interface Leaf {
  readonly targetHash: string;
  readonly merkleRoot: string;
  readonly proof: readonly Step[];
}

/** A tree over hashes as Chainpoint builds it: of pairs, an odd one going up as it is. */
export function merkleTree(hashes: readonly string[]): readonly Leaf[] {
  const paths: Step[][] = hashes.map(() => []);
  let level = hashes.map((hash, at) => ({ hash, under: [at] }));
  while (level.length > 1) {
    const above: typeof level = [];
    for (let at = 0; at < level.length; at += 2) {
      const [one, other] = [level[at], level[at + 1]];
      if (!one) continue;
      if (other) {
        for (const leaf of one.under) paths[leaf]?.push({ right: other.hash });
        for (const leaf of other.under) paths[leaf]?.push({ left: one.hash });
      }
      above.push({
        hash: other ? sha256(Buffer.from(one.hash + other.hash, 'hex')) : one.hash,
        under: [...one.under, ...(other?.under ?? [])],
      });
    }
    level = above;
  }
  const merkleRoot = level[0]?.hash ?? '';
  return hashes.map((targetHash, at) => ({ targetHash, merkleRoot, proof: paths[at] ?? [] }));
}

export const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');
