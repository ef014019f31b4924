import { anyPhrase } from './any-phrase';

/**
 * What the sentence around a skill is about: `ask` says what a person can or shall do, `employer` what the
 * firm is and does, `offer` what it gives, `title` names an occupation; `open` does not say.
 */
export type Setting = 'ask' | 'employer' | 'offer' | 'title' | 'open';

const OFFER = anyPhrase(
  '(?:health|dental|vision|life|medical|travel|disability) (?:insurance|cover(?:age)?|plans?)',
  '(?:private|company|workplace) pension',
  'paid (?:time off|holidays?|vacation|leave|training)',
  '(?:free|unlimited|annual|paid) (?:access|pass|lunch|snacks?|subscription|leave|holiday|courses?)',
  '(?:language|yoga|fitness|gym) (?:class(?:es)?|courses?|membership|training)',
  '(?:flexible|flexi) (?:hours|working|time|schedule)',
  '(?:competitive|basic|annual|attractive|excellent) salary',
  'salary (?:range|package|is|of|from|up to)',
  'referral (?:scheme|bonus|programme)',
  'we (?:also )?offer',
  '(?:stock|share) options?',
  '(?:pension|bonus) (?:scheme|plan)',
  '(?:parental|maternity|paternity|sick|annual) leave',
  '(?:vacation|holiday) days',
  '(?:home office|training|education|conference|learning) (?:budget|allowance)',
  'work(?:ing)? from home',
  'relocation (?:assistance|bonus|package|support)',
  'visa (?:sponsorship|support)',
  '(?:employment|work) authori[sz]ation',
  'right to work',
  '(?:table|desk) (?:tennis|football)',
  'team (?:building )?events',
  'company (?:car|events?|laptop|part(?:y|ies)|phone)',
  'macbook',
  'employee discounts?',
  'background checks?',
  'career (?:growth|opportunities|path|progression)',
  'apply (?:now|today|online|here|via|by)',
  '(?:send|submit) (?:us )?(?:your|a) (?:application|cv|résumé|resume)',
  'your (?:cv|résumé)',
  'newsletter',
  'perks',
  'please (?:contact|apply|send|submit|visit|see|note)',
  'for (?:further|more|additional) information',
  '(?:your|the|this|all|late|complete|online|any|only) applications? (?:must|should|will|are|is|has)',
  'applications? (?:must|should|will|are|is) (?:be )?(?:accepted|considered|made|received|reviewed|sent|submitted|welcome)',
  'curriculum vitae',
  'cover letter',
  'closing date',
  'any questions',
  'short-?listed',
  'interviews? (?:will|are)',
  'employment (?:agency|business)',
  '(?:current|latest) (?:jobs|vacancies)',
  'equal opportunit(?:y|ies)',
  'regardless of',
);

const PERSON = anyPhrase(
  'you(?:r|rself)?',
  "you[’'](?:re|ve|ll)",
  'candidates?',
  'applicants?',
  'experience (?:with|in|of|using|working)',
  'experienced in',
  'knowledge of',
  'understanding of',
  'skills? in',
  'familiar(?:ity)? with',
  'proficien(?:t|cy)',
  'skills',
  'ability',
  'passionate',
  'able to',
  'looking (?:for|to (?:hire|recruit))',
  'seek(?:s|ing)?',
  'must (?:be|have)',
  'prerequisites?',
  'requirements?:',
  'essential',
  'desirable',
);

const EMPLOYER = anyPhrase(
  'we',
  "we[’'](?:re|ve|ll)",
  'our (?:clients?|customers?|company|mission|products?|platform|history|team|business)',
  '(?:are|is|currently) recruiting',
  '(?:is|are) (?:an?|the|one of the) (?:\\S+ )?(?:award-winning|fast-growing|fastest|global|international|leading)',
  '(?:market|world|industry) leaders?',
  '(?:leading|global) (?:company|firm|manufacturer|maker|provider|supplier)',
  'founded (?:in|by)',
  'headquartered in',
  'backed by',
  '(?:employees|offices) (?:across|around|worldwide)',
);
const OPENS_AS_EMPLOYER =
  /^\W*(?:our|at (?!least)|founded|headquartered|established|established in|check out|read our|view our|see for yourself|follow us)\b/iu;
/** "We use PostgreSQL" tells what one works with. */
const IN_USE =
  /\b(?:we(?:['’](?:re|ve))?|team)\s+(?:(?:also|currently|mainly|mostly|primarily|are)\s+)?(?:use|using|run|running|work with|working with|rely on|develop (?:in|with)|build (?:in|with|on|using)|write|code in|deploy)\b|\b(?:stack|tech(?:nologies)? (?:we use|in use))\b/iu;

const LONGEST_TITLE = 70;
const NO_TITLE = /[.,:;/]|\b(?:a|an|as|at|by|from|on|our|the|their|to|who|will|with|you|your)\b/iu;
const OCCUPATION =
  /\b(?:engineer|developer|architect|manager|consultant|analyst|specialist|administrator|designer|scientist|master|programmer|technician|officer|director|coordinator|assistant|nurse|teacher|executive|supervisor|associate)s?\b/iu;

/** "Acme Robotics provides …": a name and what it is or does, unless that is wanted. */
const NAMED_EMPLOYER =
  /^\W*(?:The )?(?:\p{Lu}[^\s,.;:]* ){1,4}(?:is|are|has|have|offers?|provides?|supports?|helps?|develops?|delivers?|operates?|works|believes?|employs?|specialis(?:es)|specializ(?:es))\b(?!.{0,40}\b(?:plus|must|required|preferred|essential|desirable|advantage|asset|bonus|necessary)\b)/u;

/** What joining brings, and where to read more, is of the firm though it speaks to the reader. */
const INVITES =
  /^\W*(?:by joining|join (?:us|our|a|the)|discover|find out|learn more)\b|\byou can (?:also )?(?:find|read|see|visit)\b/iu;

export function settingOf(sentence: string): Setting {
  if (OFFER.test(sentence)) return 'offer';
  if (INVITES.test(sentence)) return 'employer';
  if (PERSON.test(sentence)) return 'ask';
  if (IN_USE.test(sentence)) return 'open';
  if (
    EMPLOYER.test(sentence) ||
    /\bus\b/u.test(sentence) ||
    NAMED_EMPLOYER.test(sentence) ||
    OPENS_AS_EMPLOYER.test(sentence)
  )
    return 'employer';
  if (
    sentence.length < LONGEST_TITLE &&
    sentence !== sentence.toLowerCase() &&
    OCCUPATION.test(sentence) &&
    !NO_TITLE.test(sentence)
  )
    return 'title';
  return 'open';
}
