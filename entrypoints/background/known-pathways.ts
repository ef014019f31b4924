import { isKept, type Pathway } from '@/utils/model/pathway';
import type { Store } from '@/utils/model/store';
import { type Knowledge, knowledgeOf } from '@/utils/skills/knowledge';
import { namedPathway } from '@/utils/skills/named-pathway';
import type { Vocabulary } from '@/utils/skills/vocabulary';

interface Looked {
  readonly ids: string;
  readonly bundled: readonly Pathway[];
  readonly knowledge: Knowledge;
}

const looked = new WeakMap<Store, Looked>();

/** Every pathway that is known in a store, those that the user brought first; they are looked through when they change. */
export async function knowledgeIn(
  store: Store,
  { vocabulary, bundled }: { vocabulary: Vocabulary; bundled: readonly Pathway[] },
): Promise<Knowledge> {
  const known = (await store.pathways.ids()).filter(isKept);
  const ids = known.join('\n');
  const before = looked.get(store);
  if (
    before?.ids === ids &&
    before.bundled === bundled &&
    before.knowledge.vocabulary === vocabulary
  )
    return before.knowledge;
  const brought = await store.pathways.some(known);
  const knowledge = knowledgeOf(vocabulary, [
    ...brought.map(({ pathway }) => namedPathway(pathway, vocabulary)),
    ...bundled,
  ]);
  looked.set(store, { ids, bundled, knowledge });
  return knowledge;
}
