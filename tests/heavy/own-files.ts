import type { JsonObject } from '@/utils/lib/json';

import { achievements } from '../world/achievements';
import { iTXt, pngWith } from '../world/bake/png';
import { signDataIntegrity } from '../world/sign/data-integrity';
import { ed25519Key } from '../world/sign/keys';
import { openBadge3 } from '../world/sign/open-badge-3';
import { brokenFiles } from './broken-files';
import { pdfOf } from './pdf-maker';
import { packed, zipOf } from './zip-maker';

interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Credentials of their own in files of every kind, signed with a key that nobody has to be asked for. */
export async function goodFiles(count: number): Promise<readonly NamedFile[]> {
  const key = await ed25519Key('own-files');
  const signed = Array.from({ length: count }, (_, at) =>
    signDataIntegrity(
      openBadge3({
        id: `urn:uuid:6a1f3c52-0d4e-4b8a-9c77-${String(at).padStart(12, '0')}`,
        issuer: { id: key.controller, name: 'Workshop', url: 'https://kestrel.example/' },
        recipient: { did: key.controller, name: 'Amara Lindqvist' },
        achievement: { ...achievements.releases, title: `Course ${at}` },
        validFrom: '2026-01-01T00:00:00Z',
      }),
      key,
    ),
  );
  return (await Promise.all(signed)).map(inFile);
}

function inFile(credential: JsonObject, at: number): NamedFile {
  const text = JSON.stringify(credential);
  switch (at % 5) {
    case 0:
      return file(`badge-${at}.png`, pngWith(iTXt('openbadgecredential', text)), 'image/png');
    case 1:
      return file(`badge-${at}.zip`, zipOf(packed('badge.json', text)));
    case 2:
      return file(`badge-${at}.pdf`, pdfOf({ attached: [{ name: 'badge.json', data: text }] }));
    default:
      return file(`badge-${at}.json`, text);
  }
}

/** Each of the fifteen ways twice. */
export const thirtyBroken = (good: string): readonly NamedFile[] =>
  ['a', 'b'].flatMap((copy) =>
    Object.entries(brokenFiles(good)).map(([name, content]) =>
      file(`${copy}-${name}`, content, /png$/u.test(name) ? 'image/png' : ''),
    ),
  );

/** One of the others behind each few of the first. */
export function mixed<One>(many: readonly One[], others: readonly One[]): readonly One[] {
  const step = Math.floor(many.length / others.length);
  return many.flatMap((one, at) => {
    const other = (at + 1) % step === 0 ? others[(at + 1) / step - 1] : undefined;
    return other ? [one, other] : [one];
  });
}

const file = (name: string, content: string | Uint8Array, mimeType = ''): NamedFile => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});
