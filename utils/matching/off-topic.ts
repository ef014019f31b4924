import type { Tier } from '@/utils/model/match';
import { anyPhrase } from '@/utils/skills/any-phrase';
import { isDemand } from './tier-words';

const EQUAL_OPPORTUNITY = anyPhrase(
  'affirmative action',
  'have equal access',
  'equal (?:employment )?opportunit(?:y|ies)',
  'fair chance',
  'gender identity',
  'protected (?:by|characteristics?|class(?:es)?|status|veterans?)',
  'reasonable (?:accommodation|adjustment)s?',
  'regardless of',
  'sexual orientation',
  'with(?:out)? regard to',
  '(?:encouraged|invited|welcome) to apply',
  'treated (?:equally|fairly)',
  'welcomes? applications',
);

/** The same, unless the sentence demands a credential beside it. */
const SCREENING = anyPhrase(
  'background checks?',
  'criminal histor(?:y|ies)',
  'dbs checks? (?:is|are|will be)',
  'e-?verify',
);
const HOLDS = /\bmust\b[^.;:]{0,80}\b(?:hold(?! to\b)|possess)\b/iu;

/** One of these may be what the job is about; three of them are a list of what does not count. */
const PROTECTED =
  /\b(?:race|colou?r|religion|sex|gender|age|disabilit(?:y|ies)|veterans?|national origin|ancestry|pregnancy|marital status|citizenship|ethnicity|genetic information)\b/giu;

const OFFER =
  /^(?:we(?: also)? (?:offer|provide|pay)|our (?:benefits|perks)|benefits(?: include|:)|perks:|you(?:['’]ll| will) (?:receive|get|enjoy|learn)|enjoy|du lernst|sie lernen|bei uns lern(?:st du|en sie)|vous apprendrez|tu apprendras|aprenderás|você (?:vai )?aprender(?:á)?)(?!\p{L})/iu;

/** Whose job is insurance or pay is asked for these too, so they tell nothing in a list of requirements. */
const GIFT = anyPhrase(
  '(?:salary|compensation|pay) (?:range|package|is|depends|starts)',
  'base (?:salary|pay)',
  '401 ?\\(?k',
  'paid (?:time off|holidays|vacation|leave|breaks)',
  'parental leave',
  '(?:health|dental|vision) (?:insurance(?! portability)|coverage)',
  'tuition (?:reimbursement|assistance)',
  'sign-?on bonus',
  'stock options',
);

/** A sum of money that opens a line, or stands with a word of pay, is what one gets. */
const MONEY =
  /^(?:up to )?[$£€]\s?\d|\b(?:ote|pay|pays|wages?|gross|salary|hourly)\b[^.]{0,40}[$£€]\s?\d|[$£€]\s?\d[\d,.]*(?: ?[-–] ?[$£€]?\d[\d,.]*)? ?(?:an|per) (?:hour|year|week)/iu;

/** When and where, and what to do next. */
const LOGISTICS = anyPhrase(
  'monday (?:to|through|-|–) friday',
  'home every (?:night|weekend)',
  '(?:inside|outside) ir35',
  'days? (?:a|per) week in',
  'sponsor(?:ship)?(?: of)?(?: work)? visas?',
);
const NEXT_STEP =
  /^(?:please )?(?:apply|call|contact|email|e-mail|send|submit|visit|write to) (?:us|your|a cv|now|today|an? (?:cv|email|application))\b/iu;
const OPENING = /^(?:shift|location|hours|schedule|salary|pay|start date|contract|reports? to):/iu;
const NOT_A_LIST = anyPhrase(
  'job description is not',
  'not (?:an exhaustive|a complete list|able to sponsor|intended to be)',
  'subject to change',
  '(?<!without\\b.{0,80})not be considered',
);

/** What speaks to the reader and says nothing of the job. */
const CALL = /[!?]$|^(?:come )?join (?:us|our team)\b/iu;

/** What the firm does or is, in the words of somebody who is proud of it; "we use Go" tells of the job. */
const OF_THE_FIRM =
  /^we(?:['’]re|['’]ve)? (?!(?:(?:are|have|will|would|also|currently|do) )*(?:use|work(?:ing)? with|looking|seeking|need|require|expect|want|ask|prefer|hope|search(?:ing)?|like|love|appreciate|welcome)\b)/iu;

/** What a posting says of fairness asks for nothing, whatever words it uses. */
export const isOnFairness = (sentence: string): boolean =>
  EQUAL_OPPORTUNITY.test(sentence) ||
  (SCREENING.test(sentence) && !HOLDS.test(sentence)) ||
  new Set(sentence.toLowerCase().match(PROTECTED)).size > 2;

/** Nor does what it says of pay and gifts, outside its lists of requirements. */
export const isOffer = (sentence: string, section: Tier): boolean =>
  OFFER.test(sentence) ||
  MONEY.test(sentence) ||
  /^sign-?on bonus/iu.test(sentence) ||
  (section === 'context' && GIFT.test(sentence));

/** Nor what it says of hours, of the next step, of itself. */
export const isBesideTheJob = (sentence: string, section: Tier): boolean =>
  NOT_A_LIST.test(sentence) ||
  (LOGISTICS.test(sentence) && !demandsBeside(sentence)) ||
  NEXT_STEP.test(sentence) ||
  OPENING.test(sentence) ||
  OF_THE_FIRM.test(sentence) ||
  (section === 'context' && CALL.test(sentence) && !isOrder(sentence));

const isOrder = (sentence: string): boolean => sentence.endsWith('!') && isDemand(sentence);

/** "Monday to Friday, CPR certification required": each part speaks for itself. */
const demandsBeside = (sentence: string): boolean =>
  sentence.split(/[,;–—]\s/u).some((part) => !LOGISTICS.test(part) && isDemand(part));
