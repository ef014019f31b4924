import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { ok, type Result } from '@/utils/lib/result';
import type { Pathway, PathwayNode } from '@/utils/model/pathway';

/** One way in which pathways are written down: how to tell it, and how to read it into the one shape. */
export interface PathwayFormat {
  readonly id: string;
  readonly name: string;
  readonly matches: (document: Json) => boolean;
  readonly read: (document: Json) => Result<readonly Pathway[]>;
}

/** Read by tests only: documents of this format. */
export type Examples = readonly Json[];

/** More nodes are no pathway that a person walks. */
const MOST_NODES = 5_000;

/** A pathway as it is handed on, unless it is too large: what a rule names and nobody describes has no name of its own. */
export function completed(pathway: Pathway): Result<Pathway> {
  const known = new Set(pathway.nodes.map(({ id }) => id));
  const named = pathway.nodes.flatMap(({ parts, before }) =>
    [...parts, ...before].flatMap(({ of }) => of),
  );
  const missing = [...new Set(named)].filter((id) => !known.has(id));
  const nodes = [...pathway.nodes, ...missing.map((id) => nodeOf({ id, name: id }))];
  if (nodes.length > MOST_NODES)
    return {
      ok: false,
      problem: {
        code: 'pathway-too-large',
        detail: `The pathway "${pathway.name}" has ${nodes.length} steps; up to ${MOST_NODES} are read.`,
      },
    };
  return ok({ ...pathway, nodes });
}

/** All of them, or the first that could not be completed. */
export function completedAll(pathways: readonly Pathway[]): Result<readonly Pathway[]> {
  const done: Pathway[] = [];
  for (const pathway of pathways) {
    const result = completed(pathway);
    if (!result.ok) return result;
    done.push(result.value);
  }
  return ok(done);
}

export const nodeOf = (
  told: Pick<PathwayNode, 'id' | 'name'> & Partial<PathwayNode>,
): PathwayNode => ({ badgeIds: [], parts: [], before: [], ...told });

/** A member that holds objects, one or several. */
export const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  listOf(value).filter(isObject);

/** A member that holds texts, or objects with an id. */
export const idsIn = (value: Json | undefined): readonly string[] =>
  listOf(value).flatMap((each) => {
    const id = isObject(each) ? (stringOf(each['@id']) ?? stringOf(each['id'])) : stringOf(each);
    return id === undefined || id === '' ? [] : [id];
  });

export const numberOf = (value: Json | undefined): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;
