import { useState } from 'react';

import { Dialog } from './Dialog';
import { say } from './words';

/** Deletes all that is kept, after one more question that says what that is. */
export function DeleteEverything({ onDelete }: { onDelete: () => Promise<boolean> }) {
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState('');
  const [typed, setTyped] = useState('');
  const word = say('everything_word');
  const leave = () => {
    setAsked(false);
    setTyped('');
  };
  return (
    <>
      <p className="soft">{say('everything_explain')}</p>
      <button type="button" className="button quiet" onClick={() => setAsked(true)}>
        {say('everything_delete')}
      </button>
      <p role="status">{said}</p>
      {asked ? (
        <Dialog
          id="everything-ask"
          title={say('everything_ask')}
          confirm={say('everything_delete')}
          canConfirm={typed.trim() === word}
          onConfirm={() => {
            leave();
            void onDelete().then((done) =>
              setSaid(done ? say('everything_deleted') : say('everything_failed')),
            );
          }}
          onCancel={leave}
        >
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
        </Dialog>
      ) : null}
    </>
  );
}
