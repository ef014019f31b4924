import type { Skill, SkillMention } from '@/utils/model/skill';
import { askedIn, isOfBody, isOfOthers, isOfSomebody, isTitled } from './asked';
import { confidencesOf } from './confidence';
import { type Hit, hitsIn } from './hits';
import { paraphrasesIn } from './paraphrases';
import { isAloneInLine, type Scene, sceneOf, sentenceAt } from './scene';
import { type Setting, settingOf } from './setting';
import type { Vocabulary } from './vocabulary';
import { wordsIn } from './words';

/**
 * What a mention must have for it. `named`: a name alone, as in a title, a tag or under a heading that asks.
 * `balanced`: a name in a sentence that is about the work, or a deed that tells of a skill; for what is only shown.
 * `precise`: a certain name that the sentence asks for; for what counts.
 */
export type OperatingPoint = 'named' | 'balanced' | 'precise';

/** The skills of a text, where they stand; of names that overlap the longest counts. */
export function skillsInText(
  text: string,
  vocabulary: Vocabulary,
  point: OperatingPoint = 'balanced',
): readonly SkillMention[] {
  const words = wordsIn(text);
  const hits = hitsIn(words, vocabulary.parts);
  const scene = sceneOf(words);
  const confidences = confidencesOf(hits, scene);
  const settings = settingsOf(scene);

  const isAsked = askedIn(scene, hits);

  const counted = hits.filter((hit) => counts(hit, confidences.get(hit)));
  const named = counted.map((hit) => mentionOf(hit.skill, hit, confidences.get(hit) ?? 'possible'));
  if (point !== 'balanced') return named;

  const taken = new Set(counted.flatMap(({ first, last }) => range(first, last)));
  const told = paraphrasesIn(scene, vocabulary.deeds).flatMap(({ id, first, last }) => {
    const skill = vocabulary.skills.get(id);
    const start = words.starts[first] ?? 0;
    const end = words.ends[last] ?? start;
    const isNamed = range(first, last).some((word) => taken.has(word));
    if (!skill || isNamed || ELSEWHERE.has(settings(first))) return [];
    // A deed names nothing: what is read from it weighs nothing until somebody confirms it.
    return [mentionOf(skill, { start, end }, 'possible')];
  });
  return [...named, ...told].sort((left, right) => left.start - right.start);

  function counts(hit: Hit, confidence: SkillMention['confidence'] | undefined): boolean {
    if (!confidence) return false;
    if (point === 'named') return true;
    if (isAloneInLine(hit, scene)) return point === 'balanced' || confidence === 'certain';
    const setting = settings(hit.first);
    if (ELSEWHERE.has(setting) || isOfBody(hit, scene)) return false;
    const isOther = point === 'balanced' && setting === 'ask' ? isOfSomebody : isOfOthers;
    if (isOther(hit, scene)) return false;
    return (
      point === 'balanced' || (confidence === 'certain' && !isTitled(hit, scene) && isAsked(hit))
    );
  }

  function mentionOf(
    { id, label, kind }: Skill,
    { start, end }: { readonly start: number; readonly end: number },
    confidence: SkillMention['confidence'],
  ): SkillMention {
    return { id, label, text: text.slice(start, end), start, end, kind, confidence };
  }
}

/** What the firm is and gives asks for nothing, and an occupation names who, not what. */
const ELSEWHERE: ReadonlySet<Setting> = new Set(['employer', 'offer', 'title']);

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function settingsOf(scene: Scene): (word: number) => Setting {
  const settings = new Map<number, Setting>();
  return (first) => {
    const at = scene.sentences[first] ?? 0;
    const setting = settings.get(at) ?? settingOf(sentenceAt(scene, first));
    settings.set(at, setting);
    return setting;
  };
}
