import { canonicalJson } from '@/utils/lib/canonical-json';
import type { Json } from '@/utils/lib/json';
import { type Failure, fail } from '@/utils/lib/result';

import { iriTerm } from './iri';
import { DEPTH, RDF, type Term, uchar, XSD } from './quad';

export const LANGUAGE = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/u;
const DOUBLE = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u;
// Quote, backslash and control characters (RDFC-1.0, appendix A).
const UNSAFE = /[^ !#-[\]-~\u0080-\uffff]/g;
const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** A text in a language; the tag is written small, as jsonld.js and with it the signers do. */
export function textIn(language: string, text: string): Term | Failure {
  if (!LANGUAGE.test(language)) return unsignable(`"${language}" is no language tag`);
  return { text: `${quoted(text)}@${language.toLowerCase()}`, json: text };
}

/** A string, number or truth value, of the datatype that its term or its own `type` names, or else its native one. */
export function literalOf(
  json: string | number | boolean,
  datatype: string | undefined,
): Term | Failure {
  // Without its tag, a text in a language is written like a plain one.
  if (datatype === `${RDF}langString`) return unsignable('a text in a language names no language');
  const lexical = lexicalForm(json, datatype);
  if (typeof lexical !== 'string') return lexical;

  const type = datatype ?? nativeType(json);
  const text = type === `${XSD}string` ? quoted(lexical) : `${quoted(lexical)}^^${iriTerm(type)}`;
  return datatype === undefined ? { text, json } : { text, json, datatype };
}

/** A value that is signed as one JSON text (JSON-LD 1.1, section 10.2), whole arrays and null among them. */
export function jsonLiteral(json: Json): Term | Failure {
  if (!fits(json, DEPTH)) return unsignable('the JSON is too deep, or names "__proto__"');
  return { text: `${quoted(canonicalJson(json))}^^<${RDF}JSON>`, json };
}

// JSON-LD 1.1 API, section 8.2.2, steps 9 to 12; a number that does not survive the way and back is refused.
function lexicalForm(
  json: string | number | boolean,
  datatype: string | undefined,
): string | Failure {
  if (datatype === `${XSD}double` && typeof json !== 'boolean') {
    if (typeof json === 'string' && !DOUBLE.test(json)) return unsignable(`"${json}" is no double`);
    return doubleForm(Number(json));
  }
  if (typeof json !== 'number') return `${json}`;
  if (Number.isSafeInteger(json)) return json.toFixed(0);
  // jsonld.js takes 1e-7 for an integer, for want of a point, and signs a zero.
  const fraction = `${json}`.includes('.');
  return fraction ? doubleForm(json) : unsignable(`${json} would be signed with fewer digits`);
}

function doubleForm(value: number): string | Failure {
  const text = value.toExponential(15).replace(/(\d)0*e\+?/u, '$1E');
  if (Number.isFinite(value) && Number(text) === value) return text;
  return unsignable(`${value} would be signed with fewer digits`);
}

function nativeType(json: string | number | boolean): string {
  if (typeof json === 'string') return `${XSD}string`;
  if (typeof json === 'boolean') return `${XSD}boolean`;
  return Number.isSafeInteger(json) ? `${XSD}integer` : `${XSD}double`;
}

const quoted = (text: string): string => `"${text.replace(UNSAFE, escaped)}"`;

const escaped = (character: string): string => SHORT[character] ?? uchar(character);

function fits(json: Json, levels: number): boolean {
  if (typeof json !== 'object' || json === null) return true;
  if (levels === 0 || Object.hasOwn(json, '__proto__')) return false;
  return Object.values(json).every((value) => fits(value, levels - 1));
}

const unsignable = (why: string): Failure => fail('proof-transformation-error', why);
