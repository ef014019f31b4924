import { fail, ok, type Result } from '@/utils/lib/result';

import { decodeReferences } from './xml-references';

/** An element's start, its name resolved by the namespaces in scope, whatever the prefix. */
export interface Start {
  readonly kind: 'start';
  readonly namespace: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Namespaces by their prefix; the default one has none. */
export type Namespaces = ReadonlyMap<string, string>;

interface StartTag {
  readonly start: Start;
  readonly empty: boolean;
  readonly scope: Namespaces;
  readonly end: number;
}

const NAME = String.raw`[^\s<>/=!?"'&]+`;
const OPENING = new RegExp(`<(${NAME})`, 'uy');
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const CLOSING = /\s*(\/?)>/uy;

/** The start tag at a place, with its attributes and the namespaces that hold inside of it. */
export function startTagAt(text: string, from: number, outer: Namespaces): Result<StartTag> {
  const opening = matchAt(OPENING, text, from);
  if (!opening) return fail('parsing-error', 'a < that begins nothing');

  const attributes = new Map<string, string>();
  let scope = outer;
  let at = opening.end;
  for (let next = matchAt(ATTRIBUTE, text, at); next; next = matchAt(ATTRIBUTE, text, at)) {
    const [, name = '', quoted, single] = next.groups;
    const value = decodeReferences(quoted ?? single ?? '');
    if (!value.ok) return value;
    if (attributes.has(name)) return fail('parsing-error', `the attribute ${name} stands twice`);
    attributes.set(name, value.value);
    const prefix = /^xmlns(?::(.+))?$/u.exec(name);
    if (prefix) scope = new Map([...scope, [prefix[1] ?? '', value.value]]);
    at = next.end;
  }

  const closing = matchAt(CLOSING, text, at);
  if (!closing) return fail('parsing-error', 'a start tag that does not end');
  const [before = '', after] = (opening.groups[1] ?? '').split(':');
  const namespace = scope.get(after === undefined ? '' : before) ?? '';
  const start: Start = { kind: 'start', namespace, name: after ?? before, attributes };
  return ok({ start, empty: closing.groups[1] === '/', scope, end: closing.end });
}

/** What a sticky pattern finds at a place, and where that ends. */
export function matchAt(
  pattern: RegExp,
  text: string,
  at: number,
): { readonly groups: RegExpExecArray; readonly end: number } | undefined {
  pattern.lastIndex = at;
  const groups = pattern.exec(text);
  return groups ? { groups, end: pattern.lastIndex } : undefined;
}
