import type { Answer, Question } from '@/utils/lib/ask';
import { fail, type Result } from '@/utils/lib/result';
import type { Row, Selection } from '@/utils/lib/selection';
import { decodeUtf8 } from '@/utils/lib/strict-json';

import { refusalOf } from './ask-json';
import type { Environment } from './environment';

const CREDENTIAL_BYTES = 4 * 1024 * 1024;

/** A provider's answer that may hold what was asked for: its own ways of saying no come before the general ones. */
export async function answerFor(
  question: Question,
  refusal: ((answer: Answer) => Result<never> | undefined) | undefined,
  { ask }: Pick<Environment, 'ask'>,
): Promise<Result<Answer>> {
  const answer = await ask({ limitBytes: CREDENTIAL_BYTES, ...question });
  if (!answer.ok) return answer;
  const refused = refusal?.(answer.value);
  if (refused) return refused;
  return refusalOf(answer.value) ?? answer;
}

/** What is selected from a page that has to be read as a document. */
export async function rowsIn(
  { body }: Answer,
  selection: Selection,
  { heavy }: Pick<Environment, 'heavy'>,
): Promise<Result<readonly Row[]>> {
  if (!heavy) return fail('unsupported-format', 'nothing here reads pages as documents');
  const html = decodeUtf8(body);
  return html.ok ? heavy.rowsIn(html.value, selection) : html;
}
