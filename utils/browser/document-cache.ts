import type { Answer, Ask, Question } from '@/utils/lib/ask';
import { ok, type Result } from '@/utils/lib/result';
import type { Shelf } from '@/utils/model/shelf';
import type { DocumentRow } from '@/utils/model/store';

import type { Clock } from './clock';

/** How long a list, key document or profile may stand in for its address. */
const FRESH_MS = 10 * 60_000;
/** Checks that follow one another need the same few: these are read once and stay in memory for a moment. */
const AT_HAND_MS = 5_000;
const MOST_AT_HAND = 32;
const LARGEST_AT_HAND = 128 * 1024;

/** Shared documents are asked for once, however many credentials of a page need them. */
export function cachedAsk(ask: Ask, shelf: Shelf<DocumentRow>, clock: Clock): Ask {
  const underWay = new Map<string, { answer: Promise<Result<Answer>>; askers: Question[] }>();
  const atHand = new Map<string, { answer: Answer; until: number }>();
  return (question) => {
    const { url, shared } = question;
    if (!shared) return ask(question);
    const known = atHand.get(url);
    if (known && known.until > clock.now()) return Promise.resolve(ok(known.answer));
    const running = underWay.get(url);
    if (running) {
      running.askers.push(question);
      // Who came too late for those who no longer want it asks for themselves.
      return running.answer.then((answer) =>
        !answer.ok && answer.problem.code === 'stopped' && question.isWanted?.() !== false
          ? ask(question)
          : answer,
      );
    }
    const askers = [question];
    const isWanted = () => askers.some((asker) => asker.isWanted?.() !== false);
    const answer = keptOrAsked({ ...question, isWanted }).finally(() => underWay.delete(url));
    underWay.set(url, { answer, askers });
    return answer;
  };

  async function keptOrAsked(question: Question): Promise<Result<Answer>> {
    const { url } = question;
    const kept = await shelf.get(url);
    if (kept && kept.staleAt > clock.now()) {
      keepAtHand(kept);
      return ok(kept.answer);
    }
    const answer = await ask(question);
    // What nobody wants any more may have been deleted while it was on its way.
    if (answer.ok && answer.value.status === 200 && question.isWanted?.() !== false) {
      const row = { id: url, answer: answer.value, staleAt: clock.now() + FRESH_MS };
      await shelf.put(row);
      keepAtHand(row);
    }
    return answer;
  }

  function keepAtHand({ id, answer, staleAt }: DocumentRow): void {
    if (answer.body.length > LARGEST_AT_HAND) return;
    const now = clock.now();
    for (const [url, { until }] of atHand) if (until <= now) atHand.delete(url);
    const [first] = atHand.keys();
    if (first !== undefined && atHand.size >= MOST_AT_HAND) atHand.delete(first);
    atHand.set(id, { answer, until: Math.min(staleAt, now + AT_HAND_MS) });
  }
}
