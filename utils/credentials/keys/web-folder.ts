import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

/** The characters of a method-specific identifier (DID Core 1.0, section 3.1). */
const PART = /^(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+$/u;
const HOST = /^[A-Za-z0-9.-]+$/u;
/** The URL parser turns an IPv4 address in any notation into one that ends in a number. */
const IP_ADDRESS = /\.\d+$/u;
/** What would lead elsewhere once a server has decoded it. */
const TRICK = /[/\\%?#]|^\.+$|\p{Cc}/u;

/**
 * The folder that the host and path of a DID stand for, as did:web writes them. Only the colon before a port is decoded;
 * parts of the path stay as they are written.
 */
export function webFolder(location: string): Result<string> {
  const [authority = '', ...path] = location.split(':');
  const [host = '', port = '443', ...rest] = authority.split(/%3A/iu);
  const url = HOST.test(host) && /^\d+$/u.test(port) && parseUrl(`https://${host}:${port}`);
  if (!url || IP_ADDRESS.test(url.hostname) || rest.length > 0)
    return fail('did-invalid', `${location} names no domain`);
  if (!path.every((part) => PART.test(part) && !TRICK.test(decoded(part))))
    return fail('did-invalid', `${location} has a path part that leads elsewhere`);
  return ok(`${url.origin}/${path.length === 0 ? '.well-known' : path.join('/')}`);
}

/** A part that cannot be decoded stays, and its percent sign gives it away. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
