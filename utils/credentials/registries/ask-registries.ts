import type { Problem } from '@/utils/lib/problem';
import { fail } from '@/utils/lib/result';
import type { Standing } from '@/utils/model/issuer';

import type { Environment } from '../environment';
import { registryKinds } from '.';
import { knownDidRegistries } from './known-did-registries';
import type { IdentifiedIssuer, ListedRegistry, RegistryKind } from './registry';
import { defaultTrust, type Trust } from './trust';

/** What the registries of the list of lists said of an issuer, and which of them said nothing because nobody could ask. */
export interface Answers {
  readonly standings: readonly Standing[];
  readonly remarks: readonly Problem[];
}

/** Asks every registry that may vouch for an issuer. What one of them cannot tell costs nothing. */
export async function askRegistries(
  issuer: IdentifiedIssuer,
  around: Environment,
): Promise<Answers> {
  const { trust = defaultTrust } = around;
  const environment = { ...around, trust };
  const listed = await knownDidRegistries(environment);
  if (!listed.ok)
    return { standings: [], remarks: remark('registry-unreachable', ['Known DID registries']) };

  const believed = listed.value.flatMap((registry) => {
    const kind = registryKinds.find(({ type }) => type === registry.type);
    return kind && mayVouch(kind, registry, trust) ? [{ registry, kind }] : [];
  });
  const answers = await Promise.all(
    believed.map(async ({ registry, kind }) => ({
      registry,
      said: await kind.lookUp(registry, issuer, environment),
    })),
  );
  const silent = answers.filter(({ said }) => !said.ok).map(({ registry }) => registry.name);
  const unchecked = listed.value.filter((one) => isUnchecked(one, trust)).map(({ name }) => name);
  return {
    standings: answers.flatMap(({ said }) => (said.ok ? said.value : [])),
    remarks: [
      ...remark('registry-unreachable', silent),
      ...remark('registry-unchecked', unchecked),
    ],
  };
}

function mayVouch(kind: RegistryKind, registry: ListedRegistry, trust: Trust): boolean {
  const admission = kind.admission(registry, trust);
  return admission === 'issuers' || (admission === 'test-issuers' && trust.testIssuers);
}

function isUnchecked(registry: ListedRegistry, trust: Trust): boolean {
  const kind = registryKinds.find(({ type }) => type === registry.type);
  return !kind || kind.admission(registry, trust) === 'none';
}

function remark(code: Problem['code'], names: readonly string[]): readonly Problem[] {
  const registries = [...new Set(names)].join(', ');
  return names.length === 0 ? [] : [fail(code, registries, { registries }).problem];
}
