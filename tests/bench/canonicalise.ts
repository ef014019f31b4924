import type { JsonObject } from '@/utils/lib/json';

import { documents } from '../credentials/contexts/documents';
import { contextDocument } from '../credentials/contexts/published';
import type { Subject } from './canonicalise/contests';
import { bundled } from './measuring/bundle';
import { inEachPlace } from './measuring/in-each-place';
import type { Row } from './measuring/row';

const subjects: readonly (readonly [name: string, document: string, floor: number])[] = [
  ['Open Badges 3.0', 'a plain badge', 10],
  ['Open Badges 3.0 with status', 'a plain badge with status', 8],
  ['CLR 2.0 of two badges', 'a plain learner record', 15],
  ['Open Badges 3.0 with all there is', 'Open Badges 3.0.3', 8],
];

/** Time to canonical N-Quads, ours against jsonld.js. */
export async function measure(): Promise<Row[]> {
  const asked: Subject[] = subjects.map(([name, key, floor]) => {
    const document = documents[key] ?? {};
    return { name, floor, document, contexts: contextsOf(document) };
  });
  return inEachPlace(async (place) => {
    const bundle = await bundled('tests/bench/canonicalise/canonicalise.worker.ts', place.name);
    const { answer } = await place.ask<Row[]>(bundle, asked);
    return answer;
  });
}

/** Every context that stands anywhere in a document, by its address. */
function contextsOf(document: JsonObject): Record<string, JsonObject> {
  const addresses = JSON.stringify(document).match(/https:[^"]+/gu) ?? [];
  const known = addresses.map((url) => [url, contextDocument(url)] as const);
  return Object.fromEntries(known.filter(([, context]) => String(context['@context']) !== ''));
}
