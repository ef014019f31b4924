import type { Ask } from '@/utils/lib/ask';
import { fail } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';
import { isAllowed, type Policy } from '@/utils/model/policy';

/** Before anybody is asked, or a redirect followed: whether the organisation allows that host. */
export const policedAsk =
  (ask: Ask, policy: () => Promise<Policy>): Ask =>
  async (question) => {
    const host = parseUrl(question.url)?.host ?? '';
    const told = await policy();
    if (!isAllowed(told, host))
      return fail('host-barred', `${host} is not in the policy`, { host });
    const { follow } = question;
    return ask(
      follow ? { ...question, follow: follow.filter((one) => isAllowed(told, one)) } : question,
    );
  };
