import type { ProblemCode } from '@/utils/lib/problem';
import { fail } from '@/utils/lib/result';
import { sha256Hex } from '@/utils/lib/sha256';
import { decodeUtf8, parseStrictJson } from '@/utils/lib/strict-json';
import { MANIFEST_NAME, MANIFEST_VERSION, Manifest, SHEET_NAME } from '@/utils/model/bundle';
import type { Enclosed } from '@/utils/model/heavy';

type EnclosedFile = Extract<Enclosed, { kind: 'file' }>;

/**
 * The credentials of proof bundles, without their own lists and sheets. A file that is not the one that the list names is
 * handed on as refused, and so is one that is missing; what else lies there is read as in any archive.
 */
export const unbundled = (contents: readonly Enclosed[]): readonly Enclosed[] =>
  contents.filter(isList).reduce(withoutList, contents);

/** One bundle may lie beside others, or in an archive with them: each list speaks for its own folder. */
function withoutList(contents: readonly Enclosed[], list: EnclosedFile): readonly Enclosed[] {
  const manifest = manifestIn(list);
  if (!manifest) return contents;
  if (manifest.version > MANIFEST_VERSION)
    return contents.map((one) => (one === list ? refused(list.name, 'bundle-newer') : one));
  const others = contents.filter((one) => one !== list);
  const folder = list.name.slice(0, -MANIFEST_NAME.length);
  const sums = new Map(manifest.files.map(({ name, sha256 }) => [folder + name, sha256]));
  const read = others.flatMap((one) => {
    const sum = sums.get(one.name);
    const isListed = one.kind === 'file' && sum !== undefined;
    if (isListed && sha256Hex(one.bytes) !== sum) return [refused(one.name, 'bundle-changed')];
    return one.name === folder + SHEET_NAME && isListed ? [] : [one];
  });
  const missing = [...sums.keys()].filter((name) => !others.some((one) => isIn(one, name)));
  const links = manifest.credentials.flatMap(({ file, link }): Enclosed[] =>
    file === undefined && link !== undefined ? [{ kind: 'link', name: list.name, href: link }] : [],
  );
  return [...read, ...missing.map((name) => refused(name, 'bundle-incomplete')), ...links];
}

const isIn = ({ name }: Enclosed, file: string): boolean =>
  name === file || name.startsWith(`${file} › `);

const isList = (one: Enclosed): one is EnclosedFile =>
  one.kind === 'file' && (one.name === MANIFEST_NAME || one.name.endsWith(` › ${MANIFEST_NAME}`));

function manifestIn({ bytes }: EnclosedFile): Manifest | undefined {
  const text = decodeUtf8(bytes);
  const json = text.ok ? parseStrictJson(text.value) : text;
  const manifest = json.ok ? Manifest.safeParse(json.value) : undefined;
  return manifest?.success ? manifest.data : undefined;
}

const refused = (
  name: string,
  code: Extract<ProblemCode, 'bundle-changed' | 'bundle-incomplete' | 'bundle-newer'>,
): Enclosed => ({
  kind: 'refused',
  name,
  problem: fail(code, 'the bundle lists another file').problem,
});
