import { anyPhrase } from './any-phrase';

const TAUGHT = '(?:cover|includ|teach|taught|address|us|requir|need|assess|test|involv|expect)';

/** What speaks of the way to a credential, on from it, or of others says nothing about who holds it. */
export const notOfTheHolder = anyPhrase(
  'pre-?requisites?',
  '(?:prior|previous|recommended|basic) (?:knowledge|experience|background)',
  'should (?:already )?(?:have|know|be familiar)',
  'before (?:taking|starting|enrolling)',
  'requires?\\b[^.;:]{0,80}\\b(?:first(?! in\\b)|beforehand)',
  'prepar(?:es?|ing|ation)',
  'next (?:steps?|badge|course)',
  'next(?=:)',
  'go(?:es)? on to',
  '(?:can|may|could|will|to|then) (?:continue|proceed|progress|move on|advance) (?:to|with)\\b[^.;:,]{0,80}\\b(?:(?:badge|certificat(?:e|ion)|course|degree|exam|level|module|program(?:me)?)s?)',
  'steps? towards?',
  'eligible (?:for|to)',
  `(?:not(?: yet)?|no longer) (?:(?:be )?${TAUGHT}(?:e[ds]?|ed|ing|s)?|know|prove|certify|part of)`,
  `(?:do|does|did|is|are|was|were)n['’]t ${TAUGHT}(?:e?d?|ing)`,
  '(?<!from )no (?:\\w+ )?(?:knowledge|experience|background|skills?)',
  'nothing (?:of|about)',
  '(?:instructors?|teachers?|trainers?|lecturers?|mentors?|tutors?|speakers?|assessors?) (?:with|who|ha(?:s|ve)|(?:are|is)(?! satisfied))',
  '(?:issuer|provider|organi[sz]er|sponsor) is',
  'vorkenntnisse',
  'nicht behandelt',
);

/** Who was only there has shown nothing of what it was about. */
export const ofMerePresence = anyPhrase(
  'attended (?:an?|the|our) (?:talk|lecture|webinar|meet-?up|conference|event|presentation)',
  '(?<!(?:gave|given|held) (?:a )?)(?:talks?|webinars?|meet-?ups?|conferences?|panels?) (?:on|about)',
  'organi[sz](?:e[drs]?|ers?|ing)\\b(?! by\\b)[^.;:]{0,40}\\b(?:conference|competition|meet-?up|event|hackathon)',
  'judge (?:of|at|in|for|an?|the)',
  'judge[ds] (?:at|for|an?|the)',
  'judging (?:an?|the)',
);

/** The same in a name, which speaks of the whole credential. */
export const namesMerePresence = anyPhrase(
  ofMerePresence.source,
  'volunteer$',
  '(?:not|no) yet',
  '^not (?!only|just|for)',
  'honorary',
);

/** The same, unless it says that something was assessed. */
export const namesParticipation = anyPhrase(
  'attended',
  'attendees?(?=\\s*(?:$|:|\\s[–—-]\\s))',
  '(?:certificate|badge|proof|record) of (?:attendance|participation)',
  'teilnahme\\w*',
);

/** An exam that one is told of, and not told that there was none. */
export const assessed =
  /(?<!\b(?:no|not|without|ohne|keine?) (?:\p{L}+ )?)(?<!\p{L})(?:exam(?:s|en|ination)?|assess(?:ed|ments?)|graded|\p{L}*prüfung)(?!\p{L})/iu;

/** "Unlike Python courses, …" and "Java, not Python": these words alone speak of what it is not about. */
const EXCEPTIONS =
  /\b(?:unlike|instead of|rather than|except(?: for)?|excluding|without|(?<=, )not(?! (?:only|just)))\b[^,;.]*/giu;
/** "Taught by Jane Doe and covers Python": a body or a teacher ends where it says what of. */
const BY_OTHERS =
  /\b(?:taught|issued|offered|hosted|sponsored|run|awarded|delivered|organi[sz]ed) by\b(?:(?!\b(?:and|covers?|covering|for|includ\w+|on|teach(?:es|ing)?)\b)[^,;:.])*/giu;

/** What is left of a sentence without what it says it is not about, and by whom it is given. */
export const ofTheHolder = (sentence: string): string =>
  sentence.replace(EXCEPTIONS, '').replace(BY_OTHERS, '');

/** "The Kubernetes Academy" is a body, whatever its name holds. */
export const ofABody =
  /^ (?:\p{Lu}[\p{L}&]* )?(?:Academy|Association|Club|Foundation|Institute|Society|University)\b/u;
