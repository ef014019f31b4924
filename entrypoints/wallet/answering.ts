import { type Seen, shownCredential } from '@/components/seen';
import { answerTo, presentable } from '@/utils/credentials/holder-proof/answer';
import { importHolderKey } from '@/utils/credentials/holder-proof/holder-key';
import { isObject, type JsonObject } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseStrictJson } from '@/utils/lib/strict-json';
import { type Challenge, type HolderKey, isBoundTo } from '@/utils/model/holder-proof';

/** The form in which a credential of the user's own stands in an answer, where it can. */
export function presentedForm(seen: Seen): JsonObject | undefined {
  const credential = seen.finding.state === 'done' ? shownCredential(seen) : undefined;
  const form = credential && presentable(credential.secured);
  return form?.ok ? form.value : undefined;
}

/** The answer to a question, signed. */
export const signedAnswer = (
  challenge: Challenge,
  chosen: readonly Seen[],
  key: HolderKey,
  now: Date,
): Promise<Result<string>> =>
  answerTo(
    challenge,
    chosen.map(presentedForm).filter((form) => form !== undefined),
    key,
    now,
  );

/** A key from its text, under the identifier that the user's own credentials were issued to, where that is of this key. */
export async function keyIn(text: string, seen: readonly Seen[]): Promise<Result<HolderKey>> {
  const read = parseStrictJson(text.trim());
  if (!read.ok || !isObject(read.value)) return fail('key-unusable', 'no JSON object');
  const key = await importHolderKey(read.value);
  if (!key.ok || seen.some((one) => isIssuedTo(key.value, one))) return key;
  for (const did of new Set(seen.flatMap(namedIn))) {
    const named = await importHolderKey(read.value, did);
    if (named.ok) return ok(named.value);
  }
  return key;
}

export const isIssuedTo = ({ did }: HolderKey, { result }: Seen): boolean =>
  result !== undefined && isBoundTo(did, result);

const namedIn = ({ result }: Seen): readonly string[] =>
  (result?.credential?.recipients ?? []).flatMap(({ kind, identity }) =>
    kind === 'did' && identity.startsWith('did:jwk:') ? [identity] : [],
  );
