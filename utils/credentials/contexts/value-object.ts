import type { JsonObject } from '@/utils/lib/json';
import type { Failure } from '@/utils/lib/result';

import type { ActiveContext } from './active-context';
import { wordIri } from './iri';
import { literalOf, textIn } from './literal';
import { isBlank, type Term } from './quad';
import { isFailure, located, refused } from './walk';

/**
 * A literal written out: `@value` with a language or with a datatype (JSON-LD 1.1 API, section 5.1.2, step 14). A base
 * direction is refused: without an RDF form agreed upon it would not be signed, and jsonld.js refuses it too.
 */
export function valueObject(
  element: JsonObject,
  { active, path }: { readonly active: ActiveContext; readonly path: string },
): Term | Failure {
  const { '@value': value, '@language': language, ...rest } = element;
  const [member, second] = Object.keys(rest);
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return refused(path, '@value is no text, number or truth value');
  }
  if (member === undefined) {
    if (language === undefined) return at(path, literalOf(value, undefined));
    return typeof language === 'string' && typeof value === 'string'
      ? at(path, textIn(language, value))
      : refused(path, 'only a text has a language, and its tag is a text');
  }

  const type = rest[member];
  if (
    member !== 'type' ||
    active.terms.get('type')?.iri !== '@type' ||
    second !== undefined ||
    language !== undefined
  ) {
    return refused(`${path}.${second ?? member}`, 'this does not belong to a value');
  }
  const datatype = typeof type === 'string' ? wordIri(type, active) : undefined;
  return datatype === undefined || isBlank(datatype)
    ? refused(`${path}.${member}`, 'this is no datatype')
    : at(path, literalOf(value, datatype));
}

const at = (path: string, literal: Term | Failure): Term | Failure =>
  isFailure(literal) ? located(path, literal) : literal;
