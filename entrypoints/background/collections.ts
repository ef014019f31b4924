import { nextPage } from '@/utils/credentials/collection';
import type { Environment } from '@/utils/credentials/environment';
import { type Failure, fail } from '@/utils/lib/result';
import type { FindingRow } from '@/utils/model/finding-row';
import type { Store } from '@/utils/model/store';
import { undrawn } from '@/utils/model/undrawn';
import { collectionAt, linkPointedAt } from '@/utils/providers';
import type { CollectionPage } from '@/utils/providers/provider';
import { findingOf } from './finding-of';
import type { Found } from './parts';

/** A person has some hundred credentials; what is more is no collection of one. */
const MOST_FINDINGS = 500;

/**
 * Asks for the next page of a person's collection, and puts its credentials among those of the person. Nothing is
 * checked by that: whoever is to be asked for them is said first.
 */
export async function readCollection(
  { store, row }: Found,
  environment: Environment,
): Promise<Failure | undefined> {
  const lookup = collectionAt(row.link);
  if (!lookup) return fail('internal', `${row.link.href} is no collection`);

  const progress = row.collection ?? { pages: 0, more: true };
  const step = await nextPage(row.link, lookup, progress, environment);
  if (!step.ok) return step;
  await keep(store, row, step.value.badges);
  const collection = step.value.progress;
  await store.findings.change(row.id, (known) => undrawn({ ...known, collection }));
  return undefined;
}

/** A credential that stands there already stays as it is. */
async function keep(
  store: Store,
  { candidateId, tabId, link: { href: collection } }: FindingRow,
  badges: CollectionPage['badges'],
): Promise<void> {
  const findings = await store.findings.where('candidateId', candidateId);
  const by = new URL(collection).hostname;
  const known = new Set(findings.map(({ resultId }) => resultId));
  for (const { href, name, imported, issuerChecked } of badges) {
    const link = linkPointedAt(href, name);
    if (!link || known.has(link.href) || known.size >= MOST_FINDINGS) continue;
    const finding = findingOf(candidateId, tabId, link, known.size);
    known.add(link.href);
    await store.findings.put({
      ...finding,
      byHand: true,
      ...(imported && { imported }),
      ...(issuerChecked !== undefined && { issuerMark: { by, checked: issuerChecked } }),
    });
  }
}
