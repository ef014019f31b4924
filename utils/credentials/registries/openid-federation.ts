import { isObject, type JsonObject, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import { refusalOf } from '../ask-json';
import type { Environment } from '../environment';
import { entityStatement } from './entity-statement';
import type { ListedRegistry, RegistryKind } from './registry';
import type { Trust, TrustAnchor } from './trust';

const WELL_KNOWN = '/.well-known/openid-federation';
const STATEMENT = 'application/entity-statement+jwt';

/**
 * A federation whose trust anchor vouches for its members by signed statements (OpenID Federation 1.0, sections 8.1 and
 * 9). Believed is what the anchor's pinned keys have signed; the keys that it serves itself are not looked at.
 */
export const openidFederation: RegistryKind = {
  id: 'openid-federation',
  type: 'oidf',
  admission(registry, trust) {
    const anchor = anchorOf(registry, trust);
    if (!anchor) return 'none';
    return anchor.forTests ? 'test-issuers' : 'issuers';
  },
  async lookUp(registry, { id }, environment) {
    const anchor = environment.trust && anchorOf(registry, environment.trust);
    if (!anchor) return fail('untrusted-key-source', `no pinned keys for ${registry.address}`);
    const endpoint = await fetchEndpoint(registry, anchor, environment);
    if (!endpoint.ok) return endpoint;

    endpoint.value.searchParams.set('sub', id);
    const answer = await askStatement(endpoint.value.href, environment);
    if (!answer.ok) return answer;
    if (answer.value === undefined) return ok([]);
    const now = environment.now();
    const statement = await entityStatement(answer.value, { anchor, subject: id, now });
    if (!statement.ok) return statement;
    const name = nameIn(statement.value);
    return ok([{ standing: 'recognised', by: registry.name, ...(name && { name }) }]);
  },
};

const anchorOf = ({ address }: ListedRegistry, { anchors }: Trust): TrustAnchor | undefined =>
  anchors.find(({ id }) => `${id}${WELL_KNOWN}` === address);

async function fetchEndpoint(
  { address }: ListedRegistry,
  anchor: TrustAnchor,
  environment: Environment,
): Promise<Result<URL>> {
  const answer = await askStatement(address, environment);
  if (!answer.ok) return answer;
  if (!answer.value) return fail('not-found', `${address} has no statement of itself`);
  const now = environment.now();
  const statement = await entityStatement(answer.value, { anchor, subject: anchor.id, now });
  if (!statement.ok) return statement;
  const { federation_fetch_endpoint: endpoint } = memberOf(statement.value, 'federation_entity');
  const url = parseUrl(stringOf(endpoint) ?? '');
  return url ? ok(url) : fail('parsing-error', `${address} names no place to ask`);
}

/** Nothing, where nothing is known of the subject. */
async function askStatement(
  url: string,
  { ask }: Environment,
): Promise<Result<Uint8Array | undefined>> {
  const answer = await ask({ url, accept: STATEMENT, shared: true });
  if (!answer.ok) return answer;
  if (answer.value.status === 404) return ok(undefined);
  return refusalOf(answer.value) ?? ok(answer.value.body);
}

const nameIn = (claims: JsonObject): string | undefined =>
  stringOf(memberOf(claims, 'federation_entity')['organization_name']) ??
  stringOf(memberOf(claims, 'institution_additional_information')['legal_name']);

function memberOf({ metadata }: JsonObject, name: string): JsonObject {
  const member = isObject(metadata) ? metadata[name] : undefined;
  return isObject(member) ? member : {};
}
