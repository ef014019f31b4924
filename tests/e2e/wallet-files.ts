import { signedBadges } from '../world/badges';
import { iTXt, pngWith } from '../world/bake/png';
import { uuidOf } from '../world/hosts/providers/replies';
import type { World } from '../world/world';

interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Public to nobody but its holder. */
export const PRIVATE_LINK = `https://www.credential.net/${uuidOf('accredible/private')}`;

/** Amara's own: a JSON document, a token, a picture with a credential in it, and one that is cut off. */
export async function walletFiles(world: World): Promise<NamedFile[]> {
  const { dataIntegrity, jwt, expired } = signedBadges;
  const baked = pngWith(iTXt('openbadgecredential', (await served(world, expired.url)).toString()));
  return [
    file('kubernetes.json', await served(world, dataIntegrity.url)),
    file('go.jwt', await served(world, jwt.url)),
    file('incidents.png', baked),
    file('badge.png', baked.subarray(0, baked.length - 400)),
  ];
}

const file = (name: string, content: Uint8Array): NamedFile => ({
  name,
  mimeType: '',
  buffer: Buffer.from(content),
});

/** A credential as its issuer serves it; the world's log forgets that it was asked. */
async function served(world: World, url: string): Promise<Buffer> {
  const answer = await world.ask({ url, accept: '*/*' });
  world.hits.length = 0;
  if (!answer.ok) throw new Error(answer.problem.detail);
  return Buffer.from(answer.value.body);
}
