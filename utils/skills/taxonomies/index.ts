import { type Vocabulary, vocabularyOf } from '../vocabulary';
import { builtIn } from './built-in';
import type { Taxonomy } from './taxonomy';

/** In order of precedence: where two give the same name, the earlier one keeps it. */
export const taxonomies: readonly Taxonomy[] = [builtIn];

/** All that is packaged; built when first read, because a worker often wakes for something else. */
export const vocabulary: Vocabulary = {
  get skills() {
    return built().skills;
  },
  get wider() {
    return built().wider;
  },
  get names() {
    return built().names;
  },
};

let kept: Vocabulary | undefined;

function built(): Vocabulary {
  kept ??= vocabularyOf(taxonomies.flatMap(({ skills }) => skills()));
  return kept;
}
