import type { Container, LocalContext } from './term-table';

/** What the names in a JSON object mean at one place of a document (JSON-LD 1.1 API, section 4.1). */
export interface ActiveContext {
  readonly terms: ReadonlyMap<string, TermDefinition>;
  readonly vocab: string | undefined;
  /** Where to go back to on entering the next node: set by a context that belongs to a type. */
  readonly previous: ActiveContext | undefined;
  /** The contexts made from this one, so that each is made once. */
  readonly derived: Readonly<Record<Scope, Map<LocalContext | null, ActiveContext>>>;
}

/** How a context comes into force: named by `@context`, by a property's definition or by a type's. */
export type Scope = 'embedded' | 'property' | 'type';

export interface TermDefinition {
  /** The IRI, or one of the keywords `@id` and `@type`. */
  readonly iri: string;
  /** The IRI as it is written in a statement. */
  readonly predicate: string;
  readonly type: string | undefined;
  readonly container: Container | undefined;
  readonly scoped: LocalContext | null | undefined;
  readonly reverse: boolean;
  /** May stand before a colon (section 4.2.2, step 14.2.5). */
  readonly prefix: boolean;
  readonly guarded: boolean;
  /** Defined in the document itself, and so a word that no reader knows. */
  readonly own: boolean;
}

export const emptyContext = (): ActiveContext =>
  activeContext({ terms: new Map(), vocab: undefined, previous: undefined });

export const activeContext = (made: Omit<ActiveContext, 'derived'>): ActiveContext => ({
  ...made,
  derived: { embedded: new Map(), property: new Map(), type: new Map() },
});
