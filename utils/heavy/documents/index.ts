import { fail, ok, type Result } from '@/utils/lib/result';
import type { Enclosed } from '@/utils/model/heavy';
import { allowance } from './allowance';
import type { DocumentKind, Opening } from './document-kind';
import { pdf } from './pdf';
import { zip } from './zip';

/** In order of trial; each knows its own by the first bytes. */
export const documentKinds: readonly DocumentKind[] = [zip, pdf];

/** A document may lie in another one, and nothing in that. */
const DEEPEST = 1;

/** Everything inside a document, and inside the documents in it. */
export async function contentsOf(
  bytes: Uint8Array<ArrayBuffer>,
  tools: Pick<Opening, 'pdf'>,
): Promise<Result<readonly Enclosed[]>> {
  const kind = kindOf(bytes);
  if (!kind) return fail('unknown-format', 'no kind of document that holds others');
  return openedAt(0, kind, bytes, { ...tools, allowance: allowance() });
}

async function openedAt(
  depth: number,
  kind: DocumentKind,
  bytes: Uint8Array<ArrayBuffer>,
  opening: Opening,
): Promise<Result<readonly Enclosed[]>> {
  const opened = await kind.open(bytes, opening);
  if (!opened.ok) return opened;
  const found: Enclosed[] = [];
  for (const one of opened.value) found.push(...(await openedInside(depth, one, opening)));
  return found.length > 0 ? ok(found) : fail('nothing-enclosed', `an empty ${kind.id}`);
}

/** What is wrong with one of them is said of that one. */
async function openedInside(
  depth: number,
  one: Enclosed,
  opening: Opening,
): Promise<readonly Enclosed[]> {
  const kind = one.kind === 'file' ? kindOf(one.bytes) : undefined;
  if (one.kind !== 'file' || !kind) return [one];
  const inside =
    depth < DEEPEST
      ? await openedAt(depth + 1, kind, one.bytes, opening)
      : fail('nested-too-deep', `${kind.id} in a document in a document`);
  return inside.ok
    ? inside.value.map((inner) => ({ ...inner, name: wayIn(one.name, inner.name) }))
    : [{ kind: 'refused', name: one.name, problem: inside.problem }];
}

/** How a thing inside another one is called: `results.zip › anna.json`. */
export const wayIn = (...names: readonly string[]): string =>
  names.filter((name) => name !== '').join(' › ');

const kindOf = (bytes: Uint8Array): DocumentKind | undefined =>
  documentKinds.find(({ matches }) => matches(bytes));
