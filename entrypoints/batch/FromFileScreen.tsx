import '@/components/batch/files.css';

import { useState } from 'react';

import { FromFile } from '@/components/batch/FromFile';
import { say } from '@/components/words';
import { breathe } from '@/utils/browser/breathe';
import { ask } from '@/utils/browser/send';
import { type FileProblem, MOST_BYTES, problemOfFile } from '@/utils/imports/kind-of-file';
import { peopleOfRows } from '@/utils/imports/people-of-rows';
import { tableOfFile, tableOfPasted } from '@/utils/imports/table-of-file';
import type { ColumnRole, Imported, ImportTable } from '@/utils/model/import';

import { addPeople } from './add-people';

interface State {
  readonly isReading: boolean;
  readonly table?: ImportTable;
  readonly imported?: Imported;
  readonly problem?: FileProblem | 'not-added';
  readonly added?: number;
  /** So many were added before it stopped. */
  readonly from: number;
}

const NOTHING: State = { isReading: false, from: 0 };

/** Reads a file or pasted text into a batch of its own; `onAdded` is told when everybody is in it. */
export function FromFileScreen({ onAdded }: { onAdded: (batchId: string) => void }) {
  const [state, setState] = useState<State>(NOTHING);
  const [batchId, setBatchId] = useState(newId);
  const { table, imported, problem, added, from, isReading } = state;

  async function show(read: Promise<ImportTable>): Promise<void> {
    setState({ ...NOTHING, isReading: true });
    const seen = await read;
    setState({ ...NOTHING, table: seen });
    setBatchId(newId());
    await count(seen);
  }

  /** What comes of a choice that has been changed meanwhile is not shown. */
  async function count(seen: ImportTable): Promise<void> {
    const found = await peopleOfRows(seen, breathe);
    setState((now) => (now.table === seen ? { ...now, imported: found } : now));
  }

  async function take(file: File): Promise<void> {
    setState({ ...NOTHING, isReading: true });
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
      onFile={(file) => void take(file)}
      onPaste={(text) => void show(tableOfPasted(say('import_pasted'), text, breathe))}
      onRole={choose}
      onAdd={() => void add()}
      onAnother={() => setState(NOTHING)}
    />
  );
}

function newId(): string {
  return `batch:${crypto.randomUUID()}`;
}
