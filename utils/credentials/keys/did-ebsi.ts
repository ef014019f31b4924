import { decodeMultibase } from '@/utils/lib/multibase';
import { fail } from '@/utils/lib/result';

import { askJson } from '../ask-json';
import type { KeyMethod } from './key';

/** The registry of the European Blockchain Services Infrastructure; the networks for tests are never asked. */
const REGISTRY = 'https://api-pilot.ebsi.eu/did-registry/v5/identifiers/';

/** A version and sixteen random bytes. */
const VERSION = 1;
const LENGTH = 17;

/** did:ebsi for legal entities, version 1: a document that EBSI's registry keeps. */
export const didEbsi: KeyMethod = {
  id: 'did-ebsi',
  matches: (identifier) => identifier.startsWith('did:ebsi:'),
  async resolve(identifier, environment) {
    const name = identifier.slice('did:ebsi:'.length);
    const bytes = name.startsWith('z') ? decodeMultibase(name) : fail('did-invalid', name);
    if (!bytes.ok || bytes.value.length !== LENGTH || bytes.value[0] !== VERSION)
      return fail('did-invalid', `${identifier} is no legal entity's`);
    const document = await askJson({ url: REGISTRY + identifier, shared: true }, environment);
    return document.ok || document.problem.code !== 'not-found'
      ? document
      : fail('did-unresolved', document.problem.detail, document.problem.facts);
  },
};
