import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';

import { isVersion1 } from './base-context';
import { isEnveloped, tokenIn } from './enveloped';
import { entriesOf, type Faults, isUri, optionalId, typesOf } from './shape';
import { typeDefinitionFaults } from './type-definitions';
import { contextFaults, typeFaults } from './verifiable-credential-shape';

/** How a presentation came: by itself, in the `vp` claim of a token (version 1.1), or as a token's payload. */
export type Carrier = 'document' | 'claim' | 'payload';

/** What VC Data Model 1.1 and 2.0, section 4.13, demand of any presentation. */
export const presentationFaults = (document: JsonObject, carrier: Carrier): Faults => [
  ...contextFaults(document),
  ...(carrier === 'document' ? typeDefinitionFaults(document) : []),
  ...typeFaults(document, 'VerifiablePresentation'),
  ...optionalId(document, '$'),
  ...holderFaults(document['holder']),
  ...entriesOf(document, 'proof'),
  ...entriesOf(document, 'termsOfUse'),
];

function holderFaults(holder: Json | undefined): Faults {
  if (holder === undefined) return [];
  return isUri(isObject(holder) ? holder['id'] : holder) ? [] : ['holder is not one URL'];
}

/**
 * What may not be presented: in a token's payload anything but enveloped credentials (VC-JOSE-COSE, section 3.1.2), in
 * version 2.0 anything but objects, and nowhere what is no credential.
 */
export function presentedFaults(document: JsonObject, carrier: Carrier): Faults {
  return listOf(document['verifiableCredential']).flatMap((presented, at) => {
    if (typeof presented === 'string' && carrier !== 'payload' && isVersion1(document)) return [];
    const path = `verifiableCredential[${at}]`;
    if (!isObject(presented)) return [`${path} is no object`];
    if (isEnveloped(presented)) return envelopeFaults(presented, path);
    if (carrier === 'payload') return [`${path} is not enveloped`];
    return typesOf(presented).includes('VerifiableCredential')
      ? []
      : [`${path}.type lacks VerifiableCredential`];
  });
}

const envelopeFaults = (envelope: JsonObject, path: string): Faults => [
  ...contextFaults(envelope).map((fault) => `${path}: ${fault}`),
  ...(tokenIn(envelope) ? [] : [`${path} envelops no token`]),
];
