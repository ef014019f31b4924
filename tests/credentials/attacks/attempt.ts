import type { Judged } from '@/utils/credentials/examine';
import { type Verdict, verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';
import type { JsonObject } from '@/utils/lib/json';
import type { ProblemCode } from '@/utils/lib/problem';

import { online, type Pages } from '../badge-site';

/** What anybody may hand in: a picture, a document, a token or any other text. */
type File = Uint8Array | JsonObject | string;

export function judged(file: File, pages: Pages = {}): Promise<Judged> {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const bytes = file instanceof Uint8Array ? file : new TextEncoder().encode(text);
  return verifyFile(bytes, online(pages));
}

interface Outcome {
  readonly verdict: Verdict;
  readonly code: ProblemCode | undefined;
}

/** What comes of an attack: the word for machines, and why. */
export async function attempt(file: File, pages: Pages = {}): Promise<Outcome> {
  const found = await judged(file, pages);
  return { verdict: verdictOf(found), code: found.problem?.code };
}

/** What comes of the same without the attack. */
export const VALID: Outcome = { verdict: 'valid', code: undefined };

/** The credential or its issuer says no. */
export const invalid = (code: ProblemCode): Outcome => ({ verdict: 'invalid', code });

/** Nothing could be found out, and that counts for nothing. */
export const unknown = (code: ProblemCode): Outcome => ({ verdict: 'unknown', code });
