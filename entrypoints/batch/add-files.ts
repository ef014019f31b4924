import { offering } from '@/utils/browser/file-channel';
import type { RequestOf } from '@/utils/browser/protocol';
import { type Path, withoutRoot } from '@/utils/imports/people-of-paths';
import type { Result } from '@/utils/lib/result';
import { isOfSystem } from '@/utils/lib/system-files';

/** A file that was chosen or dropped, and where in what was chosen it lies. */
export interface Lying {
  readonly file: File;
  readonly path: Path;
}

interface Adding {
  readonly batchId: string;
  readonly name: string;
  readonly files: readonly Lying[];
  readonly send: (part: RequestOf<'batch/add-file'>) => Promise<Result<null>>;
  /** Told before each is opened; whether to go on. */
  readonly onFile: (at: number) => boolean;
}

const LONGEST_NAME = 255;
const MOST_FOLDERS = 20;
const ARCHIVE = [0x50, 0x4b];

/** Files as a field gives them, each with the folders in which it was chosen. */
export const chosen = (files: Iterable<File>): readonly Lying[] =>
  [...files].map((file) => ({ file, path: (file.webkitRelativePath || file.name).split('/') }));

/** Without what no person put there. */
export const ofPeople = (files: readonly Lying[]): readonly Lying[] =>
  files.filter(({ path }) => !isOfSystem(path));

/**
 * Hands files over one after the other, each under the person whose file or folder it is; an archive by itself is
 * opened and its entries name the people.
 */
export async function addFiles(adding: Adding): Promise<'added' | 'stopped' | 'failed'> {
  const { batchId, files, send, onFile } = adding;
  const name = adding.name.trim().slice(0, 200) || batchId;
  const paths = withoutRoot(files.map(({ path }) => path));
  for (const [at, { file }] of files.entries()) {
    if (!onFile(at)) return 'stopped';
    const isAlone = files.length === 1 && (await isArchive(file));
    const path = isAlone ? [] : (paths[at] ?? []).slice(-MOST_FOLDERS);
    const said = { batchId, name, path: path.map((part) => part.slice(-LONGEST_NAME)) };
    const hand = () => offering(file, (fileId) => send({ ...said, fileId, size: file.size }));
    // Where the worker died in the midst, the same file may be handed over again: nothing is added twice.
    if (!(await isDone(hand)) && !(await isDone(hand))) return 'failed';
  }
  return 'added';
}

const isDone = (step: () => Promise<Result<null>>): Promise<boolean> =>
  step().then(
    ({ ok }) => ok,
    () => false,
  );

async function isArchive(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, ARCHIVE.length).arrayBuffer());
  return ARCHIVE.every((byte, at) => head[at] === byte);
}
