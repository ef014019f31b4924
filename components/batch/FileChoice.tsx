import { type DragEvent, useState } from 'react';

import { say } from '../words';

interface Props {
  readonly isReading: boolean;
  /** Files are being opened, and no others are taken. */
  readonly isBusy: boolean;
  readonly onFiles: (files: Iterable<File>) => void;
  readonly onDrop: (dropped: DataTransfer) => void;
  readonly onPaste: (text: string) => void;
}

const KINDS =
  '.csv,.tsv,.txt,.json,.jsonld,.jwt,.jws,.png,.svg,.pdf,.zip,text/csv,text/tab-separated-values,text/plain';

/** Hands over what was chosen; the same may be chosen again. */
function take(target: HTMLInputElement, onFiles: (files: Iterable<File>) => void): void {
  const files = [...(target.files ?? [])];
  target.value = '';
  if (files.length > 0) onFiles(files);
}

/** The field takes a folder; React knows no attribute for that. */
function asFolder(field: HTMLInputElement | null): void {
  if (field) field.webkitdirectory = true;
}

/** How files, a folder or a text with people and their credentials are brought. */
export function FileChoice({ isReading, isBusy, onFiles, onDrop, onPaste }: Props) {
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
          if (!isBusy) onDrop(event.dataTransfer);
        }}
      >
        <b>{say('import_choose')}</b>
        <small>{say('import_choose_explain')}</small>
        <input
          type="file"
          multiple
          disabled={isBusy}
          accept={KINDS}
          onChange={({ target }) => take(target, onFiles)}
        />
      </label>
      <label className="stacked folder">
        <span>
          {say('import_folder')} <small>{say('import_folder_explain')}</small>
        </span>
        <input
          type="file"
          disabled={isBusy}
          ref={asFolder}
          onChange={({ target }) => take(target, onFiles)}
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
        <button type="submit" className="button quiet" disabled={isBusy || pasted.trim() === ''}>
          {say('import_paste_do')}
        </button>
      </form>
      <p role="status">{isReading ? say('import_reading') : ''}</p>
    </>
  );
}
