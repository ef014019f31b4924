import { type Deeds, deedsOf } from './deeds';
import data from './paraphrases.json' with { type: 'json' };

let kept: Deeds | undefined;

/** What tells of a skill without its name, as it is packaged; a worker reads it from its own file. */
export function bundledDeeds(): Deeds {
  kept ??= deedsOf(data);
  return kept;
}
