import { isObject, type JsonObject, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { decodeUtf8 } from '@/utils/lib/strict-json';
import type { Standing } from '@/utils/model/issuer';

import { refusalOf } from '../ask-json';
import { REGISTRIES_HOST } from './known-did-registries';
import { membersNamed } from './members-named';
import type { Admission, RegistryKind } from './registry';

const PAGES = `https://${REGISTRIES_HOST}`;

/** Only these lists are believed, whatever the list of lists says of others. */
const admitted: Readonly<Record<string, Admission>> = {
  [`${PAGES}/dcc-registry/registry.json`]: 'issuers',
  [`${PAGES}/community-registry/registry.json`]: 'issuers',
  [`${PAGES}/sandbox-registry/registry.json`]: 'test-issuers',
  [`${PAGES}/issuer-registry/registry.json`]: 'test-issuers',
};

/** Entries that say of themselves that they are for trials. */
const FOR_TESTS =
  /\bexample\b|\bsandbox\b|\bfor testing\b|\(test\)|\btest (?:issuer|key|school|university)\b|^my (?:school|university|college)$/iu;

/** A list of the Digital Credentials Consortium: DIDs with names, as one JSON document. */
export const dccLegacy: RegistryKind = {
  id: 'dcc-legacy',
  type: 'dcc-legacy',
  admission: ({ address }) => admitted[address] ?? 'none',
  async lookUp({ name: by, address }, { id }, { ask, trust }) {
    const answer = await ask({ url: address, accept: 'application/json', shared: true });
    if (!answer.ok) return answer;
    const refused = refusalOf(answer.value);
    if (refused) return refused;
    const text = decodeUtf8(answer.value.body);
    if (!text.ok) return text;
    const list = listIn(text.value);
    if (!list.ok) return list;

    const updated = stringOf(list.value.meta['updated'])?.slice(0, 10);
    return ok(
      membersNamed(id, text.value).flatMap((entry): Standing[] => {
        const name = isObject(entry) ? stringOf(entry['name']) : undefined;
        if (name === undefined || (FOR_TESTS.test(name) && !trust?.testIssuers)) return [];
        return [{ standing: 'recognised', by, name, ...(updated && { since: updated }) }];
      }),
    );
  },
};

/** One of these lists names a DID twice, so the parser that refuses that cannot read it. */
function listIn(text: string): Result<{ readonly meta: JsonObject }> {
  try {
    const list: unknown = JSON.parse(text);
    if (isObject(list) && isObject(list['registry']))
      return ok({ meta: isObject(list['meta']) ? list['meta'] : {} });
    return fail('parsing-error', 'the list has no registry');
  } catch (cause) {
    return fail('parsing-error', String(cause));
  }
}
