import { describe, expect, test } from 'vitest';

import { verdictOf } from '@/utils/credentials/verdict';

import { judged } from './attacks/attempt';
import { type Random, seededRandom } from './contexts/seeded-random';
import { changesOf } from './mutations/changes';
import { type Example, examples } from './mutations/examples';
import { endorsementsIn, shown, showsLess } from './mutations/shown';

const all = await examples();

/** How much of each credential is tried: a part of it, or with `MUTATIONS=all` every member and a thousand bits. */
const thorough = process.env['MUTATIONS'] === 'all';
const FLIPS = thorough ? 1_000 : 6;
const CHANGES = thorough ? Number.POSITIVE_INFINITY : 14;
const MINUTES = 60_000;

const counts = { changes: 0, flips: 0, harmless: 0 };

test('there are more than a hundred, and all of them are valid', async () => {
  expect(all.length).toBeGreaterThan(100);
  for (const { name, file, pages } of all)
    expect.soft(verdictOf(await judged(file, pages)), name).toBe('valid');
});

describe('S31 S32: a changed credential is refused, or shows what it showed before or less of it', () => {
  test.each(all.map((example, at) => ({ ...example, seed: at + 1 })))(
    '$name',
    { timeout: 10 * MINUTES },
    async (example) => {
      const random = seededRandom(example.seed);
      const original = await judged(example.file, example.pages);
      const before = shown(original);
      const endorsements = endorsementsIn(original);
      const wrong: string[] = [];
      for (const [what, file] of mutants(example, random)) {
        const after = await judged(file, example.pages);
        if (verdictOf(after) !== 'valid') continue;
        counts.harmless += 1;
        const same =
          (shown(after) === before ||
            (example.mayShowLess === true && showsLess(after, original))) &&
          endorsementsIn(after).every((one) => endorsements.includes(one));
        if (!same) wrong.push(what);
      }
      expect(wrong).toEqual([]);
    },
  );

  test('and many were tried', () => {
    expect(counts.flips + counts.changes).toBeGreaterThan(all.length * 15);
    if (thorough) console.log(`${all.length} credentials`, counts);
  });
});

/** Bits turned over anywhere in the file, and members changed in every way. */
function* mutants(
  { file }: Example,
  random: Random,
): Generator<readonly [what: string, file: Example['file']]> {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const bytes = file instanceof Uint8Array ? file : new TextEncoder().encode(text);
  for (let left = FLIPS; left > 0; left -= 1) {
    const [at, bit] = [random.below(bytes.length), random.below(8)];
    counts.flips += 1;
    yield [`bit ${bit} of byte ${at} turned over`, flipped(bytes, at, bit)];
  }
  if (file instanceof Uint8Array) return;
  const changes = changesOf(file, random);
  const chosen = thorough ? changes : random.shuffled(changes).slice(0, CHANGES);
  for (const { what, file: changed } of chosen) {
    counts.changes += 1;
    yield [what, changed()];
  }
}

function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}
