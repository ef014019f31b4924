import { encodeBase64Url } from '@/utils/lib/base64url';
import { inflate } from '@/utils/lib/inflate';
import { stringOf } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import { isRetryable } from '@/utils/model/problem-outcome';

import { refusalOf } from '../ask-json';
import type { Environment } from '../environment';
import { mediaType, signerOf } from '../proofs/signed-token';
import { foreign } from './listed-bits';
import type { StatusMethod } from './status';
import { openStatusToken, type StatusToken } from './status-token';

const CAP_BYTES = 16 * 1024 * 1024;
const SKEW_MS = 5 * 60_000;
const TYPES = ['statuslist+jwt', 'statuslist+cwt'];
const SIZES: readonly unknown[] = [1, 2, 4, 8];

/** Token Status List (IETF): several bits for every token, in a token that is signed itself. */
export const tokenStatusList: StatusMethod = {
  id: 'token-status-list',
  types: ['status_list'],
  async lookUp({ raw: { idx, uri } }, { issuer }, environment) {
    if (typeof uri !== 'string' || !Number.isSafeInteger(idx) || Number(idx) < 0)
      return fail('malformed-value', 'a status without its list or index');
    const token = await tokenAt(uri, environment);
    if (!token.ok) return token;
    const fault = await tokenFault(token.value, { uri, issuer: issuer.id }, environment);
    if (fault && isRetryable(fault.problem.code)) return fault;
    if (fault) return fail('status-verification-error', `the list itself: ${fault.problem.detail}`);

    const value = await valueAt(token.value, Number(idx));
    const by = issuerOf(token.value) ?? issuer.id;
    return value.ok ? meaningOf(value.value, by === issuer.id ? [] : [foreign(by)]) : value;
  },
};

async function tokenAt(url: string, environment: Environment): Promise<Result<StatusToken>> {
  const answer = await environment.ask({
    url,
    accept: 'application/statuslist+jwt, application/statuslist+cwt;q=0.9',
    shared: true,
  });
  if (!answer.ok) return answer;
  if (refusalOf(answer.value))
    return fail('status-retrieval-error', `${url} answers ${answer.value.status}`);
  const opened = openStatusToken(answer.value.body);
  if (!opened.ok) return fail('status-verification-error', opened.problem.detail);
  const { jws } = opened.value;
  const token = jws.cose ? encodeBase64Url(answer.value.body) : jws.token;
  return ok({ ...opened.value, jws: { ...jws, token } });
}

const issuerOf = ({ claims: { iss } }: StatusToken): string | undefined =>
  typeof iss === 'string' ? iss : undefined;

/** Section 8.3: of this very address, within its dates, and signed by the issuer or by whom the list says it is by. */
async function tokenFault(
  token: StatusToken,
  { uri, issuer }: { readonly uri: string; readonly issuer: string },
  environment: Environment,
): Promise<Failure | undefined> {
  const { jws, claims } = token;
  const bad = (detail: string) => fail('status-verification-error', detail);
  const now = environment.now().getTime();
  const { sub, iat, exp } = claims;
  if (!TYPES.includes(mediaType(jws.header['typ']) ?? ''))
    return bad(`a token of type ${stringOf(jws.header['typ'])}`);
  if (sub !== uri) return bad(`it is of ${String(sub)}`);
  if (typeof iat !== 'number' || iat * 1000 > now + SKEW_MS) return bad(`made at ${String(iat)}`);
  if (exp !== undefined && !(typeof exp === 'number' && exp * 1000 >= now - SKEW_MS))
    return bad(`it held until ${String(exp)}`);

  const by = issuerOf(token) ?? issuer;
  const secured = { kind: 'jws' as const, ...jws, payload: {} };
  const signer = await signerOf({ secured, issuer: { id: by } }, 'assertionMethod', environment);
  if (!signer.ok) return signer;
  const { controller } = signer.value;
  return controller === by ? undefined : bad(`${by} is signed for by ${controller}`);
}

/** Section 4.1: of each byte the lowest bits come first. */
async function valueAt({ bits, list }: StatusToken, index: number): Promise<Result<number>> {
  if (!SIZES.includes(bits)) return fail('malformed-value', `entries of ${String(bits)} bits`);
  const bytes = await inflate(list, 'deflate', CAP_BYTES);
  if (!bytes.ok)
    return bytes.problem.code === 'too-large'
      ? bytes
      : fail('status-verification-error', bytes.problem.detail);
  const size = Number(bits);
  const byte = bytes.value[Math.floor((index * size) / 8)];
  return byte === undefined
    ? fail('range-error', `the list has no entry ${index}`)
    : ok((byte >> ((index * size) % 8)) & (2 ** size - 1));
}

/** Section 7.1: what every list means; the other numbers are each ecosystem's own. */
function meaningOf(value: number, remarks: readonly Problem[]): Result<readonly Problem[]> {
  if (value === 0) return ok(remarks);
  if (value === 1) return fail('revoked', 'its entry in the status list says invalid');
  if (value === 2) return fail('suspended', 'its entry in the status list says suspended');
  return fail('status-unsupported', `an entry of ${value}`);
}
