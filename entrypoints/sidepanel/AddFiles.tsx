import { useRef, useState } from 'react';

import { FileField } from '@/components/FileField';
import { say, sayNumber } from '@/components/words';
import { offering } from '@/utils/browser/file-channel';
import { useBroughtFiles } from './use-brought-files';
import type { Tell } from './use-tell';

interface Props {
  readonly tabId: number;
  readonly tell: Tell;
}

/** Files are chosen, dropped or pasted, and opened one after the other; each says for itself what it comes to. */
export function AddFiles({ tabId, tell }: Props) {
  const [opening, setOpening] = useState<{ readonly at: number; readonly of: number }>();
  const stopped = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const isOver = useBroughtFiles((files) => void add(files));

  async function add(files: readonly File[]): Promise<void> {
    if (opening) return;
    stopped.current = false;
    for (const [at, file] of files.entries()) {
      if (stopped.current) break;
      setOpening({ at: at + 1, of: files.length });
      const { name, size } = file;
      await offering(file, (fileId) =>
        tell('file/add', { tabId, fileId, name: name.slice(-LONGEST_NAME), size }),
      );
    }
    setOpening(undefined);
  }

  return (
    <section className={isOver ? 'add-files over' : 'add-files'} aria-label={say('add_files')}>
      <button
        type="button"
        className="button quiet"
        aria-describedby="add-files-hint"
        disabled={opening !== undefined}
        onClick={() => input.current?.click()}
      >
        {say('add_files')}
      </button>
      <FileField field={input} multiple onFiles={(files) => void add(files)} />
      <p id="add-files-hint" className="soft">
        {say(isOver ? 'add_files_drop' : 'add_files_hint')}
      </p>
      <div role="status" className="progress">
        {opening ? (
          <>
            <span>{say('add_files_opening', sayNumber(opening.at), sayNumber(opening.of))}</span>
            <progress value={opening.at - 1} max={opening.of} aria-hidden="true" />
          </>
        ) : null}
      </div>
      {opening ? (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            stopped.current = true;
          }}
        >
          {say('stop_checks')}
        </button>
      ) : null}
    </section>
  );
}

const LONGEST_NAME = 255;
