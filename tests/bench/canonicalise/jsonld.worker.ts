import jsonld from 'jsonld';

import { attempting } from '../measuring/attempting';
import type { Subject } from './subject';

attempting(({ document, contexts }: Subject) => {
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
});
