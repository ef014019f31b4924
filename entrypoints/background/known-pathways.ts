import { browser } from 'wxt/browser';

import { isKept } from '@/utils/model/pathway';
import type { Store } from '@/utils/model/store';
import type { Family } from '@/utils/skills/families/family';
import { pathwayOfFamily } from '@/utils/skills/family-pathway';
import { type Knowledge, knowledgeOf } from '@/utils/skills/knowledge';
import { namedPathway } from '@/utils/skills/named-pathway';
import type { Vocabulary } from '@/utils/skills/vocabulary';

let kept: Promise<readonly Family[]> | undefined;

/** The ladders of certifications of the package; like the skills they are no part of the worker's code. */
export function packagedFamilies(): Promise<readonly Family[]> {
  kept ??= read().catch((cause) => {
    kept = undefined;
    throw cause;
  });
  return kept;
}

async function read(): Promise<readonly Family[]> {
  const file = await fetch(browser.runtime.getURL('/families.json'));
  // Our own file, made of the same type when the extension was built.
  return (await file.json()) as readonly Family[];
}

interface Looked {
  readonly ids: string;
  readonly families: readonly Family[];
  readonly knowledge: Knowledge;
}

const looked = new WeakMap<Store, Looked>();

/** Every pathway that is known in a store, those that the user brought first; they are looked through when they change. */
export async function knowledgeIn(
  store: Store,
  { vocabulary, families }: { vocabulary: Vocabulary; families: readonly Family[] },
): Promise<Knowledge> {
  const known = (await store.pathways.ids()).filter(isKept);
  const ids = known.join('\n');
  const before = looked.get(store);
  if (
    before?.ids === ids &&
    before.families === families &&
    before.knowledge.vocabulary === vocabulary
  )
    return before.knowledge;
  const brought = await store.pathways.some(known);
  const knowledge = knowledgeOf(vocabulary, [
    ...brought.map(({ pathway }) => namedPathway(pathway, vocabulary)),
    ...families.map((family) => pathwayOfFamily(family, vocabulary)),
  ]);
  looked.set(store, { ids, families, knowledge });
  return knowledge;
}
