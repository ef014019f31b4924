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
  'an? (?:[\\w-]+ )?(?:advantage|asset|bonus|differentiator)',
  '(?:gives?|giving|has|have) you an edge',
  'sets? you apart',
  '(?:bonus|even better|extra credit|great|nice) if',
  'would be (?:great|nice|helpful|beneficial|ideal|useful|an? )',
  'beneficial',
  '(?:is|are) (?:nice|welcome|appreciated|helpful)',
  'welcome(?=\\s*(?:[.;,)]|$))',
  "(?:would|['’]d)(?: (?:really|also|all))? (?:love|like|welcome|appreciate) (?:it if|to (?:see|hear)|candidates|somebody|someone|people)",
  '(?:love|happy|thrilled|delighted) if you',
  'helps',
  '(?:experience|knowledge|familiarity|background|skills?|certifications?)\\b[^.;:]{0,80}\\bhelpful',
);

/** The same in eleven other languages, in which no word boundary of ASCII can be counted on. */
const PREFERRED_ABROAD =
  /von Vorteil|wünschenswert|idealerweise|gerne gesehen|un plus|un atout|souhaité|apprécié|deseable|se valora|valorable|um diferencial|desejável|ser(?:á|ão) valoriza|preferenziale|gradit[ao]|preferibil|een pré|is een plus|mooi meegenomen|mile widzian|będzie atutem|dodatkowym atutem|meriterande|ser gärna|歓迎|尚可|あれば|优先|加分|يفضل|ميزة إضافية/iu;

const WAIVED = anyPhrase(
  'no\\b[^.;:,]{0,80}\\b(?:required|necessary|needed)',
  'not (?:strictly )?(?:required|necessary|needed|mandatory|a (?:must|condition|requirement))',
  "(?:do not|don['’]t) need",
);
const WAIVED_ABROAD =
  /nicht (?:erforderlich|notwendig|nötig)|pas (?:nécessaire|obligatoire|requis)|no (?:es )?(?:necesari[ao]|imprescindible)|não (?:é )?necessári|non (?:è )?(?:necessari|richiest)|niet (?:nodig|vereist)|nie jest wymagan|inte (?:krävs|nödvändig)|不問|不要求|غير مطلوب/iu;

const REQUIRED = anyPhrase(
  'must (?:have|be|possess|hold|know)',
  '(?<!as )(?<!not )required',
  'mandatory',
  'essential(?! functions?)',
  'minimum',
  '\\d+\\+? years',
  '(?:one|two|three|four|five|six|seven|eight|ten)(?: or more)? years',
  'proficien(?:t|cy) (?:in|with)',
  "you(?:['’]ll| will)? (?:have|bring|need)",
  'you (?:know|own|hold|should (?:be|have))',
  "we(?: are|['’]re) (?:looking for|seeking)(?![^.]* to (?:join|help|support|work|lead|own)\\b)",
  'looking for (?:somebody|someone|an?)(?![^.]* to (?:join|help|support|work|lead|own)\\b)',
  'seeking an? (?:experienced|certified|licensed)',
  'we (?:require|need|expect)',
  '(?:certificate|certification|clearance|degree|licen[cs]e) required',
);

/** What is asked for in these words is asked for, wherever it stands. */
const SUFFICIENT = /^(?:fluent|good|sufficient)?\s*\p{Lu}\p{Ll}+ (?:sufficient|skills)\b/u;

/** What a team works with is part of the job, and nothing that one must bring. */
const OF_THE_TEAM =
  /^(?:we|our (?:team|engineers|developers|stack)|the team)(?: (?:currently|mainly|mostly|primarily|also))? (?:uses?|runs?(?: on)?|works? (?:in|on|with)|builds?|rel(?:y|ies) on|is|are built)\b/iu;

/** A firm that praises itself asks for nothing. */
const OF_ITSELF = /^(?:our|since|founded|for (?:over|more than)|with (?:over|more than))\b/iu;

