import { jsonOf, refusalOf } from '@/utils/credentials/ask-json';
import type { Environment } from '@/utils/credentials/environment';
import { isObject, type Json } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Pathway } from '@/utils/model/pathway';
import type { PathwayAddress } from '@/utils/model/pathway-address';

/** Larger files are no pathways: the largest that we know of has a fiftieth of that. */
export const MOST_BYTES = 4 * 1024 * 1024;

const MOST_PAGES = 10;

/** The pathways under an address that the user has named; what stands in the way is said of the one who was asked. */
export async function publishedPathways(
  source: PathwayAddress,
  environment: Environment,
): Promise<Result<readonly Pathway[]>> {
  const bytes = await (source.kind === 'registry' ? graphOf : collectionOf)(source, environment);
  const read = bytes.ok
    ? ((await environment.heavy?.pathwaysIn(bytes.value)) ?? fail('internal', 'no heavy door'))
    : bytes;
  if (!read.ok) return said(read.problem, source);
  const asked = read.value.filter(({ id }) => id.toLowerCase().endsWith(source.id.toLowerCase()));
  return asked.length > 0 ? ok(asked) : otherThan(source, 'the answer is about another');
}

async function graphOf(
  { url }: PathwayAddress,
  { ask }: Environment,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const answer = await ask({ url, accept: JSON_ONLY, limitBytes: MOST_BYTES });
  if (!answer.ok) return answer;
  return refusalOf(answer.value) ?? ok(new Uint8Array(answer.value.body));
}

/** assumed: that a long list comes page by page, as a person's does, and says of how many. */
async function collectionOf(
  { url, id }: PathwayAddress,
  { ask }: Environment,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const data: Json[] = [];
  let last = 1;
  for (let page = 1; page <= last; page += 1) {
    const answer = await ask({ url: page === 1 ? url : `${url}?page=${page}`, accept: JSON_ONLY });
    const list = answer.ok ? jsonOf(answer.value) : answer;
    if (!list.ok) return list;
    const { data: badges, metadata } = list.value;
    if (!Array.isArray(badges)) return fail('pathway-unknown', `${url} is no list of badges`);
    data.push(...badges);
    const pages = isObject(metadata) ? metadata['total_pages'] : 1;
    last = typeof pages === 'number' ? pages : 1;
    if (last > MOST_PAGES) return fail('pathway-too-large', `${url} has ${last} pages`);
  }
  return ok(new TextEncoder().encode(JSON.stringify({ collection: id, data })));
}

const JSON_ONLY = 'application/json';

const otherThan = ({ host, url }: PathwayAddress, detail: string) =>
  fail('pathway-source-other', `${url}: ${detail}`, { host });

/** In the words of who brings a pathway: nothing here is about an issuer or a credential. */
function said(problem: Problem, source: PathwayAddress): Result<never> {
  const { host, url } = source;
  const { code, detail, facts } = problem;
  switch (code) {
    case 'not-found':
      return fail('pathway-source-missing', detail, { host });
    case 'private':
      return fail('pathway-source-private', detail, { host });
    case 'rate-limited':
      return fail('pathway-source-waits', detail, facts);
    case 'unreachable':
    case 'timed-out':
    case 'server-error':
    case 'redirected':
      return fail('pathway-source-silent', detail, { host });
    case 'web-page':
    case 'parsing-error':
    case 'pathway-is-page':
    case 'pathway-damaged':
      return fail('pathway-source-unreadable', `${url}: ${detail}`, { host });
    case 'pathway-empty':
    case 'pathway-is-credential':
    case 'pathway-is-badge':
    case 'pathway-unknown':
      return otherThan(source, detail);
    case 'too-large':
      return fail('pathway-too-large', detail);
    default:
      return { ok: false, problem };
  }
}
