import type { Json } from './json';

/** JSON Canonicalization Scheme, RFC 8785. Strings are well-formed and numbers finite: strict-json saw to it. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);

  // The default order of sort() is that of UTF-16 code units, as section 3.2.3 asks.
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`);
  return `{${members.join(',')}}`;
}
