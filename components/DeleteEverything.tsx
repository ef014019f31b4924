import { useState } from 'react';

import { say } from './words';

const YES = 'yes';

/** Deletes all that is kept, after one more question that says what that is. */
export function DeleteEverything({ onDelete }: { onDelete: () => Promise<boolean> }) {
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState('');
  const [typed, setTyped] = useState('');
  const word = say('everything_word');
  return (
    <>
      <p className="soft">{say('everything_explain')}</p>
      <button type="button" className="button quiet" onClick={() => setAsked(true)}>
        {say('everything_delete')}
      </button>
      <p role="status">{said}</p>
      {asked ? (
        <dialog
          ref={(dialog) => {
            if (dialog && !dialog.open) dialog.showModal();
          }}
          aria-labelledby="everything-ask"
          onClose={({ currentTarget: { returnValue } }) => {
            setAsked(false);
            setTyped('');
            if (returnValue === YES)
              void onDelete().then((done) =>
                setSaid(done ? say('everything_deleted') : say('everything_failed')),
              );
          }}
          className="trust"
        >
          <h1 id="everything-ask">{say('everything_ask')}</h1>
          <p>{say('everything_what')}</p>
          <label className="stacked">
            {say('everything_type', word)}
            <input
              className="field"
              type="text"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </label>
          <div className="actions">
            <button
              type="button"
              className="button"
              disabled={typed.trim() !== word}
              onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close(YES)}
            >
              {say('everything_delete')}
            </button>
            <button
              type="button"
              className="button quiet"
              onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
            >
              {say('cancel')}
            </button>
          </div>
        </dialog>
      ) : null}
    </>
  );
}
