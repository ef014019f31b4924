import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';
import { isRetryable } from '@/utils/model/problem-outcome';

import { refusalOf } from '../ask-json';
import { issuerIdentity } from '../checks/issuer-identity';
import { proof } from '../checks/proof';
import { validityPeriod } from '../checks/validity-period';
import { open } from '../envelopes';
import type { Environment } from '../environment';
import { readCredential } from '../formats';
import { typesOf } from '../formats/shape';
import { verifyProofs } from '../proofs';

export interface List {
  readonly issuer: string;
  readonly subject: JsonObject;
}

/**
 * Fetches a status list, which is a credential itself: only a list that is signed by its issuer and is
 * within its dates says anything. A list that says nothing leaves the question open.
 */
export async function listCredential(
  url: string,
  kinds: readonly { readonly credential: string }[],
  environment: Environment,
): Promise<Result<List>> {
  const answer = await environment.ask({
    url,
    accept:
      'application/vc, application/vc+ld+json, application/ld+json, application/json, application/vc+jwt',
    shared: true,
  });
  if (!answer.ok) return answer;
  const refused = refusalOf(answer.value);
  if (refused) return fail('status-retrieval-error', `${url} answers ${answer.value.status}`);

  const opened = await open(answer.value.body);
  if (!opened.ok) return fail('status-retrieval-error', opened.problem.detail);
  const credential = await readCredential({ ...opened.value, servedAs: [url] }, environment);
  if (!credential.ok) return fail('status-verification-error', credential.problem.detail);

  const believed = await believe(credential.value, environment);
  if (!believed.ok) return believed;
  const document = documentOf(credential.value);
  const [subject] = listOf(document['credentialSubject']);
  const types = typesOf(document);
  if (!kinds.some(({ credential: type }) => types.includes(type)) || !isObject(subject))
    return fail('status-verification-error', `${url} is no ${kinds[0]?.credential}`);
  return ok({ issuer: credential.value.issuer.id, subject });
}

async function believe(credential: Credential, environment: Environment): Promise<Result<null>> {
  const proofs = await verifyProofs(credential, environment, { purpose: 'assertionMethod' });
  for (const checker of [proof, issuerIdentity, validityPeriod]) {
    const { outcome, problem } = await checker.check({ credential, proofs, environment });
    // What a transport problem says stays: it may have passed by the next try.
    if (outcome === 'unknown' && problem && isRetryable(problem.code))
      return { ok: false, problem };
    if (outcome === 'failed' || outcome === 'unknown')
      return fail('status-verification-error', `the list itself: ${problem?.detail ?? checker.id}`);
  }
  return ok(null);
}

export function documentOf({ secured }: Credential): JsonObject {
  return secured.kind === 'jws' ? secured.payload : secured.document;
}
