import type { BroughtTaxonomy } from '@/utils/model/brought-vocabulary';
import { bundledDeeds } from '../bundled-deeds';
import { vocabularyOf, type WholeVocabulary } from '../vocabulary';
import { builtIn } from './built-in';
import { esco } from './esco';
import { onet } from './onet';
import type { Taxonomy } from './taxonomy';

/** In order of precedence: where two give the same name, the earlier one keeps it. */
export const taxonomies: readonly Taxonomy[] = [builtIn];

/** What somebody may bring, behind what is packaged; in order of precedence too. */
export const broughtTaxonomies: readonly BroughtTaxonomy[] = [esco, onet];

/** All that is packaged; built when first read, because a worker often wakes for something else. */
export const vocabulary: WholeVocabulary = {
  get skills() {
    return built().skills;
  },
  get wider() {
    return built().wider;
  },
  get parts() {
    return built().parts;
  },
  get deeds() {
    return built().deeds;
  },
};

let kept: WholeVocabulary | undefined;

function built(): WholeVocabulary {
  kept ??= vocabularyOf(
    taxonomies.flatMap(({ skills }) => skills()),
    bundledDeeds(),
  );
  return kept;
}
