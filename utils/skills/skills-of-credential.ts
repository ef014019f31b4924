import type { Achievement, Alignment, Credential } from '@/utils/model/credential';
import type { ShownSkill, Skill } from '@/utils/model/skill';
import { alignedIds } from './aligned-ids';
import { anyPhrase } from './any-phrase';
import { isCertification } from './certification';
import { eqfLevelOf } from './eqf-level';
import { sentencesIn } from './sentences';
import { skillsInText } from './skills-in-text';
import type { Vocabulary } from './vocabulary';

/** Words of a credential, and the skills that stand in them. */
interface Statement {
  readonly source: ShownSkill['source'];
  readonly words: string;
  readonly skills: readonly Skill[];
}

/** What speaks of the way to a credential, or on from it, says nothing about who holds it. */
const NOT_OF_THE_HOLDER = anyPhrase(
  'pre-?requisites?',
  '(?:prior|previous|recommended|basic) (?:knowledge|experience|background)',
  'should (?:already )?(?:have|know|be familiar)',
  'before (?:taking|starting|enrolling)',
  'prepar(?:es?|ing|ation)',
  'next steps?',
  'eligible',
  '(?:not|no longer) (?:required|needed|covered|included)',
);

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
      shown.set(id, { id, label, kind, source, words, ...(level ? { level } : {}) });
    }
  }
  return [...shown.values()];
}

/** Strongest source first. */
function statementsOf(credential: Credential, vocabulary: Vocabulary): readonly Statement[] {
  const { alignments, tags, name, criteria = '', description = '' } = credential.achievement;
  return [
    ...alignments.map((alignment) => ofAlignment(alignment)),
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

  /** Running text names languages that it is written in, and certifications that come before or after. */
  function ofProse(source: 'criteria' | 'description', text: string): readonly Statement[] {
    return sentencesIn(text)
      .filter((sentence) => !NOT_OF_THE_HOLDER.test(sentence.text))
      .map(({ text: words }) => ({
        source,
        words,
        skills: uncertified(words).filter(({ kind }) => kind !== 'language'),
      }));
  }

  function uncertified(text: string): readonly Skill[] {
    return certainSkillsIn(text).filter(({ kind }) => kind !== 'credential');
  }

  function certainSkillsIn(text: string): readonly Skill[] {
    // What a credential says is about its holder; nothing but a name is asked of it.
    return skillsInText(text, vocabulary, 'named')
      .filter(({ confidence }) => confidence === 'certain')
      .flatMap(({ id }) => vocabulary.skills.get(id) ?? []);
  }
}
