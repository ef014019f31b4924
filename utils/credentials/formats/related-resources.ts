import { isObject, type Json, listOf } from '@/utils/lib/json';

import { type Faults, isUri } from './shape';

/** The hash expressions of Subresource Integrity, section 3.5. */
const INTEGRITY =
  /^sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}(?:\?\S*)?(?:\s+sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}(?:\?\S*)?)*$/u;
const MULTIBASE = /^[a-zA-Z0-9][A-Za-z0-9+/=_-]+$/u;

/** VC Data Model 2.0, section 5.3: each resource is named once, with a digest of its bytes. */
export function relatedResourceFaults(resources: Json | undefined): Faults {
  if (resources === undefined) return [];
  if (listOf(resources).length === 0) return ['relatedResource is empty'];
  const named = new Set<string>();
  return listOf(resources).flatMap((resource) => {
    if (!isObject(resource) || !isUri(resource['id'])) return ['relatedResource.id is not one URL'];
    const { id, digestSRI, digestMultibase } = resource;
    const repeated = named.has(id);
    named.add(id);
    return [
      ...(repeated ? [`relatedResource names ${id} twice`] : []),
      ...(digestSRI === undefined && digestMultibase === undefined ? [`${id} has no digest`] : []),
      ...(isDigest(digestSRI, INTEGRITY) ? [] : [`${id} has a digestSRI that is none`]),
      ...(isDigest(digestMultibase, MULTIBASE) ? [] : [`${id} has a digestMultibase that is none`]),
    ];
  });
}

const isDigest = (value: Json | undefined, form: RegExp): boolean =>
  value === undefined || (typeof value === 'string' && form.test(value));
