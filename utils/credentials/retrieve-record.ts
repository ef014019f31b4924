import type { Answer } from '@/utils/lib/ask';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';
import type { BadgeLink } from '@/utils/model/page';
import type { ProviderRecord } from '@/utils/model/provider-record';
import type { PageLookup, RecordLookup } from '@/utils/providers/provider';

import type { Environment } from './environment';
import { credentialOfRecord } from './formats/provider-record';
import { answerFor, rowsIn } from './provider-answer';

/** The credential of which a platform has a record of its own, or a page. */
export async function retrieveRecord(
  link: BadgeLink,
  lookup: RecordLookup | PageLookup,
  environment: Environment,
): Promise<Result<Credential>> {
  const question = lookup.locate(link);
  const answer = await answerFor(question, lookup.refusal, environment);
  if (!answer.ok) return answer;
  if (new URL(answer.value.url).host !== new URL(question.url).host)
    return fail('redirected', `${question.url} is answered by ${answer.value.url}`);
  const record =
    lookup.by === 'record'
      ? lookup.read(answer.value, link)
      : await readPage(answer.value, link, lookup, environment);
  return record.ok ? ok(credentialOfRecord(record.value, question.url)) : record;
}

async function readPage(
  answer: Answer,
  link: BadgeLink,
  { selection, read }: PageLookup,
  environment: Environment,
): Promise<Result<ProviderRecord>> {
  const found = await rowsIn(answer, selection, environment);
  return found.ok ? read(found.value, link) : found;
}
