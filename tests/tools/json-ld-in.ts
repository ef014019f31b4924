import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

import { isObject, type Json, type JsonObject, listOf } from '../../utils/lib/json';

/** A document with where it was found. */
export interface Found {
  readonly name: string;
  readonly document: JsonObject;
}

/**
 * The JSON-LD documents in a folder's files: every object with a context, whole and as it is signed, without its
 * proofs; and the options of each proof, which are signed in the document's context.
 */
export function jsonLdIn(folder: string): Found[] {
  return filesIn(folder).flatMap((file) =>
    jsonIn(readFileSync(join(folder, file), 'utf8')).flatMap((json) => documentsIn(file, json)),
  );
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ['.json', '.jsonld', '.jsonl'].includes(extname(file)))
    .filter((file) => !file.startsWith('contexts'))
    .sort();

function jsonIn(text: string): Json[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return text.split('\n').flatMap((line) => {
      try {
        return [JSON.parse(line)];
      } catch {
        return [];
      }
    });
  }
}

function documentsIn(name: string, json: Json): Found[] {
  if (Array.isArray(json)) return json.flatMap((item, at) => documentsIn(`${name}/${at}`, item));
  if (!isObject(json)) return [];
  const inner = Object.entries(json)
    .filter(([member]) => member !== '@context')
    .flatMap(([member, value]) => documentsIn(`${name}/${member}`, value));
  if (json['@context'] === undefined) return inner;

  const { proof, ...unsecured } = json;
  const options = listOf(proof)
    .filter(isObject)
    .map(({ proofValue: _value, jws: _jws, ...rest }, at) => ({
      name: `${name} (options ${at})`,
      document: { ...rest, '@context': json['@context'] ?? null },
    }));
  const whole = { name, document: json };
  return proof === undefined
    ? [whole, ...inner]
    : [whole, { name: `${name} (unsecured)`, document: unsecured }, ...options, ...inner];
}
