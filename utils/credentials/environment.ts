import type { Ask } from '@/utils/lib/ask';
import type { IdentifiedIssuer, Standing } from './registries/registry';

/** All that verification asks of the outside. The worker, the command line and each test hand in their own. */
export interface Environment {
  readonly ask: Ask;
  readonly now: () => Date;
  /** What the trust lists say of an issuer whose identity the proof has shown. */
  readonly standingOf: (issuer: IdentifiedIssuer) => Promise<Standing>;
}
