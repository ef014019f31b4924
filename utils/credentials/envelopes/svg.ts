import type { Problem } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';
import { decodeUtf8 } from '@/utils/lib/strict-json';

import type { Baked, Envelope } from './envelope';
import { scanXml, type XmlEvent } from './xml-scanner';
import type { Start } from './xml-start-tag';

/** Instructions and comments, each up to its own end, and then the root. */
const PROLOG =
  /^\s*(?:<\?(?:(?!\?>)[\s\S])*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!DOCTYPE\s+svg\b|(?:[\w.-]+:)?svg[\s>/])/u;

/** By their namespace, whatever the prefix: Open Badges 3.0, section 5.3.2.1; the Baking Specification 1.0. */
const elements: Record<string, string> = {
  'https://purl.imsglobal.org/ob/v3p0': 'credential',
  'http://openbadges.org': 'assertion',
};

/** A drawing with a credential in an element of its own; nothing of the drawing is read, let alone drawn. */
export const svg: Envelope<Baked> = {
  id: 'svg',
  matches: (bytes) => PROLOG.test(new TextDecoder().decode(bytes.subarray(0, 16_384))),
  async open(bytes) {
    const text = decodeUtf8(bytes);
    return text.ok ? bakedIn(scanXml(text.value)) : text;
  },
};

function bakedIn(events: Iterator<Result<XmlEvent>, void>): Result<Baked> {
  for (let step = events.next(); !step.done; step = events.next()) {
    if (!step.value.ok) return step.value;
    const event = step.value.value;
    if (!isBaked(event)) continue;

    const body = bodyAt(events);
    if (!body.ok) return body;
    // A body is the assertion itself, and the attribute beside it merely its address.
    const content = body.value.trim() || event.attributes.get('verify');
    return content
      ? ok({ content, remarks: remarksOn(events) })
      : fail('not-baked', `an empty ${event.name} element`);
  }
  return fail('not-baked', 'no element of Open Badges');
}

const isBaked = (event: XmlEvent): event is Start =>
  event.kind === 'start' && elements[event.namespace] === event.name;

/** The text up to the end of the element that has just begun. */
function bodyAt(events: Iterator<Result<XmlEvent>, void>): Result<string> {
  let body = '';
  let depth = 1;
  while (depth > 0) {
    const step = events.next();
    if (step.done) return fail('baked-truncated', 'the file ends in the middle of the credential');
    if (!step.value.ok) return step.value;
    const event = step.value.value;
    if (event.kind === 'text') body += event.text;
    else depth += event.kind === 'start' ? 1 : -1;
  }
  return ok(body);
}

/** The first is taken, and a second must not be; what is wrong with the rest of the drawing is its own affair. */
function remarksOn(events: Iterator<Result<XmlEvent>, void>): Problem[] {
  for (let step = events.next(); !step.done; step = events.next())
    if (step.value.ok && isBaked(step.value.value))
      return [{ code: 'baked-repeatedly', detail: 'more than one element of Open Badges' }];
  return [];
}
