import type { TermDefinition } from './active-context';
import { wordIri } from './iri';
import type { LocalContext, TermSource } from './term-table';

/** The terms in the making: those in force before, replaced one by one by those of a local context. */
export interface Definitions {
  readonly terms: Map<string, TermDefinition>;
  readonly vocab: string | undefined;
  readonly local: LocalContext;
  readonly defined: Set<string>;
}

/** Defines one term and first whatever its IRIs are built from (JSON-LD 1.1 API, section 4.2.2). */
export function defineTerm(name: string, source: TermSource, definitions: Definitions): void {
  if (definitions.defined.has(name)) return;
  definitions.defined.add(name);
  definitions.terms.delete(name);

  const iri = source.id.startsWith('@') ? source.id : resolved(source.id, definitions);
  definitions.terms.set(name, {
    iri,
    // No IRI of our tables holds a character that N-Quads would escape.
    predicate: `<${iri}>`,
    type: source.type?.startsWith('@')
      ? source.type
      : source.type && resolved(source.type, definitions),
    container: source.container,
    scoped: source.scoped,
    reverse: source.reverse,
    prefix: source.simple && /[:/?#[\]@]$/u.test(iri),
    guarded: definitions.local.guarded,
    own: definitions.local.own === true,
  });
}

function resolved(text: string, definitions: Definitions): string {
  for (const name of [text, text.slice(0, Math.max(0, text.indexOf(':')))]) {
    const source = definitions.local.terms.get(name);
    if (source) defineTerm(name, source, definitions);
  }
  return wordIri(text, definitions) ?? text;
}

/** Whether two definitions say the same to the letter, as a protected term demands (section 4.2.2, step 27). */
export const sameDefinition = (one: TermDefinition, other: TermDefinition): boolean =>
  one.iri === other.iri &&
  one.type === other.type &&
  one.container === other.container &&
  one.reverse === other.reverse &&
  one.prefix === other.prefix &&
  sameContext(one.scoped, other.scoped);

function sameContext(
  one: LocalContext | null | undefined,
  other: LocalContext | null | undefined,
): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  return (
    one.guarded === other.guarded &&
    one.versioned === other.versioned &&
    one.vocab === other.vocab &&
    one.terms.size === other.terms.size &&
    [...one.terms].every(([name, source]) => sameSource(source, other.terms.get(name)))
  );
}

const sameSource = (one: TermSource, other: TermSource | undefined): boolean =>
  other !== undefined &&
  one.id === other.id &&
  one.simple === other.simple &&
  one.reverse === other.reverse &&
  one.type === other.type &&
  one.container === other.container &&
  sameContext(one.scoped, other.scoped);
