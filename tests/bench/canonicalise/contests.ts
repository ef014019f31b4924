import jsonld from 'jsonld';

import { canonicalQuads } from '@/utils/credentials/contexts';
import type { JsonObject } from '@/utils/lib/json';

import type { Attempt, Contest, Side } from '../measuring/contest';

/** A document with the contexts that it names. */
export interface Subject {
  readonly name: string;
  readonly floor: number;
  readonly document: JsonObject;
  readonly contexts: Readonly<Record<string, JsonObject>>;
}

export const contestOver = ({ name, floor, document, contexts }: Subject): Contest => ({
  name: `${name}, canonicalised`,
  floor,
  note: 'both keep the contexts that they have read',
  ours: sideOf('ours', document, canonicalisedByUs),
  peer: sideOf('jsonld 9.0.0', document, canonicalisedBy(contexts)),
});

/** A word that no context defines must not be passed over. */
const sideOf = (
  name: string,
  document: JsonObject,
  attempt: (document: JsonObject) => Attempt,
): Side => ({
  name,
  good: attempt(document),
  tampered: attempt({ ...document, undefinedWord: 1 }),
});

const canonicalisedByUs =
  (document: JsonObject): Attempt =>
  () =>
    canonicalQuads(document).ok;

const canonicalisedBy =
  (contexts: Subject['contexts']) =>
  (document: JsonObject): Attempt => {
    const options = {
      algorithm: 'RDFC-1.0',
      safe: true,
      documentLoader: (url: string) =>
        Promise.resolve({ documentUrl: url, document: contexts[url], tag: 'static' }),
      canonizeOptions: { maxDeepIterations: 50_000 },
    } as const;
    return () =>
      jsonld.canonize(document, options).then(
        () => true,
        () => false,
      );
  };
