import { parseUrl } from '@/utils/lib/web-address';

/** Whether two addresses ask the same server for the same thing, however they are written. */
export function isSameAddress(one: string, other: string): boolean {
  const [left, right] = [one, other].map(askedOf);
  return left === right;
}

/** A fragment is not sent, and a host in capitals, the usual port and a dot in the path are the address without them. */
function askedOf(address: string): string {
  const url = parseUrl(address);
  if (!url) return address;
  url.hash = '';
  return url.href;
}

/** Whether two names are of one thing, though its host moved to https; the fragment is a part of a name. */
export const isSameName = (one: string, other: string): boolean => nameOf(one) === nameOf(other);

const nameOf = (name: string): string =>
  /^https?:/iu.test(name) ? (parseUrl(asSecure(name))?.href ?? name) : name;

/** What an address of before became when its host moved to https. */
export const asSecure = (address: string): string => address.replace(/^http:/iu, 'https:');
