import type { DocumentLoader } from '@digitalbazaar/vc';
import jsonld from 'jsonld';

import type { JsonObject } from '@/utils/lib/json';

import { documentLoader } from '../proofs/signings';

/** Whether a verifier that looks at nothing but the statements finds the same ones signed. */
export async function signsAlike(
  document: JsonObject,
  whole: JsonObject,
  remote: Readonly<Record<string, JsonObject>> = {},
): Promise<boolean> {
  const loader: DocumentLoader = async (url) => {
    const known = remote[url];
    return known ? { contextUrl: null, documentUrl: url, document: known } : documentLoader(url);
  };
  const quads = ({ proof: _, ...unsecured }: JsonObject) =>
    jsonld.canonize(unsecured, { algorithm: 'RDFC-1.0', safe: true, documentLoader: loader });
  return (await quads(document)) === (await quads(whole));
}
