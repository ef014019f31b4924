import type { Steps } from '@/utils/lib/in-slices';
import type {
  Occupation,
  OccupationAsk,
  PackedOccupations,
} from '@/utils/model/brought-vocabulary';
import { tiers } from '@/utils/model/match';

const LINE = '\n';
/** So many make a step. */
const STEP = 64;

/** Occupations as they are kept, in steps. */
export function* packedOccupations(occupations: readonly Occupation[]): Steps<PackedOccupations> {
  const numbers = new Map<string, number>();
  const numberOf = (skill: string): number => {
    const number = numbers.get(skill) ?? numbers.size;
    numbers.set(skill, number);
    return number;
  };
  const titles: string[] = [];
  const asks: string[] = [];
  for (const [at, { id, names, asks: asked }] of occupations.entries()) {
    titles.push([id, ...names].map((name) => name.replaceAll(LINE, ' ')).join(LINE));
    asks.push(
      asked
        .map(({ skill, tier, importance }) =>
          [numberOf(skill), tiers.indexOf(tier), Math.round(100 * importance)].join('.'),
        )
        .join(','),
    );
    if (at % STEP === 0) yield;
  }
  return { titles, asks, skills: [...numbers.keys()] };
}

/** One of them in full. */
export function occupationIn(
  { titles, asks, skills }: PackedOccupations,
  id: string,
): (Occupation & { readonly label: string }) | undefined {
  const place = titles.findIndex((title) => title === id || title.startsWith(id + LINE));
  if (place < 0) return undefined;
  const [, ...names] = (titles[place] ?? '').split(LINE);
  const asked = (asks[place] ?? '').split(',').flatMap((written): readonly OccupationAsk[] => {
    const [number = '', tier = '', percent = ''] = written.split('.');
    const skill = number === '' ? undefined : skills[Number(number)];
    return skill === undefined
      ? []
      : [{ skill, tier: tiers[Number(tier)] ?? 'context', importance: Number(percent) / 100 }];
  });
  return { id, label: names[0] ?? id, names, asks: asked };
}

export interface FoundOccupation {
  readonly id: string;
  readonly label: string;
  /** The name by which it was found, where that is not its label. */
  readonly alsoCalled?: string;
}

/** Titles made ready to be searched through. */
export interface Titles {
  readonly named: (wanted: string, most: number) => readonly FoundOccupation[];
}

/** Finds occupations of which a name has all the words that are looked for; whose label begins with them stands first. */
export function titlesOf({ titles }: Pick<PackedOccupations, 'titles'>): Titles {
  const folded = titles.map(fold);
  return {
    named(wanted, most) {
      const words = fold(wanted).split(/\s+/u).filter(Boolean);
      if (words.length === 0) return [];
      const found = folded.flatMap((text, at) => {
        if (!words.every((word) => text.includes(word))) return [];
        const [id = '', ...names] = (titles[at] ?? '').split(LINE);
        const place = text
          .split(LINE)
          .slice(1)
          .findIndex((name) => words.every((word) => name.includes(word)));
        const name = names[place];
        const [label = id] = names;
        if (name === undefined) return [];
        const rank = place > 0 ? 2 : Number(!fold(label).startsWith(words.join(' ')));
        return [{ id, label, rank, ...(place > 0 && { alsoCalled: name }) }];
      });
      return found
        .toSorted(
          (one, other) =>
            one.rank - other.rank ||
            one.label.length - other.label.length ||
            Number(one.label > other.label) - Number(one.label < other.label),
        )
        .slice(0, most)
        .map(({ rank: _, ...each }) => each);
    },
  };
}

/** Small letters without accents; the lines stay. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
