import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import type { Field, Posting } from '@/utils/model/page';

import { addressOf } from './address';
import { ownPosting } from './own-posting';
import { type Item, said } from './schema-org';

const MOST_CHARACTERS = 60_000;
const MOST_OF_CHOICE = 100;
/** What one has of schools; several licences or languages are asked for together. */
const DEGREE =
  /degree|bachelor|master|\b(?:b\.?sc|m\.?sc|mba|ph\.? ?d|ged)\b|doctora|diploma|high school|secondary|associate|college|universit|abschluss|studium|ausbildung|abitur|licenciatura|maestr|máster/iu;

export type Fields = Omit<Posting, 'url'>;

/** Where a JobPosting (schema.org) says each field: its members, and the part of a member that counts. */
const members: Record<keyof Fields, readonly string[]> = {
  title: ['title'],
  company: ['hiringOrganization name'],
  place: ['jobLocation address', 'applicantLocationRequirements'],
  description: ['description', 'responsibilities'],
  skills: ['skills'],
  qualifications: ['qualifications'],
  education: ['educationRequirements'],
  experience: ['experienceRequirements'],
  occupation: ['occupationalCategory'],
};

/** The posting as several readings found it, the surest first: each field is the first reading's that has it. */
export function postingFrom(url: URL, readings: readonly Fields[]): Posting | undefined {
  const fields: Fields = Object.assign({}, ...[...readings].reverse());
  return Object.keys(fields).length > 0 ? { url: addressOf(url), ...fields } : undefined;
}

/** The fields that are there, each with its source. */
export function fieldsFrom(
  source: Field['source'],
  values: Partial<Record<keyof Fields, string>>,
): Fields {
  const present = Object.entries(values).filter(([, value]) => value);
  return Object.fromEntries(
    present.map(([name, value]) => [name, { value: value.slice(0, MOST_CHARACTERS), source }]),
  );
}

/** What a page says of its posting in schema.org's words. */
export function schemaOrgFields(items: readonly Item[], document: Document, url: URL): Fields[] {
  const postings = items
    .filter(({ types }) => types.includes('JobPosting'))
    .map((item) => ({
      item,
      title: saidAt(members.title, item.node),
      others: [members.company, members.description].map((paths) => saidAt(paths, item.node)),
    }));
  return ownPosting(postings, document, url).map(({ item: { node, source } }) => {
    const values = Object.entries(members).map(([name, paths]) => [name, saidAt(paths, node)]);
    return fieldsFrom(source, { ...Object.fromEntries(values), education: educationOf(node) });
  });
}

/** Of several degrees any will do, and of what experience may stand for so will its equal. */
function educationOf(node: JsonObject): string {
  const asked = listOf(node['educationRequirements']).map((each) => said(each));
  const isChoice = asked.every(
    (each) => each.length < MOST_OF_CHOICE && !each.includes('\n') && DEGREE.test(each),
  );
  const text = isChoice ? [...new Set(asked)].join(' or ') : asked.join('\n');
  const isReplaceable = /^true$/iu.test(String(node['experienceInPlaceOfEducation']));
  return text && isReplaceable ? `${text} or equivalent experience` : text;
}

const saidAt = (paths: readonly string[], node: JsonObject): string =>
  said(
    paths.map((path) => {
      const [member = '', part = ''] = path.split(' ');
      return listOf(node[member]).map((each) => (isObject(each) && each[part]) || each);
    }),
  );
