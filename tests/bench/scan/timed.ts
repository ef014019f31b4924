/** What a step came to, and how long it took. */
export interface Timed {
  readonly ms: number;
  readonly found: number;
}

export function timed(step: () => number): Timed {
  const start = performance.now();
  const found = step();
  return { ms: performance.now() - start, found };
}
