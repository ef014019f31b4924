import type { Answer, Question } from '@/utils/lib/ask';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { CollectionProgress } from '@/utils/model/collection-progress';
import type { BadgeLink } from '@/utils/model/page';
import type {
  CollectionLookup,
  CollectionPage,
  CollectionPageLookup,
  ImportedList,
} from '@/utils/providers/provider';

import type { Environment } from './environment';
import { answerFor, rowsIn } from './provider-answer';

interface Step {
  readonly badges: CollectionPage['badges'];
  readonly progress: CollectionProgress;
}

/** The next page of a person's collection, and when it has come to its end, of what was imported into it. */
export async function nextPage(
  link: BadgeLink,
  lookup: CollectionLookup | CollectionPageLookup,
  { pages, ownPages }: CollectionProgress,
  environment: Environment,
): Promise<Result<Step>> {
  if (lookup.by === 'collection-page')
    return stepTo(await onlyPage(link, lookup, environment), ({ more }) => ({ pages: 1, more }));

  const { imported } = lookup;
  if (imported && ownPages !== undefined) {
    const page = await importedPage(link, imported, pages - ownPages + 1, environment);
    return stepTo(page, ({ more }) => ({ pages: pages + 1, more, ownPages }));
  }

  const answer = await answerOf(lookup.locate(link, pages + 1), environment);
  const page = answer.ok ? lookup.read(answer.value, link) : answer;
  return stepTo(page, ({ more }) =>
    imported && !more
      ? { pages: pages + 1, more: true, ownPages: pages + 1 }
      : { pages: pages + 1, more },
  );
}

const stepTo = (
  page: Result<CollectionPage>,
  progressAfter: (page: CollectionPage) => CollectionProgress,
): Result<Step> =>
  page.ok ? ok({ badges: page.value.badges, progress: progressAfter(page.value) }) : page;

async function onlyPage(
  link: BadgeLink,
  { locate, selection, read }: CollectionPageLookup,
  environment: Environment,
): Promise<Result<CollectionPage>> {
  const answer = await answerOf(locate(link), environment);
  const rows = answer.ok ? await rowsIn(answer.value, selection, environment) : answer;
  return rows.ok ? read(rows.value, link) : rows;
}

async function importedPage(
  link: BadgeLink,
  { owner, ownerIn, locate, read }: ImportedList,
  number: number,
  environment: Environment,
): Promise<Result<CollectionPage>> {
  const account = await answerOf(owner(link), environment);
  const id = account.ok ? ownerIn(account.value) : account;
  const answer = id.ok ? await answerOf(locate(id.value, number), environment) : id;
  return answer.ok ? read(answer.value) : answer;
}

async function answerOf(question: Question, environment: Environment): Promise<Result<Answer>> {
  const answer = await answerFor(question, undefined, environment);
  if (!answer.ok || new URL(answer.value.url).host === new URL(question.url).host) return answer;
  return fail('redirected', `${question.url} is answered by ${answer.value.url}`);
}
