import { achievements } from '../../world/achievements';
import { dateTime, daysBefore } from '../../world/calendar';
import type { Host } from '../../world/hosts/host';
import { escapeHtml, scriptJson } from '../../world/hosts/html';
import { people } from '../../world/people';
import { html, json, type Reply } from '../../world/reply';
import { bitstringList, statusEntry, statusListCredential } from '../../world/sign/bitstring-list';
import { signDataIntegrity } from '../../world/sign/data-integrity';
import { didWebDocument, didWebUrl } from '../../world/sign/did-document';
import { ed25519Key } from '../../world/sign/keys';
import { openBadge3, withStatus } from '../../world/sign/open-badge-3';

/** How many badges of the page lie on each host: one issuer has given most of them, as is usual. */
const TWENTY = {
  'alder.example': 8,
  'birch.example': 4,
  'cedar.example': 3,
  'hazel.example': 2,
  'maple.example': 2,
  'rowan.example': 1,
};
const ONE = { 'willow.example': 1 };

const PAGES = 'ines.example';
const { ines } = people;

/** A page with badges, and what each host has to be asked for before all of them are known. */
export interface Collection {
  readonly url: string;
  readonly badges: number;
  /** Each credential, and once for all the issuer's key document and the status list. */
  readonly requests: ReadonlyMap<string, number>;
}

const SHARED_DOCUMENTS = 2;

export const twenty = collectionOf('/', TWENTY);
export const one = collectionOf('/one', ONE);

function collectionOf(path: string, counts: Readonly<Record<string, number>>): Collection {
  const hosts = Object.entries(counts);
  return {
    url: `https://${PAGES}${path}`,
    badges: hosts.reduce((sum, [, count]) => sum + count, 0),
    requests: new Map(hosts.map(([host, count]) => [host, count + SHARED_DOCUMENTS])),
  };
}

/** What a user has allowed to be asked and read, as the manifest says it. */
export const collectionOrigins = [PAGES, ...Object.keys({ ...TWENTY, ...ONE })].map(
  (host) => `https://${host}/*`,
);

/** The pages and their issuers: signed badges under a did:web each, with a status list. */
export async function collectionHosts(now: Date): Promise<readonly Host[]> {
  const replies = new Map<string, Reply>();
  for (const [url, counts] of [
    [twenty.url, TWENTY],
    [one.url, ONE],
  ] as const) {
    const badges = (await Promise.all(Object.entries(counts).map(issue))).flat();
    replies.set(url, html(200, pageWith(badges)));
  }
  const names = [...new Set([...replies.keys()].map((url) => new URL(url).hostname))];
  return [{ names, answer: ({ url }) => replies.get(url.href) }];

  /** Publishes what an issuer has, and says where its badges lie. */
  async function issue([host, count]: readonly [string, number]): Promise<string[]> {
    const did = `did:web:${host}`;
    const key = await ed25519Key(`journey/${host}`, did);
    const recipient = await ed25519Key('journey/ines');
    const list = `https://${host}/status/1`;
    const signed = await signDataIntegrity(
      statusListCredential({
        id: list,
        issuer: did,
        validFrom: dateTime(daysBefore(now, 1)),
        encodedList: bitstringList({ revoked: [] }),
      }),
      key,
    );
    replies.set(list, json(200, signed));
    replies.set(didWebUrl(did), json(200, didWebDocument(did, [key])));

    const addresses = Array.from(
      { length: count },
      (_, at) => `https://${host}/credentials/release-${at}.json`,
    );
    await Promise.all(addresses.map(publish));
    return addresses;

    async function publish(id: string, at: number): Promise<void> {
      const unsigned = openBadge3({
        id,
        issuer: { id: did, name: `School of ${host}`, url: `https://${host}/` },
        recipient: { did: recipient.controller, name: ines.name },
        achievement: achievements.releases,
        validFrom: dateTime(daysBefore(now, 90)),
      });
      const credential = withStatus(unsigned, statusEntry(list, 100 + at));
      replies.set(id, json(200, await signDataIntegrity(credential, key)));
    }
  }
}

const person = {
  '@context': 'https://schema.org',
  '@type': 'Person',
  name: ines.name,
  jobTitle: ines.headline,
  url: `https://${PAGES}/`,
};

const pageWith = (badges: readonly string[]) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><link rel="icon" href="data:,">
<title>${escapeHtml(ines.name)}</title>
<script type="application/ld+json">${scriptJson(person)}</script>
</head>
<body>
<h1>${escapeHtml(ines.name)}</h1>
<ul>
${badges.map((href) => `<li><a href="${href}">${escapeHtml(href.slice('https://'.length))}</a></li>`).join('\n')}
</ul>
</body>
</html>`;
