import { inSlices, type Steps } from '@/utils/lib/in-slices';
import { ok } from '@/utils/lib/result';
import type {
  BroughtTaxonomy,
  Occupation,
  PackedOccupations,
} from '@/utils/model/brought-vocabulary';
import type { Heavy } from '@/utils/model/heavy';
import type { Skill } from '@/utils/model/skill';
import { broughtVocabulary, slicing } from './brought-vocabulary';

/** The taxonomies that may be brought, and how skills are packed. */
export interface Bringing {
  readonly taxonomies: readonly BroughtTaxonomy[];
  readonly layout: number;
  readonly packSteps: (skills: readonly Skill[]) => Steps<Uint8Array<ArrayBuffer>>;
  readonly packedOccupations: (occupations: readonly Occupation[]) => Steps<PackedOccupations>;
}

/** Reading is the longer part; packing, which has no measure, is the rest. */
const READING = 0.7;

export const vocabularyIn =
  (load: () => Promise<Bringing>): Heavy['vocabularyIn'] =>
  async (archives, id, { signal, onProgress }) => {
    const { taxonomies, layout, packSteps, packedOccupations } = await load();
    const taxonomy = taxonomies.find((each) => each.id === id);
    if (!taxonomy) throw new Error(`no taxonomy ${id}`);
    const read = await broughtVocabulary(archives, taxonomy, {
      signal,
      onProgress: (share) => onProgress(share * READING),
    });
    if (!read) return ok(undefined);
    if (!read.ok) return read;
    const { skills, languages, counts, lacks } = read.value;
    const packed = await inSlices(packSteps(skills), slicing(signal));
    const occupations = await inSlices(packedOccupations(read.value.occupations), slicing(signal));
    if (!packed || !occupations) return ok(undefined);
    onProgress(1);
    const names = skills.reduce((sum, skill) => sum + skill.names.length, 0);
    const told = { entries: skills.length, names, languages, counts, lacks };
    return ok({ vocabulary: { layout, packed, ...told }, occupations });
  };
