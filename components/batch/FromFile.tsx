import type { ColumnRole, Imported, ImportTable } from '@/utils/model/import';

import { Notice } from '../Notice';
import { keyOf, say, sayNumber } from '../words';
import { FileChoice } from './FileChoice';
import { ImportPreview } from './ImportPreview';
import { ImportSum } from './ImportSum';

interface Props {
  readonly table: ImportTable | undefined;
  /** What the table says of people; nothing while it is being read. */
  readonly imported: Imported | undefined;
  readonly isReading: boolean;
  /** Why the file that was chosen is none that can be read. */
  readonly problem: 'too-large' | 'empty' | 'spreadsheet' | 'not-text' | 'not-added' | undefined;
  /** How many people have been handed over, once that has begun. */
  readonly added: number | undefined;
  /** Files that are being opened, and how many there are. */
  readonly opening: { readonly at: number; readonly of: number } | undefined;
  readonly onFiles: (files: Iterable<File>) => void;
  readonly onDrop: (dropped: DataTransfer) => void;
  readonly onStop: () => void;
  readonly onPaste: (text: string) => void;
  readonly onRole: (column: number, role: ColumnRole) => void;
  readonly onAdd: () => void;
  /** Back to the choice of a file. */
  readonly onAnother: () => void;
}

/** People of a file or of pasted text: choose, see what each column is taken for, and add them. */
export function FromFile(props: Props) {
  const { table, imported, isReading, problem, added, opening } = props;
  const { onFiles, onDrop, onPaste, onStop, onRole, onAdd, onAnother } = props;
  return (
    <section className="from-file" aria-labelledby="from-file-title">
      <h2 id="from-file-title">{say('import_title')}</h2>
      {problem ? <Notice kind="caution">{say(`import_problem_${keyOf(problem)}`)}</Notice> : null}
      {opening ? <Opening {...opening} onStop={onStop} /> : null}
      {table ? (
        <>
          <ImportPreview table={table} isFixed={added !== undefined} onRole={onRole} />
          <ImportSum imported={imported} added={added} />
          <div className="actions">
            <button
              type="button"
              className="button"
              disabled={!imported || imported.people.length === 0 || added !== undefined}
              onClick={onAdd}
            >
              {say('import_add')}
            </button>
            <button
              type="button"
              className="button quiet"
              disabled={added !== undefined}
              onClick={onAnother}
            >
              {say('import_another')}
            </button>
          </div>
        </>
      ) : (
        <FileChoice
          isReading={isReading}
          isBusy={opening !== undefined}
          onFiles={onFiles}
          onDrop={onDrop}
          onPaste={onPaste}
        />
      )}
    </section>
  );
}

interface OpeningProps {
  readonly at: number;
  readonly of: number;
  readonly onStop: () => void;
}

/** How many of the files have been opened; it can be stopped. */
function Opening({ at, of, onStop }: OpeningProps) {
  return (
    <div className="progress">
      <span role="status">{say('add_files_opening', sayNumber(at), sayNumber(of))}</span>
      <progress value={at - 1} max={of} aria-hidden="true" />
      <button type="button" className="text-button" onClick={onStop}>
        {say('stop_checks')}
      </button>
    </div>
  );
}
