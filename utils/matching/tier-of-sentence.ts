import type { Tier } from '@/utils/model/match';
import { anyPhrase } from '@/utils/skills/any-phrase';

const PREFERRED = anyPhrase(
  '(?<!comptia )(?:a|big|huge|strong|major|added|definite|real) plus',
  'pluses',
  '(?:nice|good)[- ]to[- ]have',
  'bonus points?',
  'prefer(?:red|ably|able|ence)',
  'we prefer',
  'desir(?:able|ed)(?! (?:outcome|result|state))',
  'ideally',
  'optional',
  'advantageous',
  'an? (?:advantage|asset|bonus)',
  'would be (?:great|nice|helpful|beneficial|ideal|useful)',
  'beneficial',
);

const WAIVED = anyPhrase(
  'no\\b[^.;:]{0,80}\\b(?:required|necessary|needed)',
  'not (?:strictly )?(?:required|necessary|needed|mandatory)',
  "(?:do not|don['’]t) need",
);

const REQUIRED = anyPhrase(
  'must (?:have|be|possess|hold|know)',
  '(?<!as )required',
  'mandatory',
  'essential(?! functions?)',
  'minimum',
  '\\d+\\+? years',
  'proficien(?:t|cy) (?:in|with)',
  "you(?:['’]ll| will)? (?:have|bring|need)",
  "we(?: are|['’]re) (?:looking for|seeking)",
  'we (?:require|need)',
);

/** A firm that praises itself asks for nothing. */
const OF_ITSELF = /^(?:our|since|founded|for (?:over|more than)|with (?:over|more than))\b/iu;

/**
 * What one sentence makes of its section: "a plus" lowers it anywhere, "must have" lifts it out of a
 * description; nothing when it says that something is not needed.
 */
export function tierOfSentence(sentence: string, section: Tier): Tier | undefined {
  if (PREFERRED.test(sentence)) return 'preferred';
  if (WAIVED.test(sentence)) return undefined;
  if (section === 'context' && REQUIRED.test(sentence) && !OF_ITSELF.test(sentence)) return 'must';
  return section;
}
