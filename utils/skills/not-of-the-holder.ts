import { anyPhrase } from './any-phrase';

const TAUGHT = '(?:cover|includ|teach|taught|address|us|requir|need|assess|test|involv|expect)';

/** What speaks of the way to a credential, on from it, or of others says nothing about who holds it. */
export const notOfTheHolder = anyPhrase(
  'pre-?requisites?',
  '(?:prior|previous|recommended|basic) (?:knowledge|experience|background)',
  'should (?:already )?(?:have|know|be familiar)',
  'before (?:taking|starting|enrolling)',
  'requires?\\b[^.;:]{0,80}\\b(?:first|beforehand)',
  'prepar(?:es?|ing|ation)',
  'next (?:steps?|badge|course)',
  'next(?=:)',
  'go(?:es)? on to',
  '(?:can|may|could|will|to|then) (?:continue|proceed|progress|move on|advance) (?:to|with)',
  'steps? towards?',
  'eligible',
  `(?:not(?: yet)?|no longer) (?:(?:be )?${TAUGHT}(?:e[ds]?|ed|ing|s)?|know|prove|certify|part of)`,
  `(?:do|does|did|is|are|was|were)n['’]t ${TAUGHT}(?:e?d?|ing)`,
  'no (?:\\w+ )?(?:knowledge|experience|background|skills?)',
  'nothing (?:of|about)',
  '(?:instructors?|teachers?|trainers?|lecturers?|mentors?|tutors?|speakers?|assessors?) (?:with|who|ha(?:s|ve)|are|is)',
  '(?:issuer|provider|organi[sz]er|sponsor) is',
  'vorkenntnisse',
  'nicht behandelt',
);

/** Who was only there has shown nothing of what it was about. */
export const ofMerePresence = anyPhrase(
  'attended (?:an?|the|our) (?:talk|lecture|webinar|meet-?up|conference|event|presentation)',
  '(?:talks?|webinars?|meet-?ups?|conferences?|panels?) (?:on|about)',
  'organi[sz](?:e[drs]?|ers?|ing)\\b[^.;:]{0,40}\\b(?:conference|competition|meet-?up|event|hackathon)',
  'judge[ds]? (?:of|at|in|for|an?|the)',
  'judging (?:an?|the)',
);

/** The same in a name, which speaks of the whole credential. */
export const namesMerePresence = anyPhrase(
  ofMerePresence.source,
  'attend(?:ed|ees?)',
  '(?:certificate|badge|proof|record) of (?:attendance|participation)',
  'teilnahme\\w*',
  'volunteer$',
  '(?:not|no) yet',
  '^not (?!only|just|for)',
  'honorary',
);

/** "Unlike Python courses, …" and "Java, not Python": these words alone speak of what it is not about. */
export const leftOut =
  /\b(?:unlike|instead of|rather than|except(?: for)?|excluding|without|(?:taught|issued|offered|hosted|sponsored|run|awarded|delivered) by|(?<=, )not(?! (?:only|just)))\b[^,;.]*/giu;

/** "The Kubernetes Academy" is a body, whatever its name holds. */
export const ofABody =
  /^ (?:\p{Lu}[\p{L}&]* )?(?:Academy|Association|Club|Foundation|Institute|Society|University)\b/u;
