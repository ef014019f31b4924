import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail } from '@/utils/lib/result';
import type { Credit, Pathway, PathwayNode, Rule } from '@/utils/model/pathway';
import { canonicalBadgeId } from '../badge-ids';
import {
  completedAll,
  type Examples,
  idsIn,
  nodeOf,
  numberOf,
  objectsIn,
  type PathwayFormat,
} from './pathway-format';

/** Pathways of the Credential Transparency Description Language, as Credential Engine's registry serves them. */
export const ctdl: PathwayFormat = {
  id: 'ctdl',
  name: 'CTDL pathway',
  matches: (document) => resourcesIn(document).some(isPathway),
  read(document) {
    const resources = resourcesIn(document).map(plain);
    const components = resources.filter((resource) => !hasType(resource, 'Pathway'));
    if (components.length === 0)
      return fail(
        'pathway-empty',
        'The file names a pathway and none of its components. Take the whole graph from Credential Engine.',
      );
    const nodes = joined(components.flatMap(nodesOf));
    const pathways = resources.filter((resource) => hasType(resource, 'Pathway'));
    return completedAll(pathways.map((pathway) => pathwayOf(pathway, nodes)));
  },
};

/** A graph, a list, or one resource by itself. */
function resourcesIn(document: Json): readonly JsonObject[] {
  if (Array.isArray(document)) return document.filter(isObject);
  if (!isObject(document)) return [];
  const graph = document['@graph'];
  return Array.isArray(graph) ? graph.filter(isObject) : [document];
}

const isPathway = (resource: JsonObject): boolean => hasType(plain(resource), 'Pathway');

/** Without the prefixes, which differ from file to file: `ceterms:`, `ceasn:`, `asn:`, whole addresses, none. */
function plain(resource: JsonObject): JsonObject {
  const members = Object.entries(resource).map(
    ([name, value]) => [localName(name), value] as const,
  );
  return Object.fromEntries(members);
}

