import { expandedNamespace } from './namespaces';

/** A context as a standard publishes it: the names it defines and what they stand for (JSON-LD 1.1, section 9.15). */
export interface LocalContext {
  /** `@protected`: a context that comes later may repeat these terms, and not change them. */
  readonly guarded: boolean;
  /** `@version: 1.1` is said; it changes nothing, and is kept for the comparison with the published file. */
  readonly versioned: boolean;
  readonly vocab: string | undefined;
  readonly terms: ReadonlyMap<string, TermSource>;
  /** It stands in a document, and not at an address. */
  readonly own?: true;
}

/** One term as it is written, before prefixes and neighbours are looked up (JSON-LD 1.1, section 9.15.1). */
export interface TermSource {
  readonly id: string;
  /** Written as a mere string; only such a term may serve as a prefix. */
  readonly simple: boolean;
  readonly reverse: boolean;
  readonly type: string | undefined;
  readonly container: Container | undefined;
  /** The term's own context: `null` empties the context in force, no value leaves it. */
  readonly scoped: LocalContext | null | undefined;
}

export type Container = (typeof containers)[number];

const containers = ['@set', '@list', '@graph'] as const;

/**
 * Reads a term table, our short way to write a context down. A line is `names : IRI [type] [container]`, where `*` in
 * the IRI is the name, `^` makes it a reverse property, `{}` an expanded definition that says nothing more, and `null`
 * a scoped context of null. Indented lines are the scoped context of the names above. `@pvit` at the head of a block
 * stands for protected, version, `id` and `type`. `---` parts the contexts of a list, `<` refers to another by address.
 */
export function readTermTable(table: string): (LocalContext | string)[] {
  return table
    .trim()
    .split('\n---\n')
    .map((part) => (part.startsWith('<') ? part.slice(1) : contextIn(part.split('\n'))));
}

function contextIn(lines: readonly string[]): LocalContext {
  const terms = new Map<string, TermSource>();
  let marks = '';
  let vocab: string | undefined;

  for (const [at, line] of lines.entries()) {
    if (line.startsWith(' ')) continue;
    const [names = '', definition] = line.split(' : ');
    if (definition !== undefined) {
      const scoped = scopedContext(lines, at + 1);
      for (const name of names.split(' ')) terms.set(name, termIn(name, definition, scoped));
    } else if (line.startsWith('@vocab ')) {
      vocab = line.slice('@vocab '.length);
    } else {
      marks = line;
    }
  }

  if (marks.includes('i')) terms.set('id', keyword('@id'));
  if (marks.includes('t')) terms.set('type', keyword('@type'));
  return { guarded: marks.includes('p'), versioned: marks.includes('v'), vocab, terms };
}

function scopedContext(lines: readonly string[], from: number): LocalContext | undefined {
  let to = from;
  while (lines[to]?.startsWith(' ')) to += 1;
  return to === from ? undefined : contextIn(lines.slice(from, to).map((line) => line.slice(1)));
}

function termIn(name: string, definition: string, scoped: LocalContext | undefined): TermSource {
  const [iri = '', ...rest] = definition.split(' ');
  const reverse = iri.startsWith('^');
  const type = rest.find((word) => !isContainer(word) && word !== '{}' && word !== 'null');
  return {
    id: expandedNamespace(reverse ? iri.slice(1) : iri).replace('*', name),
    simple: !reverse && rest.length === 0 && scoped === undefined,
    reverse,
    type: type === undefined ? undefined : expandedNamespace(type),
    container: rest.find(isContainer),
    scoped: rest.includes('null') ? null : scoped,
  };
}

const isContainer = (word: string): word is Container =>
  containers.some((container) => container === word);

const keyword = (id: string): TermSource => ({
  id,
  simple: true,
  reverse: false,
  type: undefined,
  container: undefined,
  scoped: undefined,
});
