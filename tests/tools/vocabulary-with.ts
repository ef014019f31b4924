import { readFileSync } from 'node:fs';

import { broughtVocabulary } from '@/utils/heavy/brought-vocabulary';
import type { BroughtTaxonomy } from '@/utils/model/brought-vocabulary';
import type { Skill } from '@/utils/model/skill';
import { bundledDeeds } from '@/utils/skills/bundled-deeds';
import { joinedTo } from '@/utils/skills/joined';
import { packed } from '@/utils/skills/packed/pack';
import { partOf } from '@/utils/skills/packed/vocabulary-part';
import { broughtTaxonomies, taxonomies } from '@/utils/skills/taxonomies';
import { type Vocabulary, vocabularyOfParts } from '@/utils/skills/vocabulary';

import { usage } from './usage';

/** The built-in vocabulary and behind it those of the downloads, each written `id=ZIP`; what they hold is said on standard error. */
export async function vocabularyWith(given: readonly string[], help: string): Promise<Vocabulary> {
  const named = given.map((each) => {
    const at = each.indexOf('=');
    return { id: each.slice(0, Math.max(0, at)), path: each.slice(at + 1) };
  });
  const known = broughtTaxonomies.map(({ id }) => id);
  const stranger = named.findIndex(({ id, path }) => !known.includes(id) || path === '');
  if (stranger >= 0)
    return usage.fail(
      `--vocabulary ${given[stranger]}: not ${known.map((id) => `${id}=ZIP`).join(' or ')}`,
      help,
    );

  const packaged = partOf(packed(taxonomies.flatMap(({ skills }) => skills())));
  const parts = [packaged];
  for (const taxonomy of broughtTaxonomies) {
    const paths = named.flatMap(({ id, path }) => (id === taxonomy.id ? [path] : []));
    if (paths.length > 0)
      parts.push(partOf(packed(await skillsFrom(paths, taxonomy, help)), joinedTo(packaged)));
  }
  return vocabularyOfParts(parts, bundledDeeds());
}

async function skillsFrom(
  paths: readonly string[],
  taxonomy: BroughtTaxonomy,
  help: string,
): Promise<readonly Skill[]> {
  const archives = usage(help, () => paths.map((path) => Uint8Array.from(readFileSync(path))));
  const brought = await broughtVocabulary(archives, taxonomy, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  if (!brought?.ok) return usage.fail(`${paths.join(', ')}: ${brought?.problem.detail}`, help);

  const { counts, languages, lacks, skills } = brought.value;
  const counted = Object.entries(counts).map(([what, count]) => `${what} ${count}`);
  console.error(`${taxonomy.name} (${languages.join(', ')}): ${counted.join(', ')}.`);
  if (lacks.length > 0) console.error(`${taxonomy.name}: not in the archive: ${lacks.join(', ')}.`);
  return skills;
}
