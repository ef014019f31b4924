import type { SkillKind, SkillMention } from '@/utils/model/skill';
import { isBarred } from './barred';
import {
  askingCues,
  beforeWishes,
  besideCues,
  governedCues,
  governedLanguageCues,
  governing,
  languageCues,
  languageWishes,
  nearCues,
  traitCues,
} from './cues';
import type { Hit } from './hits';
import { isAloneInLine, isNear, type Scene } from './scene';
import { keyAt } from './words';

/** How many words away a cue may stand; a language may stand further from its own. */
const NEAR = 5;
const NEAR_LANGUAGE = 8;

/** After these words no noun is told by the name of a language. */
const AFTER_LANGUAGE = new Set(['as', 'at', 'for', 'in', 'on', 'to', 'with']);

const LIST = /^(?:\s*[,/|&+•·(]\s*|(?:\s*,)?\s+(?:and|or)\s+)$/u;

/**
 * How sure it is that a hit's skill is meant; a hit that is missing is not: "Go" beside "programming" or in
 * a list with Python is certain, near "experience" or in a list of its like possible, else it is a verb.
 */
export function confidencesOf(
  hits: readonly Hit[],
  scene: Scene,
): ReadonlyMap<Hit, SkillMention['confidence']> {
  const open = hits.filter((hit) => !isBarred(hit, scene));
  const lists = listsOf(open, scene.words.text);
  const certain = new Set(
    open.filter(
      (hit) =>
        hit.name.caution !== 'context' ||
        isCued(hit, scene) ||
        isWished(hit, scene) ||
        isGoverned(hit, scene),
    ),
  );
  for (const list of lists) {
    const kinds = new Set(list.filter((hit) => certain.has(hit)).map(({ skill }) => skill.kind));
    for (const hit of list) if (kinds.has(hit.skill.kind)) certain.add(hit);
  }

  const vouchers = kindsByWord([...certain]);
  const listed = new Set(lists.filter(({ length }) => length > 1).flat());
  const isLikely = (hit: Hit) =>
    isAloneInLine(hit, scene) ||
    (isPlain(hit) && listed.has(hit)) ||
    isVouched(hit, scene, vouchers);
  const likely = open.filter((hit) => !certain.has(hit) && isLikely(hit));
  return new Map([
    ...[...certain].map((hit) => [hit, 'certain'] as const),
    ...likely.map((hit) => [hit, 'possible'] as const),
  ]);
}

/** Neither a language, which is also a people, nor a certification, which is an abbreviation of many things. */
const isPlain = ({ skill }: Hit): boolean =>
  skill.kind !== 'language' && skill.kind !== 'credential';

/** Hits with nothing but commas, slashes, "and" or "or" between them stand in one list. */
function listsOf(hits: readonly Hit[], text: string): readonly (readonly Hit[])[] {
  const lists: Hit[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const hit of hits) {
    const before = lists.at(-1)?.at(-1);
    const gap = hit.start - end < 12 ? text.slice(end, hit.start) : '.';
    const joined = LIST.test(gap) || (gap === ' ' && before && areTags(before, hit));
    if (joined) lists.at(-1)?.push(hit);
    else lists.push([hit]);
    end = hit.end;
  }
  return lists;
}

/** "Java Spring Docker": a list that has lost its commas, as tags do. */
const areTags = (...pair: readonly Hit[]): boolean =>
  pair.every(({ skill }) => skill.kind === 'technology');

/** The kinds of skill that certainly stand at each word where one begins or ends. */
function kindsByWord(certain: readonly Hit[]): ReadonlyMap<number, SkillKind> {
  return new Map(
    certain.flatMap(({ first, last, skill }) =>
      [first, last].map((word) => [word, skill.kind] as const),
    ),
  );
}

function isCued(hit: Hit, scene: Scene): boolean {
  const [within, cues] =
    hit.skill.kind === 'language' ? [NEAR_LANGUAGE, languageCues] : [1, besideCues];
  return isNear(hit, scene, { within, matches: (key) => cues.has(key) });
}

/** "Experience with React": a technology has no other sense there, and a language only before a noun: "of Spanish law". */
function isGoverned(hit: Hit, scene: Scene): boolean {
  const { kind } = hit.skill;
  if (kind !== 'technology' && (kind !== 'language' || isBeforeNoun(hit, scene))) return false;
  const { first, last } = hit;
  return (
    scene.sentences[first - 2] === scene.sentences[last] &&
    governing.has(keyAt(scene.words, first - 1)) &&
    (kind === 'language' ? governedLanguageCues : governedCues).has(keyAt(scene.words, first - 2))
  );
}

function isBeforeNoun({ last }: Hit, { words, sentences }: Scene): boolean {
  const next = last + 1;
  const isApart = words.text.slice(words.ends[last], words.starts[next]).trim() !== '';
  if (isApart || sentences[next] !== sentences[last]) return false;
  const key = keyAt(words, next);
  return !beforeWishes.has(key) && !languageCues.has(key) && !AFTER_LANGUAGE.has(key);
}

/** "Spanish a plus", and not "Spanish customers are a plus". */
function isWished({ skill, last }: Hit, { words, sentences }: Scene): boolean {
  if (skill.kind !== 'language') return false;
  for (let next = last + 1; sentences[next] === sentences[last]; next += 1) {
    const key = keyAt(words, next);
    if (languageWishes.has(key)) return true;
    if (!beforeWishes.has(key)) return false;
  }
  return false;
}

function isVouched(hit: Hit, scene: Scene, vouchers: ReadonlyMap<number, SkillKind>): boolean {
  const { kind } = hit.skill;
  if (kind === 'language') return false;
  if (isCommonNoun(hit)) return isAskedFor(hit, scene);
  return isNear(hit, scene, {
    within: NEAR,
    matches: (key, word) => {
      const voucher = vouchers.get(word);
      if (voucher === kind || (kind === 'credential' && voucher === 'technology')) return true;
      if (kind === 'skill' && traitCues.has(key)) return true;
      return kind !== 'credential' && nearCues.has(key);
    },
  });
}

const isCommonNoun = ({ name }: Hit): boolean => name.text === name.text.toLowerCase();

/** A common word is a skill only where it is asked for: "experience in security", "networking skills". */
function isAskedFor(hit: Hit, scene: Scene): boolean {
  const asks = (key: string): boolean =>
    askingCues.has(key) || (hit.skill.kind === 'skill' && traitCues.has(key));
  return (
    isNear(hit, scene, { within: NEAR, matches: asks, side: 'before' }) ||
    isNear(hit, scene, { within: 2, matches: asks, side: 'after' })
  );
}
