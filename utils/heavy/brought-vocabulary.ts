import { inSlices } from '@/utils/lib/in-slices';
import type { Problem } from '@/utils/lib/problem';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import type {
  BroughtTaxonomy,
  BroughtVocabulary,
  TaxonomyFile,
} from '@/utils/model/brought-vocabulary';
import type { Watch } from '@/utils/model/heavy';
import { allowance, FOR_VOCABULARIES } from './documents/allowance';
import { entriesOf, zip } from './documents/zip';

type Bytes = Uint8Array<ArrayBuffer>;

/** A vocabulary out of the archives of its official download: all of it, a problem, or nothing when it was called off. */
export async function broughtVocabulary(
  archives: readonly Bytes[],
  taxonomy: BroughtTaxonomy,
  { signal, onProgress }: Watch,
): Promise<Result<BroughtVocabulary> | undefined> {
  const files: TaxonomyFile[] = [];
  for (const archive of archives) {
    const unpacked = await filesIn(archive, taxonomy);
    if (signal.aborted) return undefined;
    if (!unpacked.ok) return unpacked;
    files.push(...unpacked.value);
  }
  return inSlices(taxonomy.read(files, onProgress), slicing(signal));
}

export const slicing = (signal: AbortSignal) => ({
  now: () => performance.now(),
  pause: () => new Promise<void>((resolve) => setTimeout(resolve)),
  signal,
});

/** One file that cannot be read spoils them all: half a vocabulary is worse than none. */
async function filesIn(
  archive: Bytes,
  { name: taxonomy, reads }: BroughtTaxonomy,
): Promise<Result<readonly TaxonomyFile[]>> {
  if (!zip.matches(archive))
    return fail('vocabulary-no-archive', `It is no zip archive; ${taxonomy} is given out as one.`);
  const entries = await entriesOf(archive, {
    allowance: allowance(FOR_VOCABULARIES),
    wanted: (name) => reads(baseName(name)),
  });
  if (!entries.ok) return said(entries.problem);
  const files: TaxonomyFile[] = [];
  for (const entry of entries.value) {
    if (entry.kind === 'refused') return said(entry.problem);
    if (entry.kind === 'file') files.push({ name: baseName(entry.name), bytes: entry.bytes });
  }
  return ok(files);
}

/** Who brings a cut download hears what to do about it. */
const said = ({ code, detail }: Problem): Failure =>
  fail(
    'vocabulary-archive-damaged',
    code === 'document-cut' || code === 'document-damaged'
      ? `The archive is cut or damaged (${detail}): download it again.`
      : `The archive cannot be read (${code}): ${detail}.`,
  );

/** The archives have their files in a folder, or have none. */
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
