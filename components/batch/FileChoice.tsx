import { type DragEvent, useRef, useState } from 'react';

import { FileField } from '../FileField';
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

interface ButtonProps {
  readonly label: string;
  readonly isBusy: boolean;
  readonly isFolder?: boolean;
  readonly onFiles: (files: Iterable<File>) => void;
}

/** A button of ours for the browser's own choice of files, or of a folder with all that is in it. */
function FileButton({ label, isBusy, isFolder = false, onFiles }: ButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  const choose = () => {
    if (!field.current) return;
    // React knows no attribute for that.
    field.current.webkitdirectory = isFolder;
    field.current.click();
  };
  return (
    <>
      <button type="button" className="button quiet" disabled={isBusy} onClick={choose}>
        {label}
      </button>
      <FileField
        field={field}
        multiple
        disabled={isBusy}
        accept={isFolder ? undefined : KINDS}
        onFiles={onFiles}
      />
    </>
  );
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is another way to what the buttons in it do. */}
      <div
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
        <small>{say('import_folder_explain')}</small>
        <div className="actions">
          <FileButton label={say('import_files_do')} isBusy={isBusy} onFiles={onFiles} />
          <FileButton label={say('import_folder_do')} isFolder isBusy={isBusy} onFiles={onFiles} />
        </div>
      </div>
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
