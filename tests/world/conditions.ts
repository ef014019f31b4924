import { type Answered, html, type Reply, text, type Visit } from './reply';

/** What can go wrong with a host, for every path of it. */
export type Trouble = 'reset' | 'hang' | 'drip' | 'truncate' | 'html' | 403 | 404 | 410 | 500 | 503;

export interface Limit {
  /** Requests that are answered before the host has had enough. */
  readonly after: number;
  /** Seconds, or the HTTP date, until it answers again. */
  readonly retryAfter: number | string;
}

interface RunningLimit extends Limit {
  asked: number;
  opensAt?: number;
}

/** The weather over one host. */
interface Condition {
  trouble?: Trouble;
  offline?: true;
  delayMs?: number;
  limit?: RunningLimit;
}

export interface Conditions {
  readonly of: (host: string) => Condition;
  readonly clear: (host: string) => void;
  readonly restore: () => void;
  readonly apply: (visit: Visit, answer: () => Reply) => Reply;
}

/** Hosts that are in trouble from the start. */
const lasting: readonly (readonly [host: string, Trouble])[] = [
  ['badges.lakeside.example', 'reset'],
];

export function startConditions(clock: () => Date): Conditions {
  const conditions = new Map<string, Condition>();
  restore();
  return {
    of,
    clear: (host) => void conditions.delete(host),
    restore,
    apply(visit, answer) {
      const { trouble, limit } = of(visit.url.hostname);
      return (limit && refusal(limit, clock())) ?? inTrouble(trouble, answer);
    },
  };

  function of(host: string): Condition {
    const known = conditions.get(host) ?? {};
    conditions.set(host, known);
    return known;
  }

  function restore(): void {
    conditions.clear();
    for (const [host, trouble] of lasting) conditions.set(host, { trouble });
  }
}

/** A host that is asked too often says when to come back, and then starts to count anew. */
function refusal(limit: RunningLimit, now: Date): Answered | undefined {
  const { after, retryAfter } = limit;
  if (limit.opensAt !== undefined && now.getTime() >= limit.opensAt) {
    limit.asked = 0;
    delete limit.opensAt;
  }
  limit.asked += 1;
  if (limit.asked <= after) return undefined;
  limit.opensAt ??=
    typeof retryAfter === 'number' ? now.getTime() + retryAfter * 1000 : Date.parse(retryAfter);
  return text(429, 'Too Many Requests', { 'retry-after': String(retryAfter) });
}

const CAPTIVE_PAGE =
  '<!doctype html><html lang="en"><title>Sign in to the network</title><h1>Welcome to Café Wi-Fi</h1><p>Accept the terms to go on.</p></html>';

function inTrouble(trouble: Trouble | undefined, answer: () => Reply): Reply {
  switch (trouble) {
    case undefined:
      return answer();
    case 'reset':
    case 'hang':
      return { how: trouble };
    case 'html':
      return html(200, CAPTIVE_PAGE);
    case 'drip':
    case 'truncate': {
      const reply = answer();
      const how = trouble === 'drip' ? 'drip' : 'cut';
      return 'status' in reply ? { ...reply, how } : reply;
    }
    case 403:
    case 404:
    case 410:
    case 500:
    case 503:
      return text(trouble, 'in trouble');
  }
}
