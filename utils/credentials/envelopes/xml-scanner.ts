import { fail, ok, type Result } from '@/utils/lib/result';

import { decodeReferences } from './xml-references';
import { matchAt, type Namespaces, type Start, startTagAt } from './xml-start-tag';

export type XmlEvent =
  | Start
  | { readonly kind: 'end' }
  | { readonly kind: 'text'; readonly text: string };

const DEPTH = 256;
const CDATA = '<![CDATA[';
const TEXT = /[^<]+/uy;
const END = /<\/[^\s<>/]+\s*>/uy;
/** What drawing programs write above every SVG: it names a DTD that nobody has to read, and declares nothing. */
const INERT_DOCTYPE =
  /<!DOCTYPE\s+svg\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG [\w. ]+\/\/EN"\s+"https?:\/\/www\.w3\.org\/[\w./-]+"\s*>/uy;

/**
 * Walks through XML without a DTD: no declaration, no entity of its own, nothing fetched, no comment or
 * instruction handed on. A fault is the last that is heard of it (XML 1.0; Namespaces in XML 1.0).
 */
export function* scanXml(text: string): Generator<Result<XmlEvent>, void> {
  const scopes: Namespaces[] = [new Map()];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '<' && text.indexOf('>', at) < 0) break;
    if (text.startsWith('<!--', at) || text.startsWith('<?', at)) {
      const [from, mark] = text[at + 1] === '?' ? [at + 2, '?>'] : [at + 4, '-->'];
      const end = text.indexOf(mark, from);
      if (end < 0) break;
      at = end + mark.length;
    } else if (text.startsWith(CDATA, at)) {
      const end = text.indexOf(']]>', at);
      if (end < 0) break;
      yield ok({ kind: 'text', text: text.slice(at + CDATA.length, end) });
      at = end + ']]>'.length;
    } else if (text.startsWith('<!', at)) {
      const doctype = matchAt(INERT_DOCTYPE, text, at);
      if (!doctype) return yield fail('xml-forbidden', 'a document type or another declaration');
      at = doctype.end;
    } else if (text.startsWith('</', at)) {
      const end = matchAt(END, text, at);
      if (!end || scopes.length < 2) return yield fail('parsing-error', 'an end without a start');
      scopes.pop();
      yield ok({ kind: 'end' });
      at = end.end;
    } else if (text[at] === '<') {
      const start = startTagAt(text, at, scopes.at(-1) ?? new Map());
      if (!start.ok) return yield start;
      yield ok(start.value.start);
      if (start.value.empty) yield ok({ kind: 'end' });
      else if (scopes.push(start.value.scope) > DEPTH)
        return yield fail('parsing-error', `more than ${DEPTH} levels`);
      at = start.value.end;
    } else {
      const run = matchAt(TEXT, text, at);
      const decoded = decodeReferences(run?.groups[0] ?? '');
      if (!decoded.ok) return yield decoded;
      yield ok({ kind: 'text', text: decoded.value });
      at = run?.end ?? text.length;
    }
  }
  if (at < text.length || scopes.length > 1)
    yield fail('baked-truncated', 'the file ends before its root does');
}
