import '@/components/batch/files.css';

import { useRef, useState } from 'react';

import { FromFile } from '@/components/batch/FromFile';
import { say } from '@/components/words';
import { breathe } from '@/utils/browser/breathe';
import { ask } from '@/utils/browser/send';
import { isAnother } from '@/utils/credentials/names';
import {
  type FileProblem,
  holdsCredentials,
  MOST_BYTES,
  problemOfFile,
} from '@/utils/imports/kind-of-file';
import { peopleOfRows } from '@/utils/imports/people-of-rows';
import { tableOfFile, tableOfPasted } from '@/utils/imports/table-of-file';
import type { ColumnRole, Imported, ImportTable } from '@/utils/model/import';

import { addFiles, chosen, type Lying, ofPeople } from './add-files';
import { addPeople } from './add-people';
import { droppedFiles } from './dropped-files';

interface State {
  readonly isReading: boolean;
  readonly table?: ImportTable;
  readonly imported?: Imported;
  readonly problem?: FileProblem | 'not-added';
  readonly added?: number;
  /** Files that are being opened. */
  readonly opening?: { readonly at: number; readonly of: number };
  /** So many were added before it stopped. */
  readonly from: number;
}

/** As much of a file as tells a workbook from an archive. */
const HEAD_BYTES = 4_096;

const NOTHING: State = { isReading: false, from: 0 };

/** Reads a file or pasted text into a batch of its own; `onAdded` is told when everybody is in it. */
export function FromFileScreen({ onAdded }: { onAdded: (batchId: string) => void }) {
  const [state, setState] = useState<State>(NOTHING);
  const [batchId, setBatchId] = useState(newId);
  const { table, imported, problem, added, from, isReading, opening } = state;
  const stopped = useRef(false);

  async function show(read: Promise<ImportTable>): Promise<void> {
    setState({ ...NOTHING, isReading: true });
    const seen = await read;
    setState({ ...NOTHING, table: seen });
    setBatchId(newId());
    await count(seen);
  }

  /** What comes of a choice that has been changed meanwhile is not shown. */
  async function count(seen: ImportTable): Promise<void> {
    const found = await peopleOfRows(seen, { pause: breathe, isAnother });
    setState((now) => (now.table === seen ? { ...now, imported: found } : now));
  }

  /** One file may be a table of people; all else holds credentials, or says for itself what it is. */
  async function take(files: readonly Lying[]): Promise<void> {
    setState({ ...NOTHING, isReading: true });
    const wanted = ofPeople(files);
    const [first] = wanted;
    const isOne = wanted.length === 1 && first?.path.length === 1;
    if (!first) setState({ ...NOTHING, problem: 'empty' });
    else if (isOne && !holdsCredentials(await headOf(first.file))) await takeTable(first.file);
    else await open(wanted, first.path.length > 1 ? first.path[0] : first.file.name);
  }

  async function open(files: readonly Lying[], name = ''): Promise<void> {
    const id = newId();
    stopped.current = false;
    const outcome = await addFiles({
      batchId: id,
      name,
      files,
      send: (part) => ask('batch/add-file', part),
      onFile: (at) => {
        setState({ ...NOTHING, opening: { at: at + 1, of: files.length } });
        return !stopped.current;
      },
    });
    setState(outcome === 'failed' ? { ...NOTHING, problem: 'not-added' } : NOTHING);
    if (outcome !== 'failed') onAdded(id);
  }

  async function takeTable(file: File): Promise<void> {
    // What is too long is not read to find that out.
    const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
    const wrong = problemOfFile(bytes);
    if (wrong) setState({ ...NOTHING, problem: wrong });
    else await show(tableOfFile({ name: file.name, bytes }, breathe));
  }

  function choose(column: number, role: ColumnRole): void {
    if (!table) return;
    const columns = table.columns.map((one, at) =>
      at === column ? { ...one, role, reason: 'chosen' as const } : one,
    );
    const changed = { ...table, columns };
    setState({ isReading: false, from: 0, table: changed });
    void count(changed);
  }

  async function add(): Promise<void> {
    if (!table || !imported) return;
    const { problem: _, ...rest } = state;
    setState({ ...rest, added: from });
    let reached = from;
    const outcome = await addPeople({
      batchId,
      name: table.name,
      people: imported.people,
      from,
      send: (part) => ask('batch/add', part),
      onAdded: (so) => {
        reached = so;
        setState((now) => ({ ...now, added: so }));
      },
    });
    if (outcome === 'added') onAdded(batchId);
    else setState(({ added: __, ...now }) => ({ ...now, from: reached, problem: 'not-added' }));
  }

  return (
    <FromFile
      table={table}
      imported={imported}
      isReading={isReading}
      problem={problem}
      added={added}
      opening={opening}
      onFiles={(files) => void take(chosen(files))}
      onDrop={(dropped) => void droppedFiles(dropped).then(take)}
      onStop={() => {
        stopped.current = true;
      }}
      onPaste={(text) => void show(tableOfPasted(say('import_pasted'), text, breathe))}
      onRole={choose}
      onAdd={() => void add()}
      onAnother={() => setState(NOTHING)}
    />
  );
}

const headOf = async (file: File): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());

function newId(): string {
  return `batch:${crypto.randomUUID()}`;
}
