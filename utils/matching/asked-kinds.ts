import type { SkillMention } from '@/utils/model/skill';
import { anyPhrase } from '@/utils/skills/any-phrase';
import { skillsInText } from '@/utils/skills/skills-in-text';
import type { Vocabulary } from '@/utils/skills/vocabulary';
import { credentialSortOf } from './credential-sort';

/** What sort of thing a sentence asks for; `other` is what nobody learns: strength, shifts, a car. */
export const askedKinds = [
  'skill',
  'experience',
  'degree',
  'licence',
  'certificate',
  'language',
  'clearance',
  'other',
] as const;
export type AskedKind = (typeof askedKinds)[number];

const NUMBER = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|several|many)';

const WORDS: readonly (readonly [AskedKind, RegExp])[] = [
  [
    'experience',
    anyPhrase(
      `(?<!within |in the last )${NUMBER}\\b[+'’ ]{0,3}(?:\\)|or more|[-–] ?\\d{1,2}\\+?|to \\d{1,2})? ?(?:years?|yrs?|months?)(?! (?:old|of age))`,
      'years? of experience',
      '(?:previous|prior|proven|proved|demonstrated|professional|related|relevant|commercial) (?:\\w+ )?experience',
      'experience (?:of (?:\\w+ )?(?:teaching|supervising|managing|leading|working)|as an?|in (?!using|python|java|sql|excel)|working (?:in|as))',
      'experienced (?:technician|worker|driver|cook|nurse|engineer|\\w+er)',
      'track record',
      'background(?= in|$)',
      'career',
    ),
  ],
  [
    'degree',
    anyPhrase(
      "(?:bachelor|master|associate)(?:['’]?s)?(?: degree| of |['’]s| in )",
      '(?:college|university|academic|advanced|associate|related)? ?degrees?',
      'diploma',
      'ged',
      'ph\\.?d',
      'doctorate',
      'b\\.?sc?n?',
      'm\\.?sc',
      'mba',
      'high school',
      '(?:graduate|completion) of (?:an? )?(?:accredited|approved|recognis?zed)',
      'completed (?:an )?apprenticeship',
      'vocational training',
    ),
  ],
  [
    'licence',
    anyPhrase(
      'licen[cs](?:e|es|ed|ure)',
      'cdl',
      'registration with',
      'registered with',
      'qualified teacher status',
      'notary public',
      'apprentice card',
      'admission to the bar',
    ),
  ],
  [
    'certificate',
    anyPhrase(
      'certifi(?:ed|cate|cates|cation|cations)',
      '(?:card|ticket)(?= ?$)',
      '(?:\\w+) card',
      'nvq',
      'accredit(?:ed|ation)',
      '(?:allergen|coordinator|safety|hazmat|osha[- ]?\\d*|msha) training',
      '\\w+ training$',
      'food safety level \\d',
      'osha ?\\d\\d',
      'member of the',
    ),
  ],
  [
    'language',
    anyPhrase(
      'bilingual',
      'multilingual',
      'fluen(?:t|cy)',
      '(?:spoken|written) and (?:spoken|written) \\w+',
      'native speaker',
    ),
  ],
  ['clearance', anyPhrase('clearance', 'security cleared')],
  [
    'other',
    anyPhrase(
      'lift(?:ing)?',
      'stand for',
      'heights',
      'travel(?! between)',
      'citizens?(?:hip)?',
      'right to work',
      'authoriz?s?ed to work',
      'years? of age',
      'own (?:\\w+ )?(?:tools|car|vehicle|truck|transport)',
      'owns? an? (?:truck|car|vehicle)',
      'access to an? (?:vehicle|car)',
      'weekends?',
      'nights?',
      'after hours',
      'on-?call',
      'shifts?',
      'drug (?:test|screen)',
      'moving violations',
      'driving record',
      'cold environment',
      'portfolio',
      'open source',
    ),
  ],
];

/** Where a degree is asked for these words name its subject, and where years are the line of work. */
const SUBJECT = /\b(?:degree|diploma|bachelor|master|ph\.?d|graduate)\b/iu;

/** The kinds of things that a sentence asks for; a sentence that asks and names none of them asks for a skill. */
export function askedKindsIn(sentence: string, vocabulary: Vocabulary): readonly AskedKind[] {
  const mentions = skillsInText(sentence, vocabulary);
  const named = new Set(mentions.flatMap((mention) => kindOf(mention) ?? []));
  const said = new Set(WORDS.filter(([, words]) => words.test(sentence)).map(([kind]) => kind));
  const kinds = new Set([...said, ...named]);
  if (
    named.size > 0 &&
    !named.has('certificate') &&
    said.has('certificate') &&
    named.has('licence')
  )
    kinds.delete('certificate');
  if (mentions.some(isSkill) && !SUBJECT.test(sentence) && ![...kinds].some(isCredential))
    if (!said.has('experience') || mentions.some(({ kind }) => kind === 'technology'))
      kinds.add('skill');
  if (kinds.size === 0) kinds.add('skill');
  return askedKinds.filter((kind) => kinds.has(kind));

  function kindOf({ id, kind }: SkillMention): AskedKind | undefined {
    if (kind === 'language') return 'language';
    const skill = vocabulary.skills.get(id);
    return skill && credentialSortOf(skill);
  }
}

const isSkill = ({ kind }: SkillMention): boolean => kind !== 'credential' && kind !== 'language';

const isCredential = (kind: AskedKind): boolean =>
  kind === 'licence' || kind === 'certificate' || kind === 'clearance' || kind === 'language';
