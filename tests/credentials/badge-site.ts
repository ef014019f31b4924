import type { Environment } from '@/utils/credentials/environment';
import type { Judged } from '@/utils/credentials/examine';
import { verifyFile } from '@/utils/credentials/verify-file';
import { isObject, type JsonObject } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';

import { heavyInNode } from '../tools/heavy-in-node';
import { assertion, badgeClass, hashedRecipient, issuerProfile } from '../world/sign/open-badge-2';

export const NOW = new Date('2026-06-01T12:00:00Z');
export const ORIGIN = 'https://guild.example';

/** Where each part of the badge lies. */
export const at = {
  assertion: `${ORIGIN}/assertions/1`,
  badgeClass: `${ORIGIN}/classes/weaving`,
  issuer: `${ORIGIN}/issuer`,
  key: `${ORIGIN}/key`,
  list: `${ORIGIN}/revoked`,
};

export const guild = issuerProfile({
  id: at.issuer,
  name: 'The Weavers’ Guild',
  url: ORIGIN,
  email: 'office@guild.example',
});

export const weaving = badgeClass({
  id: at.badgeClass,
  achievement: {
    title: 'Weaving',
    description: 'Can weave.',
    criteria: 'A blanket was woven.',
    tags: ['textile'],
    alignments: [{ name: 'Weave', url: 'https://skills.example/1', framework: 'S', code: '1' }],
  },
  issuer: at.issuer,
  image: `${ORIGIN}/weaving.png`,
});

export const award = assertion({
  id: at.assertion,
  badge: at.badgeClass,
  recipient: hashedRecipient('amara@mail.example', 'sea'),
  issuedOn: '2026-01-15T10:00:00Z',
});

/** What addresses answer: a document, a text, or nothing but a status; all others cannot be reached. */
export type Pages = Readonly<Record<string, JsonObject | string | number>>;

export const hosted: Pages = {
  [at.assertion]: award,
  [at.badgeClass]: weaving,
  [at.issuer]: guild,
};

export function online(pages: Pages): Environment & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  return {
    asked,
    heavy: heavyInNode,
    now: () => NOW,
    async ask({ url }) {
      asked.push(url);
      const page = pages[url];
      if (page === undefined) return fail('unreachable', url);
      const status = typeof page === 'number' ? page : 200;
      const text = isObject(page) ? JSON.stringify(page) : typeof page === 'string' ? page : '';
      return ok({ url, status, contentType: '', body: new TextEncoder().encode(text) });
    },
  };
}

/** What becomes of a file, a document or a token when the network answers so. */
export const judge = (
  file: Uint8Array | JsonObject | string,
  pages: Pages = hosted,
): Promise<Judged> => {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const bytes = file instanceof Uint8Array ? file : new TextEncoder().encode(text);
  return verifyFile(bytes, online(pages));
};

/** The code of what is wrong, or the status when nothing is. */
export const verdictOn = async (
  file: Uint8Array | JsonObject | string,
  pages: Pages = hosted,
): Promise<string> => {
  const { problem, status } = await judge(file, pages);
  return problem?.code ?? status;
};

export const remarksOn = async (
  file: Uint8Array | JsonObject | string,
  pages: Pages = hosted,
): Promise<readonly string[]> => {
  const { checks } = await judge(file, pages);
  return checks.flatMap(({ remarks = [] }) => remarks.map(({ code }) => code));
};

/** The hosted badge with other words in one of its parts, wherever they are served. */
export function hostedWith(part: keyof typeof at, change: JsonObject, pages = hosted): Pages {
  const page = pages[at[part]];
  return { ...pages, [at[part]]: { ...(isObject(page) ? page : {}), ...change } };
}

/** The same without some of its members. */
export function hostedWithout(part: keyof typeof at, ...members: readonly string[]): Pages {
  const page = hosted[at[part]];
  const kept = Object.entries(isObject(page) ? page : {}).filter(
    ([name]) => !members.includes(name),
  );
  return { ...hosted, [at[part]]: Object.fromEntries(kept) };
}
