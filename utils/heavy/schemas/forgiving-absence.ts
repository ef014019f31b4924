import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';

/** What only the absence of a member or item can offend. */
const OF_ABSENCE = new Set([
  'required',
  'minProperties',
  'dependentRequired',
  'contains',
  'minContains',
  'minItems',
]);

/** What stays as it is: values, and conditions, of which less would ask for more. */
const AS_WRITTEN = new Set(['const', 'enum', 'default', 'examples', 'not', 'if']);

/** Members of a schema that hold others by the names of what they are for. */
const BY_NAME = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  'dependencies',
  '$defs',
  'definitions',
]);

/** The same schema for a document of which a part may be hidden: whatever is there must still be as it asks. */
export function forgivingAbsence({ oneOf, ...schema }: JsonObject): JsonObject {
  const kept = Object.entries(schema).filter(([name]) => !OF_ABSENCE.has(name));
  const forgiving = Object.fromEntries(
    kept.map(([name, value]): [string, Json] => [
      name,
      BY_NAME.has(name) && isObject(value) ? forgivingEach(value) : forgiven(name, value),
    ]),
  );
  // What tells one choice from the others may be what is hidden.
  return oneOf === undefined
    ? forgiving
    : { ...forgiving, allOf: [...listOf(forgiving['allOf']), { anyOf: forgiven('oneOf', oneOf) }] };
}

function forgiven(name: string, value: Json): Json {
  if (AS_WRITTEN.has(name)) return value;
  if (Array.isArray(value)) return value.map((one) => forgiven(name, one));
  return isObject(value) ? forgivingAbsence(value) : value;
}

/** A list in place of a schema names members that must be there (JSON Schema draft 7, section 6.5.7). */
const forgivingEach = (schemas: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(schemas).flatMap(([name, value]) =>
      Array.isArray(value) ? [] : [[name, forgiven('', value)]],
    ),
  );
