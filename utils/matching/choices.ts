import type { SkillMention } from '@/utils/model/skill';

/** Between two things of one list. */
const LISTED =
  /^(?: \([^()]{1,12}\))? ?(?:,|\/|,? ?\(?(?:and\/or|or|oder|bzw\.|ou|o|eller|of|lub|oppure)|[–-]) ?(?:(?:experience|knowledge|skills) (?=in|of|with))?(?:(?:an?|the|in|of|with) )?(?:(?:(?:any )?other|another|similar|comparable) )?$/iu;
const OR = /(?:^|[\s,/(])(?:and\/or|or|oder|bzw\.|ou|o|eller|lub|oppure)\s/iu;
/** "One or more of the following languages: Python, Java and C" makes of a list a choice. */
const ONE_OF =
  /\b(?:one|any|either|eine[rs]?|une?|uno|una)(?: or more|\(s\))? (?:of|von|de|der)(?: the| these| those)?(?: (?:following|below|listed|folgenden|suivants))?(?: \p{L}+){0,2} ?:? ?$/iu;
const AND = /^,? (?:and|und|et|y|e) $/iu;
/** A wider name, and examples of it. */
const EXAMPLES =
  /^(?:\s*\(\s*(?:e\.?g\.?,?\s*|such as\s*|like\s*|i\.e\.?,?\s*)?|,?\s*(?:such as|like|e\.?g\.?,?|for example|wie|z\. ?B\.|par exemple|comme|como)\s+)$/iu;
const EQUIVALENT =
  /^\s*(?:\([^()]*\)\s*)?,?\s*(?:or|and\/or|oder|ou|o|eller)\s+(?:an?\s+|any\s+|other\s+)?(?:(?:equal|equivalents?|equivalence|similar|comparable|related|gleichwertig|vergleichbar|équivalent|equivalente|motsvarande)\b|\d+\+? years\b[^.;:]*\bin lieu\b)/iu;

/** "Tableau, Looker or similar", "economics, statistics or a related field": what is like them will do as well. */
const ALIKE =
  /^\s*,?\s*(?:or|oder|ou|o)\s+(?:an?\s+|any\s+|other\s+|another\s+|some\s+)*(?:similar|comparable|related|other|equivalents?|alternatives?|vergleichbar|gleichwertig|équivalent)(?:\b|es?\b)(?!\s+(?:\w+\s+)?experience)/iu;

/** "CPR or BLS certified" asks for a certificate of either, though one of them is a skill as well. */
const CERTIFIED = /^[^,;.]{0,40}\b(?:certified|certificat|licensed)/iu;

/** No longer is what makes a list a choice. */
const LONGEST_OPENING = 80;
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
  for (const mention of withoutRepeats(mentions, text)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const gap = last ? text.slice(last.end, mention.start).replace(/\s+/gu, ' ') : '';
    // "Haas or Mazak, GD&T": what follows a choice after a comma is something else.
    const isOver = run !== undefined && isClosed(run) && !OR.test(gap) && gap.trim() !== '/';
    const isLinked =
      !isOver &&
      (LISTED.test(gap) ||
        (run?.length === 1 && EXAMPLES.test(gap)) ||
        (AND.test(gap) && isOpened(run)));
    const isCertified = CERTIFIED.test(text.slice(mention.start));
    const isAlike = last && (isLike(last, mention) || (isCertified && OR.test(gap)));
    if (run && last && isLinked && isAlike && isTogether(last, mention)) run.push(mention);
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
    if (ALIKE.test(text.slice(last.end, last.end + BREATH)) || isOpened(run)) return true;
    return between.some((gap) => OR.test(gap) || EXAMPLES.test(gap));
  }

  function isOpened([first]: readonly SkillMention[] = []): boolean {
    const start = first?.start ?? 0;
    return ONE_OF.test(text.slice(Math.max(0, start - LONGEST_OPENING), start));
  }

  function choiceOf(run: readonly SkillMention[]): Choice {
    const end = run.at(-1)?.end ?? 0;
    return { mentions: run, orEquivalent: EQUIVALENT.test(text.slice(end, end + BREATH)) };
  }
}

/** "Registered Nurse (RN)" names one thing, up to its bracket. */
function withoutRepeats(mentions: readonly SkillMention[], text: string): readonly SkillMention[] {
  const kept: SkillMention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    const isRepeat =
      last?.id === mention.id && /^\s?\(\s?$/u.test(text.slice(last.end, mention.start));
    if (!isRepeat) kept.push(mention);
    else {
      const end = mention.end + Number(text[mention.end] === ')');
      kept.splice(-1, 1, { ...last, end });
    }
  }
  return kept;
}

/** A credential is no alternative to a skill, nor a language to either. */
const isLike = (one: SkillMention, other: SkillMention): boolean => sort(one) === sort(other);

const sort = ({ kind }: SkillMention): string =>
  kind === 'credential' || kind === 'language' ? kind : 'skill';
