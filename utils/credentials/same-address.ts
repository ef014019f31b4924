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

/** What an address of before became when its host moved to https. */
export const asSecure = (address: string): string => address.replace(/^http:/iu, 'https:');
