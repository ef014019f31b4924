import type { Answer } from '@/utils/lib/ask';
import { ok, type Result } from '@/utils/lib/result';
import type { ProviderRecord } from '@/utils/model/provider-record';
import { changed } from './answers';
import { dayOf, lineAfter, textsIn } from './page-texts';

const COMPLETED = /^Completed by (?<holder>.+) on (?<day>.+)$/u;
const DESCRIPTION = /verifies|certif/iu;

/** An award of the learning system Exceed, as the page of any organisation that uses it says. */
export function readAward(
  answer: Answer,
  issuer: ProviderRecord['issuer'],
): Result<ProviderRecord> {
  const page = textsIn(answer);
  if (!page.ok) return page;
  const { lines } = page.value;
  const name = lineAfter('congratulations!', page.value);
  const completed = lines.map((line) => COMPLETED.exec(line)?.groups).find(Boolean);
  if (!name || !completed) return changed(answer, 'no award');
  return ok({
    issuer,
    name,
    description: lines.find((line) => line !== name && DESCRIPTION.test(line)),
    holder: completed['holder'],
    issuedOn: dayOf(completed['day']),
  });
}
