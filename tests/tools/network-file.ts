import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Answer, Ask } from '@/utils/lib/ask';
import { fail, ok, type Result } from '@/utils/lib/result';

/** What one address answers when the network is a file. */
export interface Canned {
  readonly file?: string | null;
  readonly status?: number;
  readonly location?: string;
  readonly answer?: unknown;
  readonly contentType?: string;
}

/** An `Ask` that knows the addresses of a table and nothing else; files lie beside the table. */
export function askTable(table: ReadonlyMap<string, Canned>, folder: string): Ask {
  return async ({ url, limitBytes = 1_048_576 }) => {
    const canned = table.get(url);
    if (!canned) return fail('unreachable', `${url} is not in the network file`);
    if (canned.location) return fail('redirected', `${url} leads to ${canned.location}`);
    const answer = answerOf(url, canned, folder);
    if (answer.ok && answer.value.body.length > limitBytes) return fail('too-large', url);
    return answer;
  };
}

export function networkFile(path: string): Ask {
  // The file's shape is the tool's own contract; a wrong one shows as unreachable addresses.
  const table = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Canned>;
  return askTable(new Map(Object.entries(table)), dirname(path));
}

function answerOf(url: string, canned: Canned, folder: string): Result<Answer> {
  const { status = 200, contentType = 'application/json' } = canned;
  if (canned.answer !== undefined) {
    const body = new TextEncoder().encode(
      typeof canned.answer === 'string' ? canned.answer : JSON.stringify(canned.answer),
    );
    return ok({ url, status, contentType, body });
  }
  if (canned.file === null || canned.file === undefined)
    return ok({ url, status: canned.status ?? 404, contentType, body: new Uint8Array() });
  const path = join(folder, canned.file);
  if (!existsSync(path)) return fail('unreachable', `${url}: no file ${canned.file}`);
  return ok({ url, status, contentType, body: new Uint8Array(readFileSync(path)) });
}
