import { canonicalJson } from '@/utils/lib/canonical-json';
import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';

import { asSecure, isSameAddress } from '../same-address';
import { dateOf } from './open-badges-2-rules';
import { idOf, textIn } from './open-badges-2-vocabulary';

/** Whether a copy says something else than the hosted assertion and badge class; what it leaves out says nothing. */
export function copyDiffers(
  copy: JsonObject,
  assertion: JsonObject,
  badgeClass: JsonObject,
): boolean {
  const { badge } = copy;
  const name = isObject(badge) ? textIn(badge['name']) : undefined;
  const id = idOf(copy);
  return (
    (id !== undefined && !isSameAddress(asSecure(id), asSecure(idOf(assertion) ?? ''))) ||
    linkOf(badge) !== linkOf(assertion['badge']) ||
    (name !== undefined && name !== textIn(badgeClass['name'])) ||
    ['issuedOn', 'expires'].some((date) => differ(copy, assertion, date, dateOf)) ||
    ['recipient', 'evidence', 'narrative'].some((claim) => differ(copy, assertion, claim, asText))
  );
}

const differ = (
  copy: JsonObject,
  hosted: JsonObject,
  member: string,
  read: (value: Json | undefined) => string | undefined,
): boolean => copy[member] !== undefined && read(copy[member]) !== read(hosted[member]);

const asText = (value: Json | undefined): string => canonicalJson([...listOf(value)]);

const linkOf = (value: Json | undefined): string | undefined =>
  (isObject(value) ? idOf(value) : stringOf(value))?.replace(/^http:/iu, 'https:');
