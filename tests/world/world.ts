import type { Ask } from '@/utils/lib/ask';

import { askOf } from './ask';
import { startConditions } from './conditions';
import { type Control, controlOf } from './control';
import { hostsOn } from './hosts';
import type { Host } from './hosts/host';
import { startIssuance } from './issuance';
import { openLedger } from './ledger';
import { links, neighbourLinks } from './links';
import { type Hit, startNetwork } from './network';
import { POSTING_URL, requirements } from './posting';
import { startServer } from './server';
import { type TrustedIssuer, trustedIssuers } from './trusted';

interface Start {
  /** What the pages' and credentials' dates are counted from; the world's clock goes on from here. */
  readonly now: Date;
  /** Decides keys, salts, ids and class names. The TLS key and ECDSA signatures differ each time. */
  readonly seed?: string;
  /** Hosts beside those that every world has. */
  readonly guests?: readonly Host[];
}

/** All hosts that the extension can meet, on one port of this computer. */
export interface World {
  readonly port: number;
  /** For Chromium's --ignore-certificate-errors-spki-list. */
  readonly spki: string;
  /** PEM, for clients that take a certificate authority. */
  readonly certificate: string;
  /** Every request, the browser's own among them. */
  readonly hits: Hit[];
  readonly hitsOf: (host: string) => readonly Hit[];
  readonly links: typeof links;
  /** Badges of others on Amara's page. */
  readonly neighbours: typeof neighbourLinks;
  readonly posting: { readonly url: string; readonly requirements: typeof requirements };
  /** The issuers of the registries with the keys of the start, as a user's own list would have them. */
  readonly trusted: readonly TrustedIssuer[];
  readonly control: Control;
  /** The same routes, conditions and log without a socket. */
  readonly ask: Ask;
  readonly stop: () => Promise<void>;
}

export async function startWorld({ now, seed = 'proofstack', guests = [] }: Start): Promise<World> {
  const started = Date.now();
  const clock = () => new Date(now.getTime() + Date.now() - started);

  const ledger = openLedger();
  const issuance = await startIssuance({ seed, now, ledger });
  const conditions = startConditions(clock);
  const trusted = trustedIssuers(issuance, now);
  const hosts = [...hostsOn({ seed, now, ledger, issuance }), ...guests];
  const network = startNetwork(hosts, conditions);
  const { port, spki, certificate, stop } = await startServer(network, clock);

  return {
    port,
    spki,
    certificate,
    hits: network.hits,
    hitsOf: (name) => network.hits.filter(({ host }) => host === name),
    links,
    neighbours: neighbourLinks,
    posting: { url: POSTING_URL, requirements },
    trusted,
    control: controlOf({ ledger, issuance, conditions }),
    ask: askOf(network, clock),
    stop,
  };
}
