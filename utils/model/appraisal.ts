import type { Standing } from './issuer';
import type { Acquaintance } from './known-issuer';
import type { Seal } from './seal';
import type { IssuerStanding, RecipientMatch } from './verification';

/** What a result means for one person and one trust list: all four axes, and the seal that follows. */
export interface Appraisal {
  readonly recipient: RecipientMatch;
  /** Which kind of identity decided, where one did. */
  readonly recipientBy?: string;
  readonly issuer: IssuerStanding;
  /** All who say something of the issuer, the first of them deciding. */
  readonly standings: readonly Standing[];
  /** Whom the issuer is known to be by its identifier, or whose name it bears: it counts for nothing. */
  readonly known?: Acquaintance;
  readonly seal: Seal;
  /** The same of each credential inside, in their order. */
  readonly parts?: readonly Appraisal[];
}
