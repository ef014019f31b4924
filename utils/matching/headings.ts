import { anyPhrase } from '@/utils/skills/any-phrase';
import { headingAbroad } from './headings-abroad';
import { namesATitle } from './job-title';

/** What the lines after a heading speak of; `company` and `offer` are not the job and ask for nothing. */
export type Section = 'must' | 'preferred' | 'context' | 'company' | 'offer';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

const preferred = words(
  `advantageous apart asset assets beneficial bonus desirable desirables desired extra extras helpful helps ideally
   love loved might nice nices optional plus pluses preferable preferably preferred preferences stand would`,
);
const offer = words(
  `accommodation accommodations application apply applying belonging benefits compensation contact deal disclaimer
   diversity eeo employment equal equity get hours inclusion interview legal notice offer offers package
   pay perks policy process receive remuneration rewards salary schedule shift statement wage wages`,
);
const must = words(
  `abilities ability ask background basic bring certification certifications competence competencies competency
   credentials criteria education educational eligibility essential essentials expect experience expertise
   haves knowledge licence licences license licenses licensing licensure looking mandatory minimum must need needed needs
   profile qualification qualifications qualify require required requirement requirements seek seeking
   skill skills succeed success successful technical`,
);
const duty = words(
  `accountabilities activities awaits day days description do does doing duties duty functions impact
   job looks like mission objectives opportunity overview position purpose responsibilities responsibility
   role summary task tasks typical`,
);
/** Beside one of these "essential", "required" and "key" say which duties they are. */
const duties = words('accountabilities duties functions responsibilities tasks');
const company = words('company culture employer firm mission story values vision');
const filler = words(
  `a about additional all also an and applicant are as at awaits be candidate could cover do fit for from general
   but clinical good great had have here heres how i id ideal if in include includes including information is it
   its join key kind ll made main make makes me more of off on or other our out part person points
   privacy re s should some specific specification t team that thats the these they things this to us
   ve want we wed were what whats whatll who whos why will with work working wont you youd youll your
   youre youve`,
);

const not = words('dont isnt no not');

const MOST_WORDS = 7;
/** "Nurse Requirements", "Registered Nurse Qualifications": of whom they are makes no difference. */
const OF_A_TITLE = /^\p{Lu}[\p{L} /&-]{0,40} (?:requirements|qualifications):?$/iu;
/** "You might be a good fit if you:" asks, whatever else its words say. */
const FIT =
  /^you(?:['’]ll| will| might| may| could|['’]d be| would)?(?: be)? (?:an? (?:\w+ )?(?:fit|match)|love this (?:job|role)|fit)\b/iu;
/** What a team works with tells of the job. */
const STACK =
  /^(?:(?:our|the) )?(?:tech(?:nology)? stack|stack|tools(?: and technologies)? we use|(?:technologies|tools) (?:you will|youll) (?:use|work with)|(?:our )?work(?:ing)? environment)$/u;
