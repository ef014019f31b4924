import { isObject, type Json, type JsonObject, stringOf } from '@/utils/lib/json';
import type { PathwayNode, Rule } from '@/utils/model/pathway';
import { canonicalBadgeId } from '../badge-ids';
import {
  completedAll,
  type Examples,
  nodeOf,
  numberOf,
  objectsIn,
  type PathwayFormat,
} from './pathway-format';

/** A pathway as Badgr exports it: elements in elements, each with what it takes to complete it. */
export const badgr: PathwayFormat = {
  id: 'badgr',
  name: 'Badgr pathway',
  matches: (document) =>
    isObject(document) && typeof document['elementId'] === 'string' && 'requirements' in document,
  read: (document) => {
    const roots = objectsIn(document);
    return completedAll(
      roots.map((root) => ({
        id: idOf(root),
        name: nameOf(root),
        declaredIn: 'badgr',
        goals: [idOf(root)],
        nodes: withLeaves(elementsIn(root).map(nodeOfElement)),
      })),
    );
  },
};

/** An element and all below it; the list grows while it is walked, so that no depth is too much. */
function elementsIn(root: JsonObject): readonly JsonObject[] {
  const elements = [root];
  for (const element of elements) elements.push(...childrenOf(element));
  return elements;
}

const childrenOf = ({ children }: JsonObject): readonly JsonObject[] => objectsIn(children);
const idOf = (element: JsonObject): string => stringOf(element['elementId']) ?? '';
const nameOf = (element: JsonObject): string => stringOf(element['name']) ?? idOf(element);

function nodeOfElement(element: JsonObject): PathwayNode {
  const requirements = memberOf(element, 'requirements');
  const [children, others, badges] = [
    memberOf(requirements, 'childElementRequirements'),
    memberOf(requirements, 'nonChildElementRequirements'),
    memberOf(requirements, 'badgeRequirements'),
  ];
  const counting = childrenOf(element).filter(
    ({ requiredForParentCompletion }) => requiredForParentCompletion !== false,
  );
  const shortcuts = [
    ...(requirements['allowCompletionBadgeShortcut'] === false
      ? []
      : badgesIn(element['completionBadge'])),
    ...badgesIn(requirements['shortcutBadges']),
  ];
  const alignment = stringOf(element['alignmentUrl']);
  return nodeOf({
    id: idOf(element),
    name: nameOf(element),
    badgeIds: shortcuts,
    parts: [
      ...ruleOf(children, counting.map(idOf)),
      ...ruleOf(others, textsIn(others['elementIds'])),
      ...ruleOf(badges, badgesIn(badges['requiredBadges'])),
    ],
    ...(alignment && { url: alignment }),
  });
}

/** Nothing to count is no rule. */
function ruleOf({ countRule }: JsonObject, of: readonly string[]): readonly Rule[] {
  const rule = isObject(countRule) ? countRule : {};
  const least = rule['@type'] === 'atLeastN' ? (numberOf(rule['requiredCount']) ?? 0) : of.length;
  return of.length > 0 && least > 0 ? [{ least, of: [...new Set(of)] }] : [];
}

/** Badges that rules name are nodes of their own, so that every rule is one over nodes. */
function withLeaves(nodes: readonly PathwayNode[]): readonly PathwayNode[] {
  const known = new Set(nodes.map(({ id }) => id));
  const named = nodes.flatMap(({ parts }) => parts.flatMap(({ of }) => of));
  const leaves = [...new Set(named)].filter((id) => !known.has(id) && id.includes(':'));
  return [...nodes, ...leaves.map((id) => nodeOf({ id, name: id, badgeIds: [id] }))];
}

const memberOf = (object: JsonObject, name: string): JsonObject => {
  const member = object[name];
  return isObject(member) ? member : {};
};

const textsIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const badgesIn = (value: Json | undefined): readonly string[] =>
  objectsIn(value).flatMap(({ badgeUrl }) =>
    typeof badgeUrl === 'string' ? [canonicalBadgeId(badgeUrl)] : [],
  );

export const examples: Examples = [
  {
    elementId: 'welding',
    name: 'Welding',
    completionBadge: { badgeUrl: 'https://api.badgr.io/public/badges/welder' },
    requirements: {
      childElementRequirements: { countRule: { '@type': 'all' } },
      nonChildElementRequirements: { countRule: { '@type': 'all' }, elementIds: [] },
      badgeRequirements: {
        countRule: { '@type': 'atLeastN', requiredCount: 1 },
        requiredBadges: [
          { badgeUrl: 'https://api.badgr.io/public/badges/gmaw' },
          { badgeUrl: 'https://api.badgr.io/public/badges/gtaw' },
        ],
      },
      shortcutBadges: [],
      allowCompletionBadgeShortcut: true,
    },
    requiredForParentCompletion: true,
    children: [],
  },
];
