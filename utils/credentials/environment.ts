import type { Ask } from '@/utils/lib/ask';
import type { Result } from '@/utils/lib/result';
import type { Row, Selection } from '@/utils/lib/selection';

import type { Trust } from './registries/trust';

/** All that verification asks of the outside. The worker, the command line and each test hand in their own. */
export interface Environment {
  readonly ask: Ask;
  readonly now: () => Date;
  /** Whom to believe about issuers, where it is not the default. */
  readonly trust?: Trust;
  /** Code that only some checks need; without it they end as not supported. */
  readonly heavy?: Heavy;
}

/** What runs behind one door: an offscreen document in Chrome, a page-side import in Firefox. */
export interface Heavy {
  /** Reads an HTML page as a document, without running or loading anything of it. */
  readonly rowsIn: (html: string, selection: Selection) => Promise<Result<readonly Row[]>>;
}