const localName = (name: string): string =>
  name.startsWith('@') ? name : (name.split(/[:/#]/u).at(-1) ?? name);

const typesOf = (resource: JsonObject): readonly string[] =>
  listOf(resource['@type'] ?? resource['type']).flatMap((type) =>
    typeof type === 'string' ? [localName(type)] : [],
  );

const hasType = (resource: JsonObject, type: string): boolean => typesOf(resource).includes(type);

const idOf = (resource: JsonObject): string => stringOf(resource['@id']) ?? '';

/** The members under their names of today and of earlier versions. */
const idsUnder = (resource: JsonObject, ...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => idsIn(resource[name]));

function pathwayOf(pathway: JsonObject, nodes: readonly PathwayNode[]): Pathway {
  const id = idOf(pathway);
  const url = stringOf(pathway['subjectWebpage']) ?? stringOf(pathway['source']);
  const goals = idsUnder(pathway, 'hasDestinationComponent', 'hasRoot');
  return {
    id,
    name: textOf(pathway['name']) ?? id,
    declaredIn: 'ctdl',
    ...(url !== undefined && { url }),
    goals,
    nodes: nodesOfPathway(goals, nodes),
  };
}

/** Of a file with several pathways each has the nodes that lead to its goal; of one without a goal all do. */
function nodesOfPathway(
  goals: readonly string[],
  nodes: readonly PathwayNode[],
): readonly PathwayNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const reached = new Set(goals.filter((goal) => byId.has(goal)));
  if (reached.size === 0) return nodes;
  for (const id of reached) {
    const { parts = [], before = [] } = byId.get(id) ?? {};
    for (const { of } of [...parts, ...before]) for (const next of of) reached.add(next);
  }
  return nodes.filter(({ id }) => reached.has(id));
}

/** Whose holder has passed something of its own: what is asked for comes before it, and is no part of it. */
const EARNED_ITSELF =
  /^(?:Certification|License|Degree|.*Degree|Diploma|.*Diploma|ApprenticeshipCertificate|JourneymanCertificate|MasterCertificate|CourseComponent|JobComponent|WorkExperienceComponent)$/u;

/** What only groups others and is no credential. */
const GROUP =
  /^(?:BasicComponent|SelectionComponent|CompetencyComponent|CocurricularComponent|ExtracurricularComponent|AssessmentComponent)$/u;

function nodesOf(resource: JsonObject): readonly PathwayNode[] {
  const id = idOf(resource);
  if (id === '' || hasType(resource, 'ComponentCondition')) return [];
  const inner: PathwayNode[] = [];
  const conditions = conditionsIn(resource);
  const stated = conditions.flatMap((condition) => rulesOf(condition, id, inner));
  const children = idsUnder(resource, 'hasChild', 'isParentOf');
  const rules = conditions.length > 0 || children.length === 0 ? stated : [ruleOver(children)];
  const isGroup = typesOf(resource).some((type) => GROUP.test(type));
  const credentialTypes = idsUnder(resource, 'credentialType').map(localName);
  const isEarned = [...typesOf(resource), ...credentialTypes].some((type) =>
    EARNED_ITSELF.test(type),
  );
  const isChoice = isEarned && textOf(resource['name']) === undefined;
  const earlier = idsUnder(resource, 'prerequisite', 'isPrecededBy', 'hasPrerequisite');
  const preceding = earlier.length > 0 ? [ruleOver(earlier)] : [];
  const url = stringOf(resource['subjectWebpage']);
  const credit = creditOf(resource);
  const node = nodeOf({
    id,
    name: textOf(resource['name']) ?? textOf(conditions[0]?.['description']) ?? id,
    badgeIds: isGroup ? [] : badgeIdsOf(resource),
    parts: isEarned && !isChoice ? [] : rules,
    before: isEarned && !isChoice ? [...preceding, ...rules] : preceding,
    ...(url !== undefined && { url }),
    ...(credit && { credit }),
  });
  const later = idsUnder(resource, 'precedes').map((next) =>
    nodeOf({ id: next, name: '', before: [ruleOver([id])] }),
  );
  return [node, ...inner, ...later];
}

const ruleOver = (of: readonly string[]): Rule => ({
  least: new Set(of).size,
  of: [...new Set(of)],
});

const conditionsIn = (resource: JsonObject): readonly JsonObject[] =>
  ['hasCondition', 'requiredCondition', 'hasRuleSet', 'ruleSet'].flatMap((name) =>
    objectsIn(resource[name]).map(plain),
  );

/** Conditions within a condition: all of them, or with `Or` any of them, which is a choice of its own. */
function rulesOf(condition: JsonObject, path: string, inner: PathwayNode[]): readonly Rule[] {
  const targets = idsUnder(condition, 'targetComponent');
  const nested = conditionsIn(condition);
  const least = numberOf(condition['requiredNumber']) ?? numberIn(nested);
  const own = targets.length > 0 ? [{ ...ruleOver(targets), ...atLeast(least, targets) }] : [];
  const others = nested.map((each, at) => rulesOf(each, `${path}/${at}`, inner));
  const operators = idsUnder(condition, 'logicalOperator').map(localName);
  if (!operators.some((operator) => /or$/iu.test(operator))) return [...own, ...others.flat()];

  const ways = [own, ...others].filter(({ length }) => length > 0);
  const ids = ways.map((_, at) => `${path}#way-${inner.length + at}`);
  inner.push(...ways.map((parts, at) => nodeOf({ id: ids[at] ?? path, name: '', parts })));
  return ids.length > 0 ? [{ least: 1, of: ids }] : [];
}

const atLeast = (least: number | undefined, targets: readonly string[]) =>
  least !== undefined && least > 0 ? { least: Math.min(least, new Set(targets).size) } : {};

/** Drafts put the number into a set of rules beside the targets. */
const numberIn = (conditions: readonly JsonObject[]): number | undefined =>
  conditions.map((each) => numberOf(each['requiredNumber'])).find((each) => each !== undefined);

/** What the registry says of one component in several places is one node. */
function joined(nodes: readonly PathwayNode[]): readonly PathwayNode[] {
  const byId = new Map<string, PathwayNode>();
  for (const node of nodes) {
    const known = byId.get(node.id);
    byId.set(node.id, known ? together(known, node) : node);
  }
  return [...byId.values()].map((node) => (node.name === '' ? { ...node, name: node.id } : node));
}

const together = (one: PathwayNode, other: PathwayNode): PathwayNode => ({
  ...other,
  ...one,
  name: one.name || other.name,
  badgeIds: [...new Set([...one.badgeIds, ...other.badgeIds])],
  parts: [...one.parts, ...other.parts],
  before: [...one.before, ...other.before],
});

/** The component itself, what it stands for, and the page that describes it. */
const badgeIdsOf = (resource: JsonObject): readonly string[] => [
  ...new Set(
    [idOf(resource), ...idsUnder(resource, 'sourceData', 'proxyFor', 'subjectWebpage')].map(
      canonicalBadgeId,
    ),
  ),
];

function creditOf(resource: JsonObject): Credit | undefined {
  const [stated] = objectsIn(resource['creditValue']).map(plain);
  const value =
    numberOf(stated?.['value']) ??
    numberOf(resource['creditUnitValue']) ??
    numberOf(resource['defaultCredits']);
  if (value === undefined) return undefined;
  const [unit] = [
    ...idsUnder(stated ?? {}, 'creditUnitType', 'unitText'),
    ...idsUnder(resource, 'creditUnitType'),
  ];
  return { value, ...(unit !== undefined && { unit: localName(unit) }) };
}

/** A text, or one in several languages: English first, else whichever comes first. */
function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (!isObject(value)) return undefined;
  const texts = Object.entries(value).flatMap(([language, text]) =>
    typeof text === 'string' && text.trim() !== '' ? [{ language, text: text.trim() }] : [],
  );
  return (texts.find(({ language }) => /^en\b/iu.test(language)) ?? texts[0])?.text;
}

export const examples: Examples = [
  [
    {
      '@type': 'ceterms:Pathway',
      '@id': 'https://credentialengineregistry.org/resources/ce-path',
      'ceterms:name': { en: 'Welding' },
      'ceterms:hasDestinationComponent': 'https://credentialengineregistry.org/resources/ce-goal',
    },
    {
      '@type': 'ceterms:CredentialComponent',
      '@id': 'https://credentialengineregistry.org/resources/ce-goal',
      'ceterms:name': { en: 'Welder' },
    },
  ],
];
