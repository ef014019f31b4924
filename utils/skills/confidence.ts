import type { SkillMention } from '@/utils/model/skill';
import { isBarred } from './barred';
import { besideCues, languageCues, nearCues } from './cues';
import type { Hit } from './hits';
import { isAloneInLine, isNear, type Scene } from './scene';

type Confidence = SkillMention['confidence'];

/** How many words away a cue may stand; a language may stand further from its own. */
const NEAR = 5;
const NEAR_LANGUAGE = 8;

const LIST = /^(?:\s*[,/|&+•·(]\s*|\s*,?\s+(?:and|or)\s+)$/u;

/**
 * For each hit how sure it is that the skill is meant, and nothing where it is not: "Go" beside
 * "programming" or in a list with Python is certain, near "experience" possible, else it is a verb.
 */
export function confidencesOf(
  hits: readonly Hit[],
  scene: Scene,
): readonly (Confidence | undefined)[] {
  const possible = hits.map((hit) => !isBarred(hit, scene));
  const certain = hits.map(
    (hit, index) =>
      possible[index] === true && (hit.name.caution !== 'context' || isCued(hit, scene)),
  );

  for (const { from, to } of listsOf(hits, scene.text)) {
    const kinds = new Set(
      hits.slice(from, to).flatMap(({ skill }, i) => (certain[from + i] ? [skill.kind] : [])),
    );
    for (let index = from; index < to; index += 1) {
      const kind = hits[index]?.skill.kind;
      if (kind && possible[index] && kinds.has(kind)) certain[index] = true;
    }
  }

  const certainAt = new Map(
    hits.flatMap(({ first, last, skill }, index) =>
      certain[index] ? [first, last].map((at) => [at, skill.kind] as const) : [],
    ),
  );
  return hits.map((hit, index) => {
    if (certain[index]) return 'certain';
    return possible[index] && isLikely(hit, scene, certainAt) ? 'possible' : undefined;
  });
}

/** Runs of hits with nothing but commas, slashes, "and" or "or" between them. */
function listsOf(hits: readonly Hit[], text: string): readonly { from: number; to: number }[] {
  const lists: { from: number; to: number }[] = [];
  let from = 0;
  hits.forEach((hit, index) => {
    const next = hits[index + 1];
    if (next && next.start - hit.end < 12 && LIST.test(text.slice(hit.end, next.start))) return;
    lists.push({ from, to: index + 1 });
    from = index + 1;
  });
  return lists;
}

function isCued(hit: Hit, scene: Scene): boolean {
  const [within, cues] =
    hit.skill.kind === 'language' ? [NEAR_LANGUAGE, languageCues] : [1, besideCues];
  return isNear(hit, scene, { within, matches: ({ key }) => cues.has(key) });
}

function isLikely(hit: Hit, scene: Scene, certainAt: ReadonlyMap<number, string>): boolean {
  const { kind } = hit.skill;
  if (isAloneInLine(hit, scene)) return true;
  if (kind === 'language') return false;
  return isNear(hit, scene, {
    within: NEAR,
    matches: ({ key }, index) => nearCues.has(key) || certainAt.get(index) === kind,
  });
}
