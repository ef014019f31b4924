import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';

import { idsIn } from './pathway-format';

/** Without the prefixes, which differ from file to file: `ceterms:`, `ceasn:`, `asn:`, whole addresses, none. */
export function plain(resource: JsonObject): JsonObject {
  const members = Object.entries(resource).map(
    ([name, value]) => [localName(name), value] as const,
  );
  return Object.fromEntries(members);
}

export const localName = (name: string): string =>
  name.startsWith('@') ? name : (name.split(/[:/#]/u).at(-1) ?? name);

export const typesOf = (resource: JsonObject): readonly string[] =>
  listOf(resource['@type'] ?? resource['type']).flatMap((type) =>
    typeof type === 'string' ? [localName(type)] : [],
  );

export const hasType = (resource: JsonObject, type: string): boolean =>
  typesOf(resource).includes(type);

export const idOf = (resource: JsonObject): string => stringOf(resource['@id']) ?? '';

/** The members under their names of today and of earlier versions. */
export const idsUnder = (resource: JsonObject, ...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => idsIn(resource[name]));

/** A text, or one in several languages: English first, else whichever comes first. */
export function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (!isObject(value)) return undefined;
  const texts = Object.entries(value).flatMap(([language, text]) =>
    typeof text === 'string' && text.trim() !== '' ? [{ language, text: text.trim() }] : [],
  );
  return (texts.find(({ language }) => /^en\b/iu.test(language)) ?? texts[0])?.text;
}
