import { type JsonObject, stringOf } from '@/utils/lib/json';
import type { Credit, PathwayNode, Rule } from '@/utils/model/pathway';

import { canonicalBadgeId } from '../badge-ids';
import { hasType, idOf, idsUnder, localName, plain, textOf, typesOf } from './ctdl-resource';
import { nodeOf, numberOf, objectsIn } from './pathway-format';

/** Whose holder has passed something of its own: what is asked for comes before it, and is no part of it. */
const EARNED_ITSELF =
  /^(?:Certification|License|Degree|.*Degree|Diploma|.*Diploma|ApprenticeshipCertificate|JourneymanCertificate|MasterCertificate|CourseComponent|JobComponent|WorkExperienceComponent)$/u;

/** What only groups others and is no credential. */
const GROUP =
  /^(?:BasicComponent|SelectionComponent|CompetencyComponent|CocurricularComponent|ExtracurricularComponent|AssessmentComponent)$/u;

export function nodesOf(resource: JsonObject): readonly PathwayNode[] {
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
  const units = [stated ?? {}, resource].flatMap((each) => objectsIn(each['creditUnitType']));
  const [unit] = [
    ...idsUnder(stated ?? {}, 'creditUnitType', 'unitText'),
    ...idsUnder(resource, 'creditUnitType'),
    ...units.map(plain).flatMap((each) => idsUnder(each, 'targetNode')),
  ];
  return { value, ...(unit !== undefined && { unit: localName(unit) }) };
}
