import { anyPhrase } from '@/utils/skills/any-phrase';

/** Words that make a wish of what they are said of. */
export const PREFERRED = anyPhrase(
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
  'or (?:be )?willing(?:ness)? to (?:obtain|acquire|get)',
  '(?:experience|knowledge|familiarity|background|skills?|certifications?)\\b[^.;:]{0,80}\\bhelpful',
);

/** The same in eleven other languages, in which no word boundary of ASCII can be counted on. */
const PREFERRED_ABROAD =
  /von Vorteil|wünschenswert|(?:ein|großes) Plus(?!\p{L})|wären? schön|idéalement|de préférence|idealmente|preferi?blemente|preferentemente|idealerweise|gerne gesehen|un plus|un atout|souhaité|apprécié|deseable|se valora|valorable|um diferencial|desejável|ser(?:á|ão) valoriza|preferenziale|gradit[ao]|preferibil|een pré|is een plus|mooi meegenomen|mile widzian|będzie atutem|dodatkowym atutem|meriterande|ser gärna|歓迎|尚可|あれば|优先|加分|يفضل|ميزة إضافية/iu;

const LEARNT =
  '(?:(?:willing(?:ness)?|ready|readiness|eager(?:ness)?|keen|desire|motivat(?:ed|ion)|ability|able) to learn (?!new|quick|fast)|willing(?:ness)? to (?:obtain|acquire)|(?:interest|interested) in learning)';
/** What somebody is yet to learn: from such words on, as what stands before them is asked for all the same. */
export const YET_TO_LEARN = new RegExp(`(?<!\\bor (?:be )?)\\b${LEARNT}.*`, 'iu');

const NEEDED = '(?:required|necessary|needed|expected|assumed)';
/** What is not needed, or is taught here, is not asked for. */
const WAIVED = anyPhrase(
  `no\\b[^.;:,]{0,80}\\b${NEEDED}`,
  `no\\b[^.;:]{0,80}\\bor\\b[^.;:]{0,40}\\b${NEEDED}`,
  `neither\\b[^.;:]{0,80}\\b${NEEDED}`,
  `(?:not|(?:is|are|was|were|do|does|need)n['’]t) (?:strictly |absolutely |necessarily |be )?(?:${NEEDED}|mandatory|essential(?! functions?)|obligatory|compulsory|a (?:must|condition|requirement|pre-?requisite))`,
  "(?:do not|don['’]t) (?:need|require|expect)",
  'need not(?! apply)',
  'unnecessary',
  'no need (?:for|of|to)',
  "(?:is|are)(?: not|n['’]t)(?=\\s*(?:[.,;)!]|$))",
  '^(?:and |but )?not (?!only|just|less|limited|afraid|shy|averse|an? (?:beginner|novice|newcomer))',
  LEARNT,
  'training (?:in|on|for|as)\\b[^.;:,]{0,60}\\b(?:provided|given|offered|available)',
  '(?:candidates|applicants|those) without\\b[^.;:]{0,80}\\b(?:trained|taught)',
  '(?:training|certification)\\b[^.;:,]{0,60}\\b(?:can|may|could|will) be (?:taught|provided)',
  '(?:can|may|could|will) be (?:obtained|acquired|earned|learn(?:ed|t)|trained) (?:on|after|during|within|in|by)',
  '(?:can|may|could|will) be (?:taught|provided) (?:after|during|within)',
);
const WAIVED_ABROAD =
  /nicht (?:zwingend |unbedingt )?(?:erforderlich|notwendig|nötig|vorausgesetzt|Voraussetzung|Pflicht|Bedingung)|kein(?:e[ns]?)? (?:Voraussetzung|Bedingung|Pflicht|Muss)|keine?n? [^.;:,]{0,60}(?:erforderlich|notwendig|nötig)|pas (?:nécessaire|obligatoire|requis|indispensable|exigé)|no (?:es |son )?(?:necesari[ao]|imprescindible|indispensable|obligatori[ao]|requerid[ao])|não (?:é )?(?:necessári|obrigatóri)|non (?:è )?(?:necessari|richiest)|niet (?:nodig|vereist)|nie jest wymagan|inte (?:krävs|nödvändig)|不問|不要求|غير مطلوب/iu;

/** "Not optional" is no wish but a demand. */
const NOT_A_WISH =
  /\bnot (?:just |merely |only )?(?:an? )?(?:optional|nice[- ]to[- ]haves?|bonus|plus|preference)\b/giu;
const REQUIRED = anyPhrase(
  'must (?:have|be|possess|hold(?! to\\b)|know)',
  '(?<=\\bmust\\b[^.;:]{0,60}\\band )(?:have|possess|hold)',
  'a must(?! (?:have|be))',
  '(?<!\\b(?:as|if|what|when|where)(?:e?ver)?\\b[^.;:,]{0,30} )(?:is|are) needed',
  '(?:role|job|position|post) requires(?! (?:\\w+ )?(?:work(?! experience)|working(?! knowledge)|collaborat\\w+|interact\\w+|travel)\\b)',
  '(?:candidates|applicants|applications) without\\b[^.;:]{0,80}\\b(?:not|ignored|rejected|disqualified)',
  '(?<=^(?:(?:but|while|whereas)\\b[^.;:]{0,80} |(?:\\S+ ){1,3}))(?:is|are)(?=\\W*$)',
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

const REQUIRED_ABROAD =
  /zwingend|erforderlich|vorausgesetzt|unabdingbar|ist Pflicht|ein Muss(?!\p{L})|obligatoire|exigée?s?(?!\p{L})|indispensable|requise?s?(?!\p{L})|impérati[fv]|imprescindible|obligat[oó]ri[ao]|requerid[ao]/iu;

export const isWaiver = (text: string): boolean => WAIVED.test(text) || WAIVED_ABROAD.test(text);

export function isWish(text: string): boolean {
  const said = text.replace(NOT_A_WISH, ' ');
  return PREFERRED.test(said) || PREFERRED_ABROAD.test(said);
}

export const isDemand = (text: string): boolean => !isWaiver(text) && !isWish(text) && isFirm(text);

/** Says that something is required, whatever else it says. */
export const isFirm = (text: string): boolean =>
  REQUIRED.test(text) || REQUIRED_ABROAD.test(text) || text.search(NOT_A_WISH) >= 0;

/** Where the first word stands that makes a wish, a waiver or a demand of a text. */
export const cueIn = (text: string): number =>
  Math.min(
    ...[PREFERRED, PREFERRED_ABROAD, WAIVED, WAIVED_ABROAD, REQUIRED, REQUIRED_ABROAD].map(
      (words) => {
        const at = text.search(words);
        return at < 0 ? text.length : at;
      },
    ),
  );

/** Whether anything is left of a text without the words of demands and wishes. */
export const hasWordsOfItsOwn = (text: string): boolean =>
  /\p{L}/u.test(
    [PREFERRED, PREFERRED_ABROAD, REQUIRED, REQUIRED_ABROAD]
      .reduce((left, { source }) => left.replace(new RegExp(source, 'giu'), ' '), text)
      .replace(/\b(?:and|are|but|is|it|would be|not|needed|necessary|required)\b/giu, ' '),
  );
