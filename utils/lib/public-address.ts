import { fail, ok, type Result } from './result';
import { parseUrl } from './web-address';

/** Names that only a local network or a machine itself answers (RFC 6761, 6762, 8375, ICANN's .internal). */
const LOCAL =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion|invalid)$/u;

/** A host that ends so is an IPv4 address, in whichever way its numbers are written (URL Standard, section 3.5). */
const NUMBER = /(?:^|\.)(?:\d+|0x[\da-f]*)$/iu;

/**
 * Whether an address may be asked at all: https on its usual port, a public name of at least two
 * labels, no address literal, no user info. A name that resolves to a private address is not seen here.
 */
export function publicAddress(text: string): Result<URL> {
  const url = parseUrl(text);
  if (!url) return fail('network-forbidden', 'not an address');
  if (url.protocol === 'http:') return fail('insecure-link', text, { host: url.hostname });
  if (url.protocol !== 'https:') return fail('network-forbidden', `${url.protocol} is not https`);
  if (url.port) return fail('network-forbidden', `port ${url.port}`);
  if (url.username || url.password) return fail('network-forbidden', 'user info in the address');

  // The URL parser has already turned 0x7f.1, 2130706433 and ０x7f into dotted decimals.
  const host = url.hostname.replace(/(?<!\.)\.+$/u, '');
  if (host.startsWith('[') || NUMBER.test(host))
    return fail('network-forbidden', `${host} is an address literal`);
  if (!host.includes('.')) return fail('network-forbidden', `${host} is a name of one label`);
  if (LOCAL.test(host)) return fail('network-forbidden', `${host} is a local name`);
  return ok(url);
}
