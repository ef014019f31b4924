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

/** A page of more is kept in parts: what is left of it is asked for again. */
const MOST_AT_ONCE = 500;

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
  const isWhole = await store.together(['findings'], () => keep(store, row, step.value.badges));
  const collection = isWhole ? step.value.progress : { ...progress, more: true };
  await store.findings.change(row.id, (known) => undrawn({ ...known, collection }));
  return undefined;
}

/** A credential that stands there already stays as it is. Says whether all of the page stands there afterwards. */
async function keep(
  store: Store,
  { candidateId, tabId, link: { href: collection } }: FindingRow,
  badges: CollectionPage['badges'],
): Promise<boolean> {
  const findings = await store.findings.where('candidateId', candidateId);
  const by = new URL(collection).hostname;
  const known = new Set(findings.map(({ resultId }) => resultId));
  const first = findings.reduce((last, { position }) => Math.max(last, position), -1) + 1;
  const added: FindingRow[] = [];
  for (const { href, name, imported, issuerChecked } of badges) {
    const link = linkPointedAt(href, name);
    if (!link || known.has(link.href)) continue;
    known.add(link.href);
    added.push({
      ...findingOf(candidateId, tabId, link, first + added.length),
      byHand: true,
      ...(imported && { imported }),
      ...(issuerChecked !== undefined && { issuerMark: { by, checked: issuerChecked } }),
    });
  }
  await store.findings.putAll(added.slice(0, MOST_AT_ONCE));
  return added.length <= MOST_AT_ONCE;
}
