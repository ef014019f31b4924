import { isObject, type Json, type JsonObject, stringOf } from '@/utils/lib/json';
import { fail } from '@/utils/lib/result';
import type { Pathway, PathwayNode } from '@/utils/model/pathway';

import { nodesOf } from './ctdl-component';
import { hasType, idOf, idsUnder, plain, textOf } from './ctdl-resource';
import { completedAll, type Examples, type PathwayFormat } from './pathway-format';

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
