import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import { CREDENTIAL_REGISTRY } from './registry-record';

/** Where a pathway is published, as far as it may be asked for: who is asked, for what, and by which name it goes there. */
export interface PathwayAddress {
  readonly host: string;
  readonly url: string;
  /** The number under which the registry knows it, or the address of the collection. */
  readonly id: string;
  readonly kind: 'registry' | 'collection';
}

const CTID = /(?:^|[/=])(ce-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/&]|$)/iu;
const REGISTRY_HOSTS = new Set([
  CREDENTIAL_REGISTRY,
  'credentialfinder.org',
  'www.credentialfinder.org',
]);
const CREDLY = 'www.credly.com';
const CREDLY_HOSTS = new Set([CREDLY, 'credly.com']);
const COLLECTION =
  /^\/organizations\/([a-z0-9._-]{1,100})\/collections\/([a-z0-9._-]{1,200})(?:\/badge_templates(?:\.json)?)?\/?$/iu;
const MOST_CHARACTERS = 2_000;

/**
 * What somebody pastes to say where a pathway lies: the registry's address, a page of its finder, the bare number, or
 * a collection at Credly. The address to ask is put together from the number or the names alone.
 */
export function pathwayAddress(text: string): Result<PathwayAddress> {
  const typed = text.trim().slice(0, MOST_CHARACTERS);
  const number = CTID.exec(typed)?.[1];
  if (number === typed && number) return inRegistry(number);
  const url = parseUrl(/^https?:\/\//iu.test(typed) ? typed : `https://${typed}`);
  if (!url || url.port || url.username) return unknown(typed);
  const { hostname, pathname, search } = url;
  if (CREDLY_HOSTS.has(hostname)) return atCredly(pathname, typed);
  if (!REGISTRY_HOSTS.has(hostname)) return unknown(typed);
  const named = CTID.exec(pathname)?.[1] ?? CTID.exec(search)?.[1];
  if (named) return inRegistry(named);
  // The finder counts its pages by itself, and the registry does not know these numbers.
  return /\d/u.test(pathname + search)
    ? fail('pathway-address-number', `${typed} has no number of the registry`)
    : unknown(typed);
}

/** seen, in the code of the registry's own viewer of pathways: the graph holds the pathway and all of its components. */
function inRegistry(number: string): Result<PathwayAddress> {
  const id = number.toLowerCase();
  const url = `https://${CREDENTIAL_REGISTRY}/graph/${id}`;
  return ok({ host: CREDENTIAL_REGISTRY, url, id, kind: 'registry' });
}

function atCredly(pathname: string, typed: string): Result<PathwayAddress> {
  const [, organisation, collection] = COLLECTION.exec(pathname) ?? [];
  if (!organisation || !collection) return unknown(typed);
  const id = `https://${CREDLY}/organizations/${organisation}/collections/${collection}`;
  return ok({ host: CREDLY, url: `${id}/badge_templates.json`, id, kind: 'collection' });
}

const unknown = (typed: string) =>
  fail('pathway-address-unknown', `${typed} is no address of a pathway that is asked for`);
