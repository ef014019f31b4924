import type { Result } from '@/utils/lib/result';
import type { Row, Selection } from '@/utils/lib/selection';

/** Code that needs a document, or is too large for a worker that wakes for every message: it runs behind one door. */
export interface Heavy {
  /** Reads an HTML page as a document, without running or loading anything of it. */
  readonly rowsIn: (html: string, selection: Selection) => Promise<Result<readonly Row[]>>;
}
