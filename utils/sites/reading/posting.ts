import { isObject, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { Field, Posting } from '@/utils/model/page';

import { addressOf } from './address';
import { textIn } from './lines';
import { first } from './nodes';
import { type Item, said } from './schema-org';

const MOST_CHARACTERS = 60_000;

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
export const schemaOrgFields = (items: readonly Item[], document: Document, url: URL): Fields[] =>
  postingsOf(items, document, url).map(({ node, source }) => {
    const values = Object.entries(members).map(([name, paths]) => [name, saidAt(paths, node)]);
    return fieldsFrom(source, Object.fromEntries(values));
  });

/** One posting, in one syntax or in several. A page that lists different ones is about none of them. */
function postingsOf(items: readonly Item[], document: Document, url: URL): readonly Item[] {
  const postings = items.filter(({ types }) => types.includes('JobPosting'));
  if (new Set(postings.map(titleOf)).size <= 1) return postings;

  const heading = textIn(first(document, 'h1')) + textIn(first(document, 'head > title'));
  const here = postings.filter(({ node }) => stringOf(node['url'] ?? node['@id']) === url.href);
  return here.length > 0
    ? here
    : postings.filter((posting) => titleOf(posting) && heading.includes(titleOf(posting)));
}

const titleOf = ({ node }: Item): string => saidAt(members.title, node);

const saidAt = (paths: readonly string[], node: JsonObject): string =>
  said(
    paths.map((path) => {
      const [member = '', part = ''] = path.split(' ');
      return listOf(node[member]).map((each) => (isObject(each) && each[part]) || each);
    }),
  );
