import type { JsonObject } from '@/utils/lib/json';

import { documents } from '../credentials/contexts/documents';
import { contextDocument } from '../credentials/contexts/published';
import type { Subject } from './canonicalise/subject';
import { hold } from './measuring/contest';
import { inEachPlace } from './measuring/in-each-place';
import type { Row } from './measuring/row';

const subjects: readonly (readonly [name: string, document: string, floor: number])[] = [
  ['Open Badges 3.0', 'a plain badge', 10],
  ['Open Badges 3.0 with status', 'a plain badge with status', 8],
  ['CLR 2.0 of two badges', 'a plain learner record', 15],
  ['Open Badges 3.0 with all there is', 'Open Badges 3.0.3', 8],
];

/** Time to canonical N-Quads, ours against jsonld.js. */
export const measure = (): Promise<Row[]> =>
  inEachPlace(async (place) => {
    const rows: Row[] = [];
    for (const [name, key, floor] of subjects) {
      const document = documents[key] ?? {};
      const contest = {
        name: `${name}, canonicalised`,
        floor,
        note: 'both keep the contexts that they have read',
        ours: { name: 'ours', entry: 'tests/bench/canonicalise/ours.worker.ts' },
        peer: { name: 'jsonld 9.0.0', entry: 'tests/bench/canonicalise/jsonld.worker.ts' },
        good: subjectOf(document),
        // A word that no context defines must not be passed over.
        tampered: subjectOf({ ...document, undefinedWord: 1 }),
      };
      rows.push(await hold(contest, place));
    }
    return rows;
  });

function subjectOf(document: JsonObject): Subject {
  const addresses = JSON.stringify(document).match(/https:[^"]+/gu) ?? [];
  const known = addresses.map((url) => [url, contextDocument(url)] as const);
  const contexts = known.filter(([, context]) => String(context['@context']) !== '');
  return { document, contexts: Object.fromEntries(contexts) };
}
