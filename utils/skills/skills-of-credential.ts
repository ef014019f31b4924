import type { Achievement, Alignment, Credential } from '@/utils/model/credential';
import type { ShownSkill, Skill, StatedLevels } from '@/utils/model/skill';
import { alignedIds } from './aligned-ids';
import { isCertification } from './certification';
import { eqfLevelOf } from './eqf-level';
import {
  assessed,
  namesMerePresence,
  namesParticipation,
  notOfTheHolder,
  ofABody,
  ofMerePresence,
  ofTheHolder,
} from './not-of-the-holder';
import { sentencesIn } from './sentences';
import { skillsInText } from './skills-in-text';
import { statedFigures, statedLevels } from './stated-levels';
import type { Vocabulary } from './vocabulary';

/** Words of a credential, and the skills that stand in them. */
interface Statement {
  readonly source: ShownSkill['source'];
  readonly words: string;
  readonly skills: readonly Skill[];
}

/** The skills that a credential names, each once, with the words that carry most: its alignments first. */
export function skillsOfCredential(
  credential: Credential,
  vocabulary: Vocabulary,
): readonly ShownSkill[] {
  const level = eqfLevelOf(credential.achievement);
  const shown = new Map<string, ShownSkill>();
  for (const { source, words, skills } of statementsOf(credential, vocabulary)) {
    for (const { id, label, kind } of skills) {
      if (shown.has(id)) continue;
      const stated = statedBy({ id, kind }, words);
      shown.set(id, {
        id,
        label,
        kind,
        source,
        words,
        ...(level && { level }),
        ...(Object.keys(stated).length > 0 && { stated }),
      });
    }
  }
  return [...shown.values()];

  /** Its name tells of what its other words leave open, and alone of its rung: experts cover the fundamentals too. */
  function statedBy(skill: Pick<Skill, 'id' | 'kind'>, words: string): StatedLevels {
    return { ...statedLevels(skill, credential.achievement.name), ...statedFigures(skill, words) };
  }
}

/** Strongest source first. */
function statementsOf(credential: Credential, vocabulary: Vocabulary): readonly Statement[] {
  const { alignments, tags, name, criteria = '', description = '' } = credential.achievement;
  const aligned = alignments.map((alignment) => ofAlignment(alignment));
  // Tags and prose then say what it was about; only what the issuer aligns it to is said of who was there.
  if (isMerePresence()) return aligned;
  return [
    ...aligned,
    ...ofTags(tags),
    { source: 'name', words: name, skills: ofName() },
    ...ofProse('criteria', criteria),
    ...ofProse('description', description),
  ];

  function ofAlignment(alignment: Alignment): Statement {
    const { name: words } = alignment;
    const [skill] = alignedIds(alignment).flatMap((id) => vocabulary.skills.get(id) ?? []);
    return { source: 'alignment', words, skills: skill ? [skill] : uncertified(words) };
  }

  /** A tag is read alone and among its neighbours: "R" beside "Python" is a language. */
  function ofTags(all: Achievement['tags']): readonly Statement[] {
    const each = all.map(
      (tag) => ({ source: 'tag', words: tag, skills: uncertified(tag) }) as const,
    );
    const together = all.join(', ');
    return [...each, { source: 'tag', words: together, skills: uncertified(together) }];
  }

  function ofName(): readonly Skill[] {
    return certainSkillsIn(name).flatMap((skill) => {
      if (skill.kind !== 'credential') return [skill];
      const shows = skill.shows.flatMap((id) => vocabulary.skills.get(id) ?? []);
      return isCertification(skill, credential) ? [skill, ...shows] : shows;
    });
  }

  function isMerePresence(): boolean {
    if (namesMerePresence.test(name)) return true;
    return (
      namesParticipation.test(name) && !assessed.test([name, criteria, description].join('\n'))
    );
  }

  /** Running text names languages that it is written in, and certifications that come before or after. */
  function ofProse(source: 'criteria' | 'description', text: string): readonly Statement[] {
    return sentencesIn(text)
      .filter(
        ({ text: words }) =>
          !notOfTheHolder.test(words) && (!ofMerePresence.test(words) || assessed.test(words)),
      )
      .map(({ text: words }) => ({
        source,
        words,
        skills: uncertified(ofTheHolder(words)).filter(({ kind }) => kind !== 'language'),
      }));
  }

  function uncertified(text: string): readonly Skill[] {
    return certainSkillsIn(text).filter(({ kind }) => kind !== 'credential');
  }

  function certainSkillsIn(text: string): readonly Skill[] {
    // What a credential says is about its holder; nothing but a name is asked of it.
    return skillsInText(text, vocabulary, 'named')
      .filter(({ confidence, end }) => confidence === 'certain' && !ofABody.test(text.slice(end)))
      .flatMap(({ id }) => vocabulary.skills.get(id) ?? []);
  }
}
