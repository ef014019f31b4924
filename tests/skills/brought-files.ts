import { packed, zipOf } from '../heavy/zip-maker';

const ESCO = 'http://data.europa.eu/esco';

/** ESCO as its publisher gives it out, with three skills and two occupations. */
export const escoFiles = {
  'skills_en.csv': `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,inScheme
KnowledgeSkillCompetence,${ESCO}/skill/1,skill/competence,cross-sector,weave baskets,"basket weaving
plait baskets, by hand",,released,${ESCO}/concept-scheme/skills
KnowledgeSkillCompetence,${ESCO}/skill/2,knowledge,cross-sector,WickerScript,WickerScript,,released,${ESCO}/concept-scheme/skills
KnowledgeSkillCompetence,${ESCO}/skill/3,knowledge,transversal,Basketish,,,released,"${ESCO}/concept-scheme/skills,
${ESCO}/concept-scheme/skill-language-groups"
`,
  'skillGroups_en.csv': `conceptType,conceptUri,preferredLabel,altLabels,status,code
SkillGroup,${ESCO}/skill/S1,wicker and willow,,released,S1
`,
  'broaderRelationsSkillPillar.csv': `conceptType,conceptUri,broaderType,broaderUri
KnowledgeSkillCompetence,${ESCO}/skill/1,SkillGroup,${ESCO}/skill/S1
`,
  'occupations_en.csv': `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status
Occupation,${ESCO}/occupation/1,7317,basket maker,"basketry artisan
wicker worker",released
Occupation,${ESCO}/occupation/2,7317,chair caner,,released
`,
  'occupationSkillRelations_en.csv': `occupationUri,relationType,skillType,skillUri
${ESCO}/occupation/1,essential,skill/competence,${ESCO}/skill/1
${ESCO}/occupation/1,optional,knowledge,${ESCO}/skill/2
`,
  'ISCOGroups_en.csv': 'not,read\n',
};

const lines = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join('\t')}\r\n`).join('');

const ELEMENT = ['O*NET-SOC Code', 'Element ID', 'Element Name', 'Scale ID', 'Data Value'];
const EXAMPLE = ['O*NET-SOC Code', 'Example', 'Commodity Code', 'Commodity Title'];

/** O*NET in a folder, as its publisher gives it out, with three elements and two examples. */
export const onetFiles = {
  'db/Skills.txt': lines(
    ELEMENT,
    ['11-1011.00', '2.A.1.c', 'Writing', 'IM', '4.12'],
    ['11-1011.00', '2.A.1.c', 'Writing', 'LV', '4.62'],
    ['11-1011.00', '2.A.1.b', 'Active Listening', 'IM', '4.62'],
  ),
  'db/Knowledge.txt': lines(ELEMENT, ['11-1011.00', '2.C.10', 'Transportation', 'IM', '4.62']),
  'db/Technology Skills.txt': lines(
    EXAMPLE,
    ['11-1011.00', 'Willow "Pro" 9', '43232202', 'Basket management software'],
    ['11-1011.00', 'Willow "Pro" 9', '43232306', 'Basket query software'],
    ['15-1252.00', 'WickerBase', '43232306', 'Basket query software'],
  ),
  'db/Occupation Data.txt': lines(
    ['O*NET-SOC Code', 'Title', 'Description'],
    ['11-1011.00', 'Chief Weavers', 'Weave'],
    ['15-1252.00', 'Basket Developers', 'Develop'],
  ),
  'db/Alternate Titles.txt': lines(
    ['O*NET-SOC Code', 'Alternate Title', 'Short Title', 'Source(s)'],
    ['11-1011.00', 'Head of Wicker', 'n/a', '08'],
    ['99-9999.99', 'Nobody', 'n/a', '08'],
  ),
  'db/Content Model Reference.txt': lines(
    ['Element ID', 'Element Name', 'Description'],
    ['1.A', 'Abilities', 'What is not rated here'],
    ['2.A', 'Basic Skills', ''],
    ['2.A.1', 'Content', ''],
    ['2.A.1.c', 'Writing', ''],
  ),
};

export const zipped = (files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  zipOf(...Object.entries(files).map(([name, text]) => packed(name, text)));
