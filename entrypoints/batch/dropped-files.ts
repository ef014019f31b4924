import { chosen, type Lying } from './add-files';

const MOST_FILES = 5_000;

/** The files of a drop, also those in folders, which the browser gives only by their entries. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly Lying[]> {
  // Asked at once: after the event they are gone.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.every(({ isFile }) => isFile)) return chosen(files);
  const found: Lying[] = [];
  for (const entry of entries) await collect(entry, found);
  return found;
}

async function collect(entry: FileSystemEntry, found: Lying[]): Promise<void> {
  if (found.length >= MOST_FILES) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((take, fail) => entry.file(take, fail));
    found.push({ file, path: entry.fullPath.slice(1).split('/') });
    return;
  }
  if (!isFolder(entry)) return;
  const reader = entry.createReader();
  for (;;) {
    // A reader hands over a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((take, fail) =>
      reader.readEntries(take, fail),
    );
    if (some.length === 0) return;
    for (const inner of some) await collect(inner, found);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
