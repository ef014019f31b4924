import { useState } from 'react';

import { say, sayCount, sayNumber } from '../words';

interface Props {
  /** How many are selected; with none it is everybody. */
  readonly selected: number;
  readonly people: number;
  readonly isWriting: boolean;
  readonly onExport: (form: 'csv' | 'csv-with-mark' | 'json') => void;
  readonly onPrint: () => void;
}

/** A batch, or who is selected of it, as a table for a spreadsheet, with every check, or on paper. */
export function Export({ selected, people, isWriting, onExport, onPrint }: Props) {
  const [withMark, setWithMark] = useState(true);
  const count = selected > 0 ? selected : people;
  return (
    <section className="export" aria-labelledby="export-title">
      <h2 id="export-title">{say('export_title')}</h2>
      <p>{sayCount(selected > 0 ? 'export_selected' : 'export_all', count, sayNumber(count))}</p>
      <label className="switch">
        <input
          type="checkbox"
          checked={withMark}
          onChange={({ target }) => setWithMark(target.checked)}
        />
        <span>
          {say('export_mark')} <small>{say('export_mark_explain')}</small>
        </span>
      </label>
      <div className="actions">
        <button
          type="button"
          className="button quiet small"
          disabled={isWriting}
          onClick={() => onExport(withMark ? 'csv-with-mark' : 'csv')}
        >
          {say('export_csv')}
        </button>
        <button
          type="button"
          className="button quiet small"
          disabled={isWriting}
          onClick={() => onExport('json')}
        >
          {say('export_json')}
        </button>
        <button type="button" className="button quiet small" disabled={isWriting} onClick={onPrint}>
          {say('export_print')}
        </button>
      </div>
      <p role="status" className="soft">
        {isWriting ? say('export_writing') : ''}
      </p>
    </section>
  );
}
