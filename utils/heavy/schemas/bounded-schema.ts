import { isObject, type Json, type JsonObject } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

import { isTame } from './tame-pattern';

/** Subschemas looked at for one document; the largest published schema of a badge needs some hundreds. */
const MOST_STEPS = 100_000;

/** Members and items of a document: uniqueness is decided by comparing each with each. */
const MOST_VALUES = 20_000;

/** Formats that a schema may ask for; the others are annotations (JSON Schema 2020-12, validation, section 7.2). */
const FORMATS = new Set(['date', 'date-time', 'duration', 'email', 'time', 'uri', 'uuid']);

/**
 * A copy of a schema that stops whoever validates with it after so many steps. Each look at a subschema reads its
 * `type`, so that is where the steps are counted; references that multiply or go in circles come to an end there.
 */
export function boundedSchema(schema: JsonObject, document: JsonObject): Result<JsonObject> {
  if (countOf(document) > MOST_VALUES)
    return fail('schema-unchecked', `a document of more than ${MOST_VALUES} values`);
  const wild = patternsIn(schema).find((pattern) => !isTame(pattern));
  if (wild !== undefined) return fail('schema-unchecked', `the pattern ${wild.slice(0, 80)}`);

  let steps = 0;
  return ok(
    counting(schema, () => {
      steps += 1;
      if (steps > MOST_STEPS) throw new RangeError(`more than ${MOST_STEPS} steps`);
    }),
  );
}

function counting(schema: JsonObject, count: () => void): JsonObject {
  const copy: JsonObject = {};
  for (const [name, value] of Object.entries(schema)) {
    if (name === 'format' && typeof value === 'string' && !FORMATS.has(value)) continue;
    copy[name] = copied(value, count);
  }
  const { type, ...rest } = copy;
  return Object.defineProperty(rest, 'type', {
    enumerable: type !== undefined,
    get() {
      count();
      return type;
    },
  });
}

function copied(value: Json, count: () => void): Json {
  if (Array.isArray(value)) return value.map((one) => copied(one, count));
  return isObject(value) ? counting(value, count) : value;
}

/** Regular expressions, wherever they stand; one too many in an example or enumeration does no harm. */
function patternsIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(patternsIn);
  if (!isObject(value)) return [];
  const { pattern, patternProperties } = value;
  return [
    ...(typeof pattern === 'string' ? [pattern] : []),
    ...(isObject(patternProperties) ? Object.keys(patternProperties) : []),
    ...Object.values(value).flatMap(patternsIn),
  ];
}

function countOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, one) => sum + countOf(one), 1);
}
