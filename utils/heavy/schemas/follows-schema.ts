import { type Schema, type SchemaDraft, Validator } from '@cfworker/json-schema';

import type { JsonObject } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

import { boundedSchema } from './bounded-schema';
import { forgivingAbsence } from './forgiving-absence';

/**
 * Whether a document follows a JSON Schema, and if not, whether what is not there may be all that is amiss. A schema comes
 * from a stranger: what it asks for is done within bounds, and one that refers to others, or that is more than we care to
 * do, is not judged by.
 */
export function followsSchema(document: JsonObject, schema: JsonObject): Result<null> {
  const followed = follows(document, schema);
  if (followed.ok || followed.problem.code !== 'schema-invalid') return followed;
  return follows(document, forgivingAbsence(schema)).ok
    ? fail('schema-invalid', followed.problem.detail, { cause: 'absence' })
    : followed;
}

function follows(document: JsonObject, schema: JsonObject): Result<null> {
  const bounded = boundedSchema(schema, document);
  if (!bounded.ok) return bounded;
  try {
    // The package's own type of what JSON Schema is; a schema that is none throws below.
    const validator = new Validator(bounded.value as Schema, draftOf(schema));
    const { valid, errors } = validator.validate(document);
    if (valid) return ok(null);
    const { instanceLocation = '#', error = 'it does not match' } = errors.at(-1) ?? {};
    return fail('schema-invalid', `${instanceLocation}: ${error}`);
  } catch (cause) {
    return fail('schema-unchecked', String(cause).split('\n', 1).join());
  }
}

/** The newest where none is named, as VC JSON Schema, section 4.1, asks. */
function draftOf({ $schema }: JsonObject): SchemaDraft {
  const address = String($schema);
  if (/draft-0?[34]\b/u.test(address)) return '4';
  if (/draft-0?[67]\b/u.test(address)) return '7';
  return /2019-09/u.test(address) ? '2019-09' : '2020-12';
}
