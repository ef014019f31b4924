import * as fc from 'fast-check';

import type { Json, JsonObject } from '@/utils/lib/json';

/** An invented pathway, from which both of its forms are written. */
export interface Invented {
  readonly id: string;
  /** The badge that completes it, if one does. */
  readonly badge: string | undefined;
  readonly children: readonly Invented[];
  /** How many of the children are needed. */
  readonly leastChildren: number;
  readonly badges: readonly string[];
  readonly leastBadges: number;
}

const BADGES = Array.from({ length: 12 }, (_, at) => `https://api.badgr.io/public/badges/b${at}`);

const inventedAt = (depth: number): fc.Arbitrary<Omit<Invented, 'id'>> =>
  fc
    .record({
      badge: fc.option(fc.nat(99), { nil: undefined }),
      children: childrenAt(depth),
      badges: fc.uniqueArray(fc.constantFrom(...BADGES), { maxLength: 5 }),
      share: fc.nat(100),
    })
    .map(({ badge, children, badges, share }) => ({
      badge: badge === undefined ? undefined : `https://api.badgr.io/public/badges/own${badge}`,
      children: children.map((child, at) => ({ ...child, id: `${at}` })),
      leastChildren: Math.min(children.length, 1 + (share % 3)),
      badges,
      leastBadges: Math.min(badges.length, 1 + (share % 5)),
    }));

const childrenAt = (depth: number): fc.Arbitrary<Omit<Invented, 'id'>[]> =>
  depth > 0 ? fc.array(inventedAt(depth - 1), { maxLength: 3 }) : fc.constant([]);

/** Ids are places in the tree, so that no two are one. */
const numbered = (node: Omit<Invented, 'id'>, id: string): Invented => ({
  ...node,
  id,
  children: node.children.map((child, at) => numbered(child, `${id}-${at}`)),
});

export const invented: fc.Arbitrary<Invented> = inventedAt(3).map((node) => numbered(node, 'e'));

export const badgesOf = ({ badge, badges, children }: Invented): readonly string[] => [
  ...new Set([...(badge === undefined ? [] : [badge]), ...badges, ...children.flatMap(badgesOf)]),
];

/** As Badgr exports it. */
export const inBadgrsForm = (node: Invented): JsonObject => ({
  elementId: node.id,
  name: `Part ${node.id}`,
  completionBadge: node.badge === undefined ? null : { badgeUrl: node.badge },
  requirements: {
    childElementRequirements: { countRule: counted(node.leastChildren, node.children.length) },
    nonChildElementRequirements: { countRule: { '@type': 'all' }, elementIds: [] },
    badgeRequirements: {
      countRule: counted(node.leastBadges, node.badges.length),
      requiredBadges: node.badges.map((badgeUrl) => ({ badgeUrl: `${badgeUrl}?v=2_0` })),
    },
    shortcutBadges: [],
    allowCompletionBadgeShortcut: true,
  },
  requiredForParentCompletion: true,
  children: node.children.map(inBadgrsForm),
});

const counted = (least: number, all: number): JsonObject =>
  least === all ? { '@type': 'all' } : { '@type': 'atLeastN', requiredCount: least };

const resource = (id: string): string => `https://pathways.example/resources/${id}`;
const leafId = (badge: string): string => resource(badge.split('/').at(-1) ?? '');

/** As Credential Engine's registry serves it, with or without the prefixes of its terms. */
export function inCtdl(root: Invented, form: 'list' | 'graph' | 'bare'): Json {
  const nodes = [root];
  for (const node of nodes) nodes.push(...node.children);
  const leaves = [...new Set(nodes.flatMap(({ badges }) => badges))];
  const resources: JsonObject[] = [
    {
      '@type': 'ceterms:Pathway',
      '@id': resource('pathway'),
      'ceterms:name': { en: 'A pathway' },
      'ceterms:hasDestinationComponent': resource(root.id),
    },
    ...nodes.map(componentOf),
    ...leaves.map((badge) => ({
      '@type': 'ceterms:CredentialComponent',
      '@id': leafId(badge),
      'ceterms:name': { en: badge },
      'ceterms:credentialType': 'ceterms:DigitalBadge',
      'ceterms:sourceData': badge,
    })),
  ];
  if (form === 'list') return resources;
  return {
    '@context': 'https://credreg.net/ctdl/schema/context/json',
    '@graph': form === 'bare' ? resources.map(bare) : resources,
  };
}

function componentOf({
  id,
  badge,
  children,
  leastChildren,
  badges,
  leastBadges,
}: Invented): JsonObject {
  const conditions = [
    { least: leastChildren, of: children.map((child) => resource(child.id)) },
    { least: leastBadges, of: badges.map(leafId) },
  ].filter(({ of }) => of.length > 0);
  return {
    '@type': badge === undefined ? 'ceterms:BasicComponent' : 'ceterms:CredentialComponent',
    '@id': resource(id),
    'ceterms:name': { en: `Part ${id}` },
    ...(badge !== undefined && {
      'ceterms:credentialType': 'ceterms:DigitalBadge',
      'ceterms:sourceData': badge,
    }),
    'ceterms:hasCondition': conditions.toReversed().map(({ least, of }) => ({
      '@type': 'ceterms:ComponentCondition',
      'ceterms:requiredNumber': least,
      'ceterms:targetComponent': of,
    })),
  };
}

const bare = (object: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name.replace('ceterms:', ''), bareValue(value)]),
  );

function bareValue(value: Json): Json {
  if (Array.isArray(value)) return value.map(bareValue);
  if (typeof value === 'string') return value.replace(/^ceterms:/u, '');
  return typeof value === 'object' && value !== null ? bare(value) : value;
}
