import { hostedBadges, signedBadges } from '../world/badges';
import type { World } from '../world/world';
import { pdfOf } from './pdf-maker';
import { packed, zipOf } from './zip-maker';

interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** An archive of three credentials, one of them cut, and a PDF with two badge links and an attachment, all Amara's. */
export async function broughtFiles(
  world: World,
): Promise<readonly [zip: NamedFile, pdf: NamedFile]> {
  const { dataIntegrity, jwt, expired, didKey } = signedBadges;
  const first = await served(world, dataIntegrity.url);
  const zip = zipOf(
    packed('kubernetes.json', first),
    packed('go.jwt', await served(world, jwt.url)),
    packed('cut.json', (await served(world, expired.url)).subarray(0, 400)),
  );
  const pdf = pdfOf({
    links: [hostedBadges.credly.url, 'https://github.com/amara-lindqvist', 'javascript:alert(1)'],
    lines: ['Amara Lindqvist', `Linux: ${hostedBadges.badgr.url}.`],
    attached: [{ name: 'observability.json', data: await served(world, didKey.url) }],
  });
  // What it is called says nothing of what it is.
  return [
    { name: 'badges.bin', mimeType: 'application/octet-stream', buffer: Buffer.from(zip) },
    { name: 'cv.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) },
  ];
}

/** A credential as its issuer serves it; the world's log forgets that it was asked. */
async function served(world: World, url: string): Promise<Buffer> {
  const answer = await world.ask({ url, accept: '*/*' });
  world.hits.length = 0;
  if (!answer.ok) throw new Error(answer.problem.detail);
  return Buffer.from(answer.value.body);
}
