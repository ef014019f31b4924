import { stringOf } from '@/utils/lib/json';
import type { StatusEntry } from '@/utils/model/credential';

import type { Environment } from '../environment';
import { issuerProfile, isWebAddress } from '../keys/issuing-address';

/**
 * Where an issuer of Blockcerts lists what it has revoked: by its profile as it is today, which may have moved the list
 * since the credential was made. What a profile that cannot be had says is asked again by the proof.
 */
export async function revocationsOf(
  issuer: string,
  environment: Environment,
): Promise<readonly StatusEntry[]> {
  const profile = await issuerProfile(issuer, environment);
  const id = profile.ok ? stringOf(profile.value['revocationList']) : undefined;
  return id === undefined || !isWebAddress(id)
    ? []
    : [{ type: 'BlockcertsRevocationList', raw: { id } }];
}
