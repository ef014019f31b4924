import type { SkillMention } from '@/utils/model/skill';

/** Between two things of one list. */
const LISTED =
  /^\s*(?:,|\/|,?\s*(?:and\/or|or|oder|ou|o|eller|of|lub|oppure)|[–-])\s*(?:an?\s|the\s|in\s|with\s)?(?:(?:(?:any\s)?other|another|similar|comparable)\s)?$/iu;
const OR = /(?:^|[\s,/])(?:and\/or|or|oder|ou|eller|lub|oppure)\s/iu;
/** A wider name, and examples of it. */
const EXAMPLES =
  /^(?:\s*\(\s*(?:e\.?g\.?,?\s*|such as\s*|like\s*|i\.e\.?,?\s*)?|,?\s*(?:such as|like|e\.?g\.?,?|for example|wie|z\. ?B\.|par exemple|comme|como)\s+)$/iu;
const EQUIVALENT =
  /^\s*(?:\([^()]*\)\s*)?,?\s*(?:or|and\/or|oder|ou|o|eller)\s+(?:an?\s+|any\s+|other\s+)?(?:(?:equal|equivalents?|equivalence|similar|comparable|related|gleichwertig|vergleichbar|équivalent|equivalente|motsvarande)\b)/iu;

/** "Tableau, Looker or similar", "economics, statistics or a related field": what is like them will do as well. */
const ALIKE =
  /^\s*,?\s*or\s+(?:an?\s+|any\s+|other\s+|another\s+|some\s+)*(?:similar|comparable|related|other)\b(?!\s+(?:\w+\s+)?experience)/iu;

/** No longer is it said of something that its equal will do. */
const BREATH = 300;

/** Things that are asked for as one, because any of them will do. */
export interface Choice {
  readonly mentions: readonly SkillMention[];
  readonly orEquivalent: boolean;
}

interface Told {
  readonly text: string;
  /** Whether two of the mentions are asked for in one breath. */
  readonly isTogether: (one: SkillMention, other: SkillMention) => boolean;
}

/** The mentions of a sentence in groups: "Python, R or Julia" is one, "Python and R" are two. */
export function choicesIn(
  mentions: readonly SkillMention[],
  { text, isTogether }: Told,
): readonly Choice[] {
  const runs: SkillMention[][] = [];
  for (const mention of mentions) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const gap = last ? text.slice(last.end, mention.start).replace(/\s+/gu, ' ') : '';
    // "Haas or Mazak, GD&T": what follows a choice after a comma is something else.
    const isOver = run !== undefined && isClosed(run) && !OR.test(gap);
    const isLinked = !isOver && (LISTED.test(gap) || (run?.length === 1 && EXAMPLES.test(gap)));
    if (run && last && isLinked && isLike(last, mention) && isTogether(last, mention))
      run.push(mention);
    else runs.push([mention]);
  }
  return runs.flatMap((run) =>
    isChoice(run) ? [choiceOf(run)] : run.map((each) => choiceOf([each])),
  );

  /** Whether an "or" has been said already, and was not for a pair such as "and/or". */
  function isClosed(run: readonly SkillMention[]): boolean {
    const [one, other] = run.slice(-2);
    return other !== undefined && OR.test(text.slice(one?.end ?? 0, other.start));
  }

  function isChoice(run: readonly SkillMention[]): boolean {
    const [first] = run;
    const last = run.at(-1);
    if (run.length < 2 || !first || !last) return false;
    const between = run.slice(1).map((each, at) => text.slice(run[at]?.end ?? 0, each.start));
    if (ALIKE.test(text.slice(last.end, last.end + BREATH))) return true;
    return between.some((gap) => OR.test(gap) || EXAMPLES.test(gap));
  }

  function choiceOf(run: readonly SkillMention[]): Choice {
    const end = run.at(-1)?.end ?? 0;
    return { mentions: run, orEquivalent: EQUIVALENT.test(text.slice(end, end + BREATH)) };
  }
}

/** A credential is no alternative to a skill, nor a language to either. */
const isLike = (one: SkillMention, other: SkillMention): boolean => sort(one) === sort(other);

const sort = ({ kind }: SkillMention): string =>
  kind === 'credential' || kind === 'language' ? kind : 'skill';
