import type { Failure } from '@/utils/lib/result';

import type { ActiveContext } from './active-context';
import { referenceIri, wordIri } from './iri';
import { literalOf } from './literal';
import type { Term } from './quad';
import { isFailure, located, refused, type Walk, written } from './walk';

/** What a mere string, number or truth value stands for under its term: an IRI or a literal (JSON-LD 1.1 API, 5.3). */
export function scalarOf(
  walk: Walk,
  json: string | number | boolean,
  at: { readonly property: string; readonly active: ActiveContext; readonly path: string },
): Term | Failure {
  const type = at.active.terms.get(at.property)?.type;
  const reference = type === '@id' || type === '@vocab';
  if (!reference || typeof json !== 'string') {
    const literal = literalOf(json, reference ? undefined : type);
    return isFailure(literal) ? located(at.path, literal) : literal;
  }
  const iri = type === '@id' ? referenceIri(json, at.active) : wordIri(json, at.active);
  return iri === undefined
    ? refused(at.path, `"${json}" is no full IRI`)
    : { text: written(walk, iri) };
}
