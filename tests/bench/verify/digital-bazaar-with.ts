import { type DocumentLoader, verifyCredential } from '@digitalbazaar/vc';

import type { Attempt } from '../measuring/attempting';
import type { Subject } from './subject';

/** Digital Bazaar's verifier with one suite; contexts, controllers and keys are in memory. */
export const digitalBazaarWith =
  (suite: () => object) =>
  ({ credential, documents }: Subject): Attempt => {
    const loaded = new Map(Object.entries(documents));
    const documentLoader: DocumentLoader = async (url) => {
      const document = loaded.get(url);
      if (document === undefined) throw new Error(`nothing at ${url}`);
      return { contextUrl: null, documentUrl: url, document };
    };
    return async () => {
      const { verified } = await verifyCredential({
        // A token is none of its business, and is refused.
        credential: Object(credential),
        suite: suite(),
        documentLoader,
        now: new Date(),
      });
      return verified;
    };
  };
