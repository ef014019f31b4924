/** Work that can be laid down after any step, and what it comes to. */
export type Steps<Answer> = Generator<undefined, Answer, undefined>;

const SLICE_MS = 8;

interface Slicing {
  readonly now: () => number;
  /** Lets whatever waits have its turn. */
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Does long work in short slices, so that nobody who types or scrolls waits for it; nothing when it was called off. */
export async function inSlices<Answer>(
  steps: Steps<Answer>,
  { now, pause, signal }: Slicing,
): Promise<Answer | undefined> {
  let end = now() + SLICE_MS;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (now() < end) continue;
    await pause();
    if (signal.aborted) return undefined;
    end = now() + SLICE_MS;
  }
}

/** So many comparisons make a step. */
const STEP = 64;

/** A stable sort by merging, in steps. */
export function* sortSteps<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Steps<readonly Item[]> {
  let from = [...items];
  let into = [...items];
  let count = 0;
  for (let width = 1; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        const [one, other] = [from[left], from[right]];
        const takesLeft =
          left < middle &&
          (right >= end || one === undefined || other === undefined || compare(one, other) <= 0);
        const next = takesLeft ? one : other;
        if (next !== undefined) into[at] = next;
        if (takesLeft) left += 1;
        else right += 1;
        count += 1;
        if (count % STEP === 0) yield;
      }
    }
    [from, into] = [into, from];
  }
  return from;
}