/** Of what it says of a wish only this clause speaks: "Excel, ideally with macros", "A (B is a plus)". */
const ASIDE =
  /[,;–—]\s*(?:but\s+|and\s+)?(?:ideally|preferably|optionally|bonus|desirably|idealerweise|idéalement|preferiblemente|bij voorkeur|preferibilmente|najlepiej|gärna)\b[^,;–—]*|\([^()]*\)/giu;

/** A part of a sentence, from and to where, with what it asks for. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly tier: Tier | undefined;
}

/**
 * What a sentence makes of its section: "a plus" lowers it anywhere, "must have" lifts it out of a description, and
 * what is not needed is not asked for. The whole comes first, then the clauses that ask for less or more than it.
 */
export function clausesOf(sentence: string, section: Tier): readonly Clause[] {
  const asides = [...sentence.matchAll(ASIDE)].filter(
    ([aside]) => isWish(aside) && hasWordsOfItsOwn(aside),
  );
  const main = asides.reduce(
    (rest, { 0: aside, index }) =>
      rest.slice(0, index) + ' '.repeat(aside.length) + rest.slice(index + aside.length),
    sentence,
  );
  const whole = main.trim() === '' ? sentence : main;
  const parts = mixedParts(whole);
  const clauses = parts.map(({ text, start }) => ({
    start,
    end: start + text.length,
    tier: tierOf(text, section),
  }));
  const strictest = clauses.find(({ tier }) => tier === 'must') ?? clauses.find(({ tier }) => tier);
  return [
    {
      start: 0,
      end: sentence.length,
      tier: parts.length > 1 ? strictest?.tier : tierOf(whole, section),
    },
    ...(parts.length > 1 ? clauses : []),
    ...asides.map(({ 0: aside, index }) => ({
      start: index,
      end: index + aside.length,
      tier: 'preferred' as const,
    })),
  ];
}

/** "(nice to have)" and "preferably" at the end speak of what stands before them. */
const hasWordsOfItsOwn = (aside: string): boolean =>
  /\p{L}/u.test(
    aside
      .replace(new RegExp(PREFERRED, 'giu'), ' ')
      .replace(/\b(?:and|are|but|is|it|would be)\b/giu, ' '),
  );

const isWish = (text: string): boolean => PREFERRED.test(text) || PREFERRED_ABROAD.test(text);
const isWaiver = (text: string): boolean => WAIVED.test(text) || WAIVED_ABROAD.test(text);

/** "Ideally, you hold a CCNP" speaks of all that follows. */
const OPENING_WISH = /^(?:ideally|preferably|optionally|as a (?:bonus|plus)|bonus)\b/iu;

/** "CCNA required, CCNP preferred" asks for two things; a comma alone only lists. */
function mixedParts(text: string): readonly { readonly text: string; readonly start: number }[] {
  const parts: { text: string; start: number }[] = [];
  let start = 0;
  for (const part of text.split(
    OPENING_WISH.test(text) ? /(?<=;)\s/u : /(?<=[,;])\s|\s(?=but\b)/u,
  )) {
    parts.push({ text: part, start: text.indexOf(part, start) });
    start = text.indexOf(part, start) + part.length;
  }
  const wishes = parts.filter((part) => isWish(part.text) && !isWaiver(part.text));
  const waivers = parts.filter((part) => isWaiver(part.text));
  const demands = parts.filter(
    (part) => REQUIRED.test(part.text) && !isWish(part.text) && !isWaiver(part.text),
  );
  const isMixed = demands.length > 0 && (wishes.length > 0 || waivers.length > 0);
  return isMixed ? parts : [{ text, start: 0 }];
}

function tierOf(text: string, section: Tier): Tier | undefined {
  if (isWish(text)) return 'preferred';
  if (isWaiver(text)) return undefined;
  if (OF_THE_TEAM.test(text) && !REQUIRED.test(text)) return 'context';
  if (section !== 'context' || OF_ITSELF.test(text)) return section;
  return REQUIRED.test(text) || SUFFICIENT.test(text) ? 'must' : section;
}
