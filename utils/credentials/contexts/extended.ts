import { type Failure, fail } from '@/utils/lib/result';

import { type ActiveContext, activeContext, emptyContext, type Scope } from './active-context';
import { type Definitions, defineTerm, sameDefinition } from './term-definition';
import type { LocalContext } from './term-table';

/** Contexts kept from one document to the next; every ordering of known addresses makes new ones. */
const KEPT = 512;

let initial = emptyContext();
let made = 0;

/** The context a document starts with. What was compiled for earlier documents hangs from it, up to a bound. */
export function initialContext(): ActiveContext {
  if (made > KEPT) {
    initial = emptyContext();
    made = 0;
  }
  return initial;
}

/** The context that comes of one more local context (JSON-LD 1.1 API, section 4.1.2), made once and kept. */
export function extended(
  active: ActiveContext,
  { local, scope }: { readonly local: LocalContext | null; readonly scope: Scope },
): ActiveContext | Failure {
  const before = active.derived[scope].get(local);
  if (before) return before;

  const after = local === null ? initial : withTerms(active, { local, scope });
  if ('ok' in after) return after;
  // A context of a document's own never comes again.
  if (!local?.own) active.derived[scope].set(local, after);
  made += 1;
  return after;
}

function withTerms(
  active: ActiveContext,
  { local, scope }: { local: LocalContext; scope: Scope },
): ActiveContext | Failure {
  const vocab = local.vocab ?? active.vocab;
  const terms = new Map(active.terms);
  const definitions: Definitions = { terms, vocab, local, defined: new Set() };
  for (const [name, source] of local.terms) defineTerm(name, source, definitions);

  // Only the context of a property may change what is protected (section 4.2.2, step 27).
  for (const name of scope === 'property' ? [] : local.terms.keys()) {
    const [earlier, later] = [active.terms.get(name), terms.get(name)];
    if (!earlier?.guarded || !later) continue;
    if (!sameDefinition(earlier, later)) {
      return fail('proof-transformation-error', `the protected term "${name}" is defined anew`);
    }
    terms.set(name, { ...later, guarded: true });
  }
  const previous = active.previous ?? (scope === 'type' ? active : undefined);
  return activeContext({ terms, vocab, previous });
}
