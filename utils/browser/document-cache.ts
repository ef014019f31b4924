import type { Answer, Ask, Question } from '@/utils/lib/ask';
import type { Result } from '@/utils/lib/result';
import type { Shelf } from '@/utils/model/shelf';
import type { DocumentRow } from '@/utils/model/store';

import type { Clock } from './clock';

/** How long a list, key document or profile may stand in for its address. */
const FRESH_MS = 10 * 60_000;

/** Shared documents are asked for once, however many credentials of a page need them. */
export function cachedAsk(ask: Ask, shelf: Shelf<DocumentRow>, clock: Clock): Ask {
  const underWay = new Map<string, { answer: Promise<Result<Answer>>; askers: Question[] }>();
  return (question) => {
    const { url, shared } = question;
    if (!shared) return ask(question);
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
    if (kept && kept.staleAt > clock.now()) return { ok: true, value: kept.answer };
    const answer = await ask(question);
    if (answer.ok && answer.value.status === 200)
      await shelf.put({ id: url, answer: answer.value, staleAt: clock.now() + FRESH_MS });
    return answer;
  }
}