/** Who will learn it need not know it. */
const LEARNT = /^(?:(?:what )?you(?: wi)?ll learn|training you(?: wi)?ll (?:get|receive))$/u;
/** "No experience required" is an item, which says nothing of those behind it. */
const NOT_ASKED = /^\W*(?:not|what|you|we|things)\b/iu;
const ABOUT_A_NAME = /^About(?: \p{Lu}[\p{L}\p{N}.&'’-]*){1,4}:?$/u;

/**
 * The section that a line opens, or nothing when it is no heading. A heading is a short line of which every
 * word is one that headings are made of; "SQL skills" is none, because no heading says SQL.
 */
export function headingOf(line: string, companyName = ''): Section | undefined {
  const abroad = headingAbroad(line);
  if (abroad) return abroad;
  const found = wordsOf(line.replace(MARKS, ''));
  if (found.length === 0 || found.length > MOST_WORDS + 1 || /[.;,]$/u.test(line)) return undefined;
  if (FIT.test(line)) return 'must';
  if (STACK.test(found.join(' '))) return 'context';
  if (LEARNT.test(found.join(' '))) return 'offer';
  if (found.join(' ') === 'good to know') return 'preferred';
  const ownName = new Set(wordsOf(companyName));
  const known = [preferred, offer, must, duty, company, filler, not, ownName];
  if (!found.every((word) => known.some((list) => list.has(word))))
    return ABOUT_A_NAME.test(line) ? 'company' : ofATitle(line, found);

  const has = (list: ReadonlySet<string>) => found.some((word) => list.has(word));
  const says = (...all: readonly string[]) => all.every((word) => found.includes(word));
  if (says('not', 'a')) return undefined;
  if (has(duties)) return 'context';
  if (says('should', 'haves') || says('could', 'haves')) return 'preferred';
  if (says('its', 'great') || says('great', 'if')) return 'preferred';
  if (has(not) && !has(preferred)) return has(must) && NOT_ASKED.test(line) ? 'offer' : undefined;
  if (says('additional', 'information')) return 'offer';
  if (says('why')) return has(offer) ? 'offer' : 'company';
  if (says('in', 'it', 'for', 'you')) return 'offer';
  if (has(preferred)) return 'preferred';
  if (says('good') && says('be')) return 'preferred';
  if (has(offer)) return has(must) && !line.endsWith(':') ? undefined : 'offer';
  if (says('looks', 'like')) return 'context';
  if (has(must)) return 'must';
  if (says('about', 'us') || says('who', 'we') || says('we', 'do')) return 'company';
  if (says('your', 'mission')) return 'context';
  if (says('person', 'specification')) return 'must';
  if (says('about', 'role') || says('about', 'job') || says('about', 'position')) return 'context';
  if (
    has(company) ||
    has(ownName) ||
    /^(?:about|meet|our|the)(?: \w+)? team$/u.test(found.join(' '))
  )
    return 'company';
  if (found.join(' ') === 'the work' || says('how', 'we')) return 'context';
  if (has(duty)) return 'context';
  if (says('you', 'have') || says('who', 'you') || says('about', 'you')) return 'must';
  if (says('you', 'will') || says('youll')) return 'context';
  return found.length === 1 && says('you') ? 'must' : undefined;
}

/** What lists and marked-up texts set before a heading. */
const MARKS = /^(?:[#*>_\s]+|\d{1,2}[.)]\s)+/u;

function ofATitle(line: string, found: readonly string[]): Section | undefined {
  if (!OF_A_TITLE.test(line) || !/^\p{Lu}/u.test(line)) return undefined;
  if (found.some((word) => preferred.has(word))) return 'preferred';
  return namesATitle(line) ? 'must' : undefined;
}

const MOST_WORDS_OF_A_LEAD = 14;
const LEADS: readonly (readonly [Section, RegExp])[] = [
  ['offer', anyPhrase('we offer', 'you (?:will )?get', 'benefits', 'perks', 'rewards')],
  [
    'preferred',
    anyPhrase(
      'bonus',
      'plus',
      'nice',
      'preferred',
      'desir(?:able|ed)',
      'asset',
      'advantages?',
      'optional',
      'helps?',
    ),
  ],
  [
    'must',
    anyPhrase(
      "you(?:['’]ll| will| must| should)? (?:need|have|bring|possess)",
      'must',
      'requires?',
      'required',
      'requirements?',
      'qualifications?',
      "we(?:['’]re| are) (?:looking|seeking)",
      'we (?:expect|require)',
    ),
  ],
  [
    'context',
    anyPhrase(
      "you(?:['’]ll| will) (?:be|do|help|work|own|lead)",
      'responsib\\w+',
      'duties',
      'tasks',
    ),
  ],
];

/** The section that a longer line with a colon at its end opens for those behind it; it is read itself as well. */
export function leadOf(line: string): Section | undefined {
  if (!line.endsWith(':') || wordsOf(line).length > MOST_WORDS_OF_A_LEAD) return undefined;
  return LEADS.find(([, words]) => words.test(line))?.[0];
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/gu, '')
      .match(/[\p{L}\p{N}+#]+/gu) ?? []
  );
}
