import * as fc from 'fast-check';

/**
 * A property fails by its expectation; what it is given is drawn from one seed, the same in every run. It is tried
 * as often as `RUNS` says, which the long run sets to 5000, and otherwise as often as here.
 */
export const holds = <T>(
  arbitrary: fc.Arbitrary<T>,
  property: (value: T) => void,
  runs: number,
): void =>
  fc.assert(
    fc.property(arbitrary, (value) => {
      property(value);
    }),
    {
      numRuns: Number(process.env['RUNS'] ?? runs),
      seed: 20_260_601,
    },
  );
