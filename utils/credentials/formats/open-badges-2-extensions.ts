import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';

import {
  memberFaults,
  number,
  type Shape,
  shaped,
  text,
  texts,
  truth,
  url,
} from './open-badges-2-rules';

const NAMESPACE =
  /^(?:extensions:|obi:extensions\/?#|https?:\/\/w3id\.org\/openbadges\/?(?:#?extensions\/?)#)/u;

const webPage: Shape = { required: { url } };
const address = shaped('an address', { optional: { streetAddress: text, postalCode: text } });
const assessments = shaped('assessments', {
  required: {
    description: text,
    type: text,
    assessmentOutput: text,
    hasGroupParticipation: truth,
    hasGroupEvaluation: truth,
    evaluationMethod: text,
  },
});
const place = shaped('a place', { required: { latitude: number, longitude: number } });

/** The extensions that 1EdTech lists, with what their JSON Schemas demand. */
const known = new Map<string, Shape>(
  Object.entries<Shape>({
    Accessibility: {
      optional: {
        accessibilityAPI: texts,
        accessibilityControl: texts,
        accessibilityFeature: texts,
        accessibilityHazard: texts,
        url,
      },
    },
    ApplyLink: webPage,
    AssessmentExtension: { required: { description: text, assessments } },
    Endorsement: { required: { description: text } },
    ExampleExtension: { required: { exampleProperty: text } },
    ExtraDescription: { required: { name: text, narrative: text } },
    GeoCoordinates: { optional: { name: text, description: text, geo: place } },
    IssuerAccreditation: { required: { name: text, contactInstructions: text, url, address } },
    LicenseExtension: { required: { id: text }, optional: { name: text, legalCode: url } },
    MoreInfoLink: { required: { moreInfoUrl: url }, optional: { moreInfoDescription: text } },
    OriginalCreator: webPage,
    RecipientProfile: { optional: { name: text } },
  }),
);

/** Other names under which the same stands in badges. */
const types = new Map([
  ['cc:License', 'LicenseExtension'],
  ['Assessment', 'AssessmentExtension'],
  ['IssuerAccreditationExtension', 'IssuerAccreditation'],
  ['recipientProfile', 'RecipientProfile'],
]);
const members = new Map([
  ['http://schema.org/text', 'exampleProperty'],
  ['schema:text', 'exampleProperty'],
]);

/**
 * Holds the extensions of a badge object against their schemas, and says which are of no known kind (Open Badges 2.0,
 * "Extensions"). The schemas stand here, so that none has to be fetched.
 */
export function extensionsOf(object: JsonObject): Result<readonly Problem[]> {
  const extensions = extensionsIn(object);
  const faults = extensions.flatMap(({ member, extension, names }) =>
    names.flatMap((name) =>
      memberFaults(withPlainNames(extension), known.get(name) ?? {}, `${member}.`),
    ),
  );
  if (faults.length > 0) return fail('schema-invalid', faults.join('; '));
  const strange = extensions.filter(({ names }) => !names.some((name) => known.has(name)));
  return ok(strange.map(({ member }) => unknown(member)));
}

/** What the issuer tells of the assessments for a badge, in the extension that 1EdTech has for them. */
export const assessmentsIn = (badgeClass: JsonObject): Json[] =>
  extensionsIn(badgeClass)
    .filter(({ names }) => names.includes('AssessmentExtension'))
    .flatMap(({ extension }) => listOf(extension['assessments']));

const extensionsIn = (object: JsonObject) =>
  Object.entries(object).flatMap(([member, value]) =>
    listOf(value)
      .filter(isObject)
      .filter(isExtension)
      .map((extension) => ({ member, extension, names: namesOf(extension) })),
  );

const isExtension = (value: JsonObject): boolean => {
  const all = typesOf(value);
  return (
    all.some((type) => /^(?:obi:)?extension$/iu.test(type)) ||
    all.some((type) => NAMESPACE.test(type) || type === 'cc:License')
  );
};

const namesOf = (extension: JsonObject): readonly string[] =>
  typesOf(extension).flatMap((type) => {
    const name = type.replace(NAMESPACE, '');
    if (name === type && !types.has(type)) return [];
    return [types.get(name) ?? name];
  });

const typesOf = (value: JsonObject): readonly string[] =>
  listOf(value['type'] ?? value['@type']).filter((type) => typeof type === 'string');

const withPlainNames = (extension: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(extension).map(([name, value]) => [members.get(name) ?? name, value]),
  );

const unknown = (member: string): Problem => ({
  code: 'extension-unknown',
  detail: `the extension ${member} is of no kind that we know`,
  facts: { extension: member },
});
