import type { Tier } from '@/utils/model/match';
import { anyPhrase } from '@/utils/skills/any-phrase';

const EQUAL_OPPORTUNITY = anyPhrase(
  'affirmative action',
  'background checks?',
  'criminal histor(?:y|ies)',
  'e-?verify',
  'equal (?:employment )?opportunit(?:y|ies)',
  'fair chance',
  'gender identity',
  'protected (?:by|characteristics?|class(?:es)?|status|veterans?)',
  'reasonable (?:accommodation|adjustment)s?',
  'regardless of',
  'sexual orientation',
  'with(?:out)? regard to',
);

/** One of these may be what the job is about; three of them are a list of what does not count. */
const PROTECTED =
  /\b(?:race|colou?r|religion|sex|gender|age|disabilit(?:y|ies)|veterans?|national origin|ancestry|pregnancy|marital status|citizenship|ethnicity|genetic information)\b/giu;

const OFFER =
  /^(?:we(?: also)? (?:offer|provide)|our (?:benefits|perks)|benefits include|you(?:['’]ll| will) (?:receive|get|enjoy)|enjoy)\b/iu;

/** Whose job is insurance or pay is asked for these too, so they tell nothing in a list of requirements. */
const GIFT = anyPhrase(
  '(?:salary|compensation|pay) (?:range|package|is)',
  'base (?:salary|pay)',
  '401 ?\\(?k',
  'paid (?:time off|holidays|vacation|leave)',
  'parental leave',
  '(?:health|dental|vision) (?:insurance(?! portability)|coverage)',
  'tuition (?:reimbursement|assistance)',
);

/** What a posting says of fairness asks for nothing, whatever words it uses. */
export const isOnFairness = (sentence: string): boolean =>
  EQUAL_OPPORTUNITY.test(sentence) || new Set(sentence.toLowerCase().match(PROTECTED)).size > 2;

/** Nor does what it says of pay and gifts, outside its lists of requirements. */
export const isOffer = (sentence: string, section: Tier): boolean =>
  OFFER.test(sentence) || (section === 'context' && GIFT.test(sentence));
