import { keySet } from './spelling';

/** Directly beside an ambiguous name these say that a technology is meant: "Go developer". */
export const besideCues = keySet(
  `basics code coder coding compiler developer developers development ecosystem essentials framework
   frameworks fundamentals language languages libraries library macros microservices module modules
   package packages playbooks programmer programmers programming runtime script scripting scripts
   spreadsheets statistics syntax`,
);

/** Near an ambiguous name these say that one speaks of what a person can do. */
export const nearCues = keySet(
  `background code coding command competence competency expertise experience experienced familiar
   familiarity framework frameworks hands know knowledge language languages mastery platform platforms
   proficiency proficient programming scripting skill skilled skills software stack statistical
   technologies technology tool tools understanding using`,
);

/** Before a common word, or right after it, these say that it is asked for: "experience in security". */
export const askingCues = keySet(
  `aptitude background competence competencies degree experience experienced expertise familiar familiarity
   interest know knowledge mastery passion passionate proficiency proficient qualification qualifications skill
   skilled skills specialist specialising trained training understanding versed`,
);

/** With one of the words that govern between them, these ask for a technology right after it: "experience with React". */
export const governedCues = keySet(
  `background basics command competence competent expert expertise experience experienced exposure familiar
   familiarity fluency fluent fundamentals knowledge knowledgeable mastery proficiency proficient skilled skills
   understanding versed worked working`,
);

/** And these for a language: "knowledge of Turkish". */
export const governedLanguageCues = keySet('command knowledge mastery skills understanding');

/** What stands between such a word and what it asks for. */
export const governing = keySet('in of on using with');

/** Near a trait these say that it is a person who shall have it: "You are creative and reliable". */
export const traitCues = keySet(
  `are approach attitude be being candidate highly individual individuals mentality mindset nature people
   person personality thinker very you yourself`,
);

/** Near the name of a language these say that it is spoken, and not a people or a market. */
export const languageCues = keySet(
  `a1 a2 b1 b2 bilingual business c1 c2 conversational fluency fluent fluently language languages
   lingual multilingual native oral proficiency proficient read reading speak speaker speakers speaking
   speaks spoken trilingual verbal write writing written`,
);

/** Right after the name of a language, or of several, these say that it is asked for: "French or Dutch an asset". */
export const languageWishes = keySet(
  `advantage advantageous asset beneficial bonus desirable desired essential helpful helps ideal mandatory must necessary needed
   optional plus preferable preferred required requirement useful welcome`,
);

/** Between a language and such a word. */
export const beforeWishes = keySet(
  `a also an and are be big considered definite highly huge is nice of or skills strong strongly the would`,
);

/** After the first word of a sentence these show that it is a verb: "Excel in", "Go beyond". */
export const imperatives = keySet('above ahead as at beyond in out the this through to your');

/** Before a single letter these show that it numbers something: "Series C", "vitamin C". */
export const countedBy = keySet(
  `appendix bank category class division exhibit form grade group hepatitis level option part phase plan
   route schedule section series tier title type unit vitamin`,
);
