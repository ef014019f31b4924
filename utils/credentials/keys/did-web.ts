import { fail } from '@/utils/lib/result';

import { askJson } from '../ask-json';
import type { KeyMethod } from './key';
import { webFolder } from './web-folder';

/** did:web (W3C CCG), section 2.5.2: a document under a domain's own address. */
export const didWeb: KeyMethod = {
  id: 'did-web',
  matches: (identifier) => identifier.startsWith('did:web:'),
  async resolve(identifier, environment) {
    const folder = webFolder(identifier.slice('did:web:'.length));
    if (!folder.ok) return folder;
    const document = await askJson({ url: `${folder.value}/did.json`, shared: true }, environment);
    if (document.ok) return document;
    const { code, detail, facts } = document.problem;
    const absent = code === 'not-found' || code === 'web-page' || code === 'parsing-error';
    return fail(absent ? 'did-unresolved' : code, detail, facts);
  },
};
