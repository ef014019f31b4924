import { type DragEvent, useState } from 'react';

import type { ColumnRole, Imported, ImportTable } from '@/utils/model/import';

import { Notice } from '../Notice';
import { keyOf, say } from '../words';
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
  readonly onFile: (file: File) => void;
  readonly onPaste: (text: string) => void;
  readonly onRole: (column: number, role: ColumnRole) => void;
  readonly onAdd: () => void;
  /** Back to the choice of a file. */
  readonly onAnother: () => void;
}

/** People of a file or of pasted text: choose, see what each column is taken for, and add them. */
export function FromFile(props: Props) {
  const { table, imported, isReading, problem, added, onFile, onPaste, onRole, onAdd, onAnother } =
    props;
  return (
    <section className="from-file" aria-labelledby="from-file-title">
      <h2 id="from-file-title">{say('import_title')}</h2>
      {problem ? <Notice kind="caution">{say(`import_problem_${keyOf(problem)}`)}</Notice> : null}
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
        <Choice isReading={isReading} onFile={onFile} onPaste={onPaste} />
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly isReading: boolean;
  readonly onFile: (file: File) => void;
  readonly onPaste: (text: string) => void;
}

function Choice({ isReading, onFile, onPaste }: ChoiceProps) {
  const [pasted, setPasted] = useState('');
  const [isOver, setOver] = useState(false);
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <>
      {/* The label's field can be reached and used by keyboard; dropping is another way to the same. */}
      <label
        className={isOver ? 'drop over' : 'drop'}
        onDragOver={over(true)}
        onDragLeave={over(false)}
        onDrop={(event) => {
          over(false)(event);
          const [file] = event.dataTransfer.files;
          if (file) onFile(file);
        }}
      >
        <b>{say('import_choose')}</b>
        <small>{say('import_choose_explain')}</small>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) onFile(file);
            target.value = '';
          }}
        />
      </label>
      <form
        className="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.trim() !== '') onPaste(pasted);
        }}
      >
        <label className="stacked">
          {say('import_paste')}
          <textarea
            className="field"
            rows={5}
            dir="auto"
            value={pasted}
            onChange={({ target }) => setPasted(target.value)}
          />
        </label>
        <button type="submit" className="button quiet" disabled={pasted.trim() === ''}>
          {say('import_paste_do')}
        </button>
      </form>
      <p role="status">{isReading ? say('import_reading') : ''}</p>
    </>
  );
}
