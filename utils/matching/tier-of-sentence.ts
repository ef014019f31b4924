import type { Tier } from '@/utils/model/match';

const PREFERRED =
  /(?<!comptia )\b(?:a|big|huge|strong|major|added|definite|real) plus\b|\bpluses\b|\b(?:nice|good)[- ]to[- ]have\b|\bbonus points?\b|\bprefer(?:red|ably|able|ence)\b|\bwe prefer\b|\bdesir(?:able|ed)\b(?! (?:outcome|result|state))|\bideally\b|\boptional\b|\badvantageous\b|\ban? (?:advantage|asset|bonus)\b|\bwould be (?:great|nice|helpful|beneficial|ideal|useful)\b|\bbeneficial\b/iu;

const WAIVED =
  /\bno\b[^.;:]{0,80}\b(?:required|necessary|needed)\b|\bnot (?:strictly )?(?:required|necessary|needed|mandatory)\b|\b(?:do not|don['’]t) need\b/iu;

const REQUIRED =
  /\bmust (?:have|be|possess|hold|know)\b|(?<!as )\brequired\b|\bmandatory\b|\bessential\b(?! functions?)|\bminimum\b|\b\d+\+? years\b|\bproficien(?:t|cy) (?:in|with)\b|\byou(?:['’]ll| will)? (?:have|bring|need)\b|\b(?:we(?: are|['’]re) (?:looking for|seeking)|we require|we need)\b/iu;

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
