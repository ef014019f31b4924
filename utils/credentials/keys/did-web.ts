import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import { askJson } from '../ask-json';
import type { KeyMethod } from './key';

/** The characters of a method-specific identifier (DID Core 1.0, section 3.1). */
const PART = /^(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+$/u;
const HOST = /^[A-Za-z0-9.-]+$/u;
/** The URL parser turns an IPv4 address in any notation into one that ends in a number. */
const IP_ADDRESS = /\.\d+$/u;
/** What would lead elsewhere once a server has decoded it. */
const TRICK = /[/\\%?#]|^\.+$|\p{Cc}/u;

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

/** Only the colon before a port is decoded; parts of the path stay as they are written. */
function documentAddress(identifier: string): Result<string> {
  const [authority = '', ...path] = identifier.slice('did:web:'.length).split(':');
  const [host = '', port = '443', ...rest] = authority.split(/%3A/iu);
  const url = HOST.test(host) && /^\d+$/u.test(port) && parseUrl(`https://${host}:${port}`);
  if (!url || IP_ADDRESS.test(url.hostname) || rest.length > 0)
    return fail('did-invalid', `${identifier} names no domain`);
  if (!path.every((part) => PART.test(part) && !TRICK.test(decoded(part))))
    return fail('did-invalid', `${identifier} has a path part that leads elsewhere`);

  const folder = path.length === 0 ? '.well-known' : path.join('/');
  return ok(`${url.origin}/${folder}/did.json`);
}

/** A part that cannot be decoded stays, and its percent sign gives it away. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
