import type { Skill, StatedLevels } from '@/utils/model/skill';

type Levelled = Pick<Skill, 'id' | 'kind'>;
/** What a text says, and the figure that stands for it. */
type Ladder = readonly (readonly [RegExp, number])[];

const CEFR = /(?<![\p{L}\p{N}])[ABC][12](?![\p{L}\p{N}])/gu;
const NUMBERED = /\b(?:level|stufe|niveau|nivel) ?(\d)\b/giu;
const CLEARANCES: Ladder = [
  [/\bconfidential\b/iu, 1],
  [/(?<!\btop[ -])\bsecret\b/iu, 2],
  [/\btop[ -]secret\b|\bTS\/SCI\b/iu, 3],
];
const RUNGS: Ladder = [
  [/\b(?:advanced|expert)\b(?! degree)/iu, 3],
  [/\bintermediate\b/iu, 2],
  [
    /(?<!\bbeyond (?:the )?)\b(?:beginners?|introduct(?:ion|ory)|intro to|getting started|basics|fundamentals|essentials|foundations? (?:of|in)|101)\b|^basic\b/iu,
    1,
  ],
];

/** The levels that a text states of a skill, each in its own scheme. */
export const statedLevels = (skill: Levelled, text: string): StatedLevels => ({
  ...statedRung(skill, text),
  ...statedFigures(skill, text),
});

/** The rung of a course: of several the last, as a course that leads on leads to it. */
const statedRung = ({ kind }: Levelled, text: string): StatedLevels =>
  kind === 'credential' ? {} : stated('rung', firstOf(RUNGS, text));

/** Of a language, of the numbered levels of one credential, of clearances: of several the lowest. */
export function statedFigures({ id, kind }: Levelled, text: string): StatedLevels {
  if (kind === 'language') return stated('cefr', cefrIn(text));
  if (kind !== 'credential') return {};
  const isClearance = /clearance/u.test(id);
  return stated(id, isClearance ? firstOf(CLEARANCES, text) : numberedIn(text));
}

const stated = (scheme: string, level: number | undefined): StatedLevels =>
  level === undefined ? {} : { [scheme]: level };

const firstOf = (ladder: Ladder, text: string): number | undefined =>
  ladder.find(([words]) => words.test(text))?.[1];

function numberedIn(text: string): number | undefined {
  const levels = [...text.matchAll(NUMBERED)].map(([, level]) => Number(level));
  return levels.length > 0 ? Math.min(...levels) : undefined;
}

/** A1 is 1, C2 is 6. */
function cefrIn(text: string): number | undefined {
  const [lowest] = (text.match(CEFR) ?? []).toSorted();
  return lowest === undefined ? undefined : 'A1A2B1B2C1C2'.indexOf(lowest) / 2 + 1;
}
