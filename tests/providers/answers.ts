import { appraise } from '@/utils/credentials/appraise';
import type { Environment } from '@/utils/credentials/environment';
import { verifyLink } from '@/utils/credentials/verify-link';
import type { JsonObject } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';
import { linkPointedAt } from '@/utils/providers';

export const NOW = new Date('2026-06-01T12:00:00Z');

/** What an address answers: a document, a text, or a status, with a document or nothing. */
export type Said = JsonObject | string | number | [number, JsonObject | string];

const amara = { name: 'Amara Okafor', profiles: [], emails: [] };

/** A world in which the addresses that are named answer so, and no others can be reached. */
export function answering(
  answers: Readonly<Record<string, Said>>,
  heavy?: Environment['heavy'],
): { readonly environment: Environment; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const environment: Environment = {
    now: () => NOW,
    ...(heavy && { heavy }),
    async ask({ url }) {
      asked.push(url);
      const said = answers[url];
      if (said === undefined) return fail('unreachable', url);
      const [status, content] = Array.isArray(said)
        ? said
        : typeof said === 'number'
          ? [said, '']
          : [200, said];
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      return ok({ url, status, contentType: '', body: new TextEncoder().encode(text) });
    },
  };
  return { environment, asked };
}

/** What a link comes to in such a world. */
export async function outcomeOf(
  href: string,
  answers: Readonly<Record<string, Said>> = {},
  heavy?: Environment['heavy'],
) {
  const link = linkPointedAt(href);
  if (!link) throw new Error(`${href} is no badge link`);
  const { environment, asked } = answering(answers, heavy);
  const result = await verifyLink(link, environment);
  const { seal } = appraise(result, { person: amara, trusted: [], now: NOW });
  const { assurance, status, problem, credential } = result;
  return {
    shape: seal.shape,
    reason: seal.reason,
    code: problem?.code,
    problem,
    assurance,
    status,
    credential,
    asked,
  };
}
