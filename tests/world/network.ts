import type { IncomingHttpHeaders } from 'node:http';

import type { Conditions } from './conditions';
import type { Host } from './hosts/host';
import { type Reply, text, type Visit } from './reply';

/** One request as it reached a host; a host that is offline is never reached. */
export interface Hit {
  readonly method: string;
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Milliseconds, by the real clock. */
  readonly at: number;
  /** What it was answered; nothing when it was not. */
  readonly status?: number;
}

export interface Delivery {
  readonly reply: Reply;
  readonly delayMs: number;
}

/** The way from a request to its answer, the same for sockets and for questions in process. */
export interface Network {
  readonly hits: Hit[];
  readonly names: readonly string[];
  readonly isOffline: (host: string) => boolean;
  readonly deliver: (visit: Visit) => Delivery;
}

export function startNetwork(hosts: readonly Host[], conditions: Conditions): Network {
  const byName = new Map(hosts.flatMap((host) => host.names.map((name) => [name, host] as const)));
  const hits: Hit[] = [];
  return {
    hits,
    names: [...byName.keys()],
    isOffline: (host) => conditions.of(host).offline ?? false,
    deliver(visit) {
      const { offline, delayMs = 0 } = conditions.of(visit.url.hostname);
      if (offline) return { reply: { how: 'offline' }, delayMs: 0 };
      const hit = hitOf(visit);
      const reply = conditions.apply(visit, () => answer(visit));
      hits.push('status' in reply ? { ...hit, status: reply.status } : hit);
      return { reply, delayMs };
    },
  };

  function answer(visit: Visit): Reply {
    const reply = byName.get(visit.url.hostname)?.answer(visit);
    return reply ?? text(404, 'no such host or path');
  }
}

function hitOf({ method, url, headers }: Visit): Hit {
  const scheme = url.protocol === 'http:' ? 'http' : 'https';
  const path = `${url.pathname}${url.search}`;
  return { method, scheme, host: url.hostname, path, headers, at: Date.now() };
}
