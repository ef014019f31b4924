import type { Tier } from '@/utils/model/match';

/** Sentences that name disability, religion or age to say that they do not count. */
const EQUAL_OPPORTUNITY =
  /\bequal (?:employment )?opportunit|\bwith(?:out)? regard to\b|\bregardless of\b|\bprotected (?:veteran|class|characteristic|status|by)|\baffirmative action\b|\breasonable (?:accommodation|adjustment)|\be-?verify\b|\bfair chance\b|\bcriminal histor|\bbackground check|\bsexual orientation\b|\bgender identity\b/iu;

const PROTECTED =
  /\b(?:race|colou?r|religion|sex|gender|age|disabilit(?:y|ies)|veterans?|national origin|ancestry|pregnancy|marital status|citizenship|ethnicity|genetic information)\b/giu;

const OFFER =
  /^(?:we(?: also)? (?:offer|provide)|our (?:benefits|perks)|benefits include|you(?:['’]ll| will) (?:receive|get|enjoy)|enjoy)\b/iu;

/** Whose job is insurance or pay is asked for these too, so they tell nothing within a list of requirements. */
const GIFT =
  /\b(?:salary|compensation|pay) (?:range|package|is)\b|\bbase (?:salary|pay)\b|\b401 ?\(?k\)?|\bpaid (?:time off|holidays|vacation|leave)\b|\bparental leave\b|\b(?:health|dental|vision) (?:insurance(?! portability)|coverage)\b|\btuition (?:reimbursement|assistance)\b/iu;

/** What a posting says of fairness asks for nothing, whatever words it uses. */
export const isOnFairness = (sentence: string): boolean =>
  EQUAL_OPPORTUNITY.test(sentence) || new Set(sentence.toLowerCase().match(PROTECTED)).size > 2;

/** Nor does what it says of pay and gifts, outside its lists of requirements. */
export const isOffer = (sentence: string, section: Tier): boolean =>
  OFFER.test(sentence) || (section === 'context' && GIFT.test(sentence));
