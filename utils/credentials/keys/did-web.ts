import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import { askJson } from '../ask-json';
import type { KeyMethod } from './key';

/** did:web (W3C CCG), section 2.5.2: a document under a domain's own address. */
export const didWeb: KeyMethod = {
  id: 'did-web',
  matches: (identifier) => identifier.startsWith('did:web:'),
  async resolve(identifier, environment) {
    const url = documentAddress(identifier);
    if (!url.ok) return url;
    const document = await askJson({ url: url.value, shared: true }, environment);
    if (document.ok) return document;
    const { code, detail, facts } = document.problem;
    const absent = code === 'not-found' || code === 'web-page' || code === 'parsing-error';
    return fail(absent ? 'did-unresolved' : code, detail, facts);
  },
};

/** Path parts may hold no slash, dot segment or percent sign that would lead elsewhere once decoded. */
function documentAddress(identifier: string): Result<string> {
  const parts = identifier.slice('did:web:'.length).split(':');
  const [host = '', ...path] = parts.map(decodePart);
  const url = parseUrl(`https://${host}`);
  if (url?.pathname !== '/' || url.search || url.hash || url.username)
    return fail('did-invalid', `${identifier} names no host`);
  if (path.some((part) => !/^[A-Za-z0-9._~!$&'()*+,;=@-]+$/u.test(part) || /^\.+$/u.test(part)))
    return fail('did-invalid', `${identifier} has a path part that leads elsewhere`);

  const folder = path.length === 0 ? '.well-known' : path.join('/');
  return ok(`https://${url.host}/${folder}/did.json`);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
