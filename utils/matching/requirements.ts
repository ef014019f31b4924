import type { Requirement } from '@/utils/model/match';
import type { Posting } from '@/utils/model/page';
import type { SkillMention } from '@/utils/model/skill';
import { eqfLevelIn } from '@/utils/skills/eqf-level';
import { skillsInText } from '@/utils/skills/skills-in-text';
import { statedLevels } from '@/utils/skills/stated-levels';
import type { Vocabulary } from '@/utils/skills/vocabulary';
import { type Choice, choicesIn } from './choices';
import { compareTexts } from './compare-texts';
import { credentialSortOf } from './credential-sort';
import { withElidedDegrees } from './elided-degrees';
import { joinRequirements } from './join-requirements';
import { wordsNear } from './near';
import { type Passage, passagesOf } from './passages';
import { placeOfAddress, placesIn } from './places';
import { yearsIn, yearsOf } from './years';

/** What a posting asks for: each skill once, as firmly as it is asked for anywhere, with its sentence. */
export function requirementsOf(posting: Posting, vocabulary: Vocabulary): readonly Requirement[] {
  const place = placeOfAddress(posting.place?.value ?? '');
  return joinRequirements(
    passagesOf(posting).flatMap((passage) => requirementsIn(passage, { place, vocabulary })),
  );
}

interface Around {
  readonly place: string | undefined;
  readonly vocabulary: Vocabulary;
}

function requirementsIn(passage: Passage, { place, vocabulary }: Around): readonly Requirement[] {
  const { field, sentence } = passage;
  const { text, start, end } = sentence;
  const level = eqfLevelIn(text);
  // Headings, offers and the firm are sorted out already, so that in a passage a name is enough; what is only
  // told of in other words, as at the balanced point, weighs nothing.
  const told = withElidedDegrees(skillsInText(text, vocabulary, 'named'), text, vocabulary);
  const named = withoutAppositions(told, text, vocabulary);
  const figures = yearsIn(text, named);
  const isTogether = (one: SkillMention, other: SkillMention) =>
    clauseOf(one, passage) === clauseOf(other, passage);
  return choicesIn(named, { text, isTogether }).flatMap((choice) => {
    const tier = tierOf(choice, passage);
    if (!tier) return [];
    const asked = askedBy(choice);
    const skills = choice.mentions.flatMap(({ id }) => vocabulary.skills.get(id) ?? []);
    const sorts = skills.map(credentialSortOf);
    const [credential] = sorts;
    const [first] = choice.mentions;
    const years = first && yearsOf(first, named, figures);
    const jurisdiction = credential === 'licence' ? (placesIn(text)[0] ?? place) : undefined;
    return {
      ...asked,
      tier,
      importance: 1,
      sentence: text,
      place: { field, start, end },
      ...(level === undefined ? {} : { level }),
      ...statedFor(choice, named, text),
      ...(choice.orEquivalent ? { orEquivalent: true as const } : {}),
      ...(years === undefined || credential ? {} : { years }),
      ...(credential ? { credential } : {}),
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
    };
  });
}

/** A thing by itself, or a choice of several under one id, whatever order they are named in. */
function askedBy({
  mentions,
}: Choice): Pick<Requirement, 'id' | 'label' | 'kind' | 'alternatives'> {
  const named = [...new Map(mentions.map((mention) => [mention.id, mention])).values()].map(
    ({ id, label, kind }) => ({ id, label, kind }),
  );
  const [first] = named;
  if (!first || named.length === 1) return first ?? { id: '', label: '', kind: 'skill' };
  const ids = named.map(({ id }) => id).toSorted(compareTexts);
  return {
    id: ids.join('|'),
    label: named.map(({ label }) => label).join(' / '),
    kind: first.kind,
    alternatives: named,
  };
}

/** Of things that will do for each other the lowest, where each of them states one. */
function statedFor(
  { mentions }: Choice,
  named: readonly SkillMention[],
  text: string,
): Pick<Requirement, 'stated'> {
  const [first = {}, ...others] = mentions.map((mention) =>
    statedLevels(mention, wordsNear(mention, named, text)),
  );
  const stated = Object.entries(first).flatMap(([scheme, level]) => {
    const levels = [level, ...others.map((other) => other[scheme] ?? 0)];
    return levels.includes(0) ? [] : [[scheme, Math.min(...levels)] as const];
  });
  return stated.length > 0 ? { stated: Object.fromEntries(stated) } : {};
}

/** A clause may ask less or more firmly than its sentence, or waive what it names. */
function tierOf({ mentions: [first] }: Choice, passage: Passage): Passage['tier'] | undefined {
  const own = first && clauseOf(first, passage);
  return own ? own.tier : passage.tier;
}

const clauseOf = (mention: SkillMention, { clauses }: Passage) =>
  clauses.findLast(({ start, end }) => start <= mention.start && mention.end <= end);

/** "PostgreSQL databases" asks for PostgreSQL: the wider name beside it only says what that is. */
function withoutAppositions(
  mentions: readonly SkillMention[],
  text: string,
  { wider }: Vocabulary,
): readonly SkillMention[] {
  const beside = (left: SkillMention, right: SkillMention) =>
    /^[ \u00a0]$/u.test(text.slice(left.end, right.start));
  return mentions.filter((mention, at) => {
    const neighbours = mentions.filter(
      (one, place) =>
        (place === at - 1 && beside(one, mention)) || (place === at + 1 && beside(mention, one)),
    );
    return !neighbours.some(({ id }) => wider.get(id)?.has(mention.id));
  });
}
