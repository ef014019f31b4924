import type { Json, JsonObject } from '@/utils/lib/json';

import type { TermDefinition } from './active-context';
import { LANGUAGE } from './literal';
import type { Walk } from './walk';

/** Of a whole node, where signers leave the language of its texts out. */
export const isUnsaid = ({ manner }: Walk, language: Json | undefined): boolean =>
  manner === 'anchored' && typeof language === 'string' && LANGUAGE.test(language);

/** What neither says anything nor is read as anything. */
export const isNothing = (json: Json | undefined, { type, container }: TermDefinition): boolean =>
  type !== '@json' &&
  container !== '@list' &&
  (json === null || (Array.isArray(json) && json.length === 0));

/** The direction of a text has no agreed form in RDF; anchors leave it out. */
export function directed({ manner }: Walk, value: JsonObject): JsonObject {
  const { '@direction': direction, ...others } = value;
  const isLeftOut = manner === 'anchored' && (direction === 'ltr' || direction === 'rtl');
  return isLeftOut ? others : value;
}
