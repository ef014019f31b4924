import { isObject, type Json, type JsonObject } from '@/utils/lib/json';

import type { Faults } from './shape';

const MEMBERS = new Set(['@value', '@language', '@direction']);
/** The form of a language tag (BCP 47, section 2.1), without its registry. */
const TAG = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/iu;

/** VC Data Model 2.0, section 11.1: a text, or texts with their language and direction and nothing else. */
export function languageFaults(object: JsonObject, member: string, path = member): Faults {
  const value = object[member];
  if (value === undefined || isText(value)) return [];
  if (Array.isArray(value) && value.length > 0 && value.every(isText)) return [];
  return [`${path} is no text`];
}

function isText(value: Json): boolean {
  if (typeof value === 'string') return true;
  if (!isObject(value) || typeof value['@value'] !== 'string') return false;
  const { '@language': language, '@direction': direction } = value;
  return (
    Object.keys(value).every((name) => MEMBERS.has(name)) &&
    (language === undefined || (typeof language === 'string' && TAG.test(language))) &&
    (direction === undefined || direction === 'ltr' || direction === 'rtl')
  );
}
