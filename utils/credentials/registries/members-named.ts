import type { Json } from '@/utils/lib/json';

/**
 * The values of every member of one name in a JSON text, each of them an object without objects inside. Parsers keep the
 * last where a name stands twice; where names disagree all are to be shown. Within a text a quotation mark is escaped, so
 * none that closes a name is taken for one.
 */
export function membersNamed(name: string, text: string): readonly Json[] {
  const quoted = JSON.stringify(name).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return [...text.matchAll(new RegExp(`${quoted}\\s*:\\s*(\\{[^{}]*\\})`, 'gu'))].flatMap(
    ([, value = '']) => {
      try {
        return [JSON.parse(value)];
      } catch {
        // A brace in a text ends the match early; what cannot be read says nothing.
        return [];
      }
    },
  );
}
