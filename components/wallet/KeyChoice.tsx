import { useRef, useState } from 'react';

import { Dialog } from '../Dialog';
import { FileField } from '../FileField';
import { say, sayDate } from '../words';

/** A key as it is told from others: by its identifier, and by whether it is kept. */
export interface ShownKey {
  readonly did: string;
  readonly keptAt: string | undefined;
}

interface Props {
  readonly keys: readonly ShownKey[];
  /** The chosen one. */
  readonly did: string | undefined;
  readonly onDid: (did: string) => void;
  readonly onMake: (keep: boolean) => Promise<void>;
  readonly onImport: (text: string, keep: boolean) => Promise<boolean>;
  readonly onRemove: (did: string) => void;
  readonly onCopy: (did: string) => Promise<void>;
}

/** The key that signs: one that is kept, one for this page alone, a new one, or one that the user has. */
export function KeyChoice({ keys, did, onDid, onMake, onImport, onRemove, onCopy }: Props) {
  const [removing, setRemoving] = useState(false);
  const [isCopied, setCopied] = useState(false);
  return (
    <fieldset className="key-choice">
      <legend>{say('answer_key')}</legend>
      {keys.length === 0 ? <p className="soft">{say('holder_key_none')}</p> : null}
      {keys.map((key) => (
        <label key={key.did} className="switch">
          <input
            type="radio"
            name="holder-key"
            checked={key.did === did}
            onChange={() => onDid(key.did)}
          />
          <span>
            <bdi dir="ltr" className="did">
              {key.did}
            </bdi>{' '}
            <small>
              {key.keptAt ? say('holder_key_kept', sayDate(key.keptAt)) : say('holder_key_passing')}
            </small>
          </span>
        </label>
      ))}
      {did === undefined ? null : (
        <div className="actions">
          <button
            type="button"
            className="text-button"
            onClick={() => void onCopy(did).then(() => setCopied(true))}
          >
            {say('holder_key_copy')}
          </button>
          <button type="button" className="text-button" onClick={() => setRemoving(true)}>
            {say('holder_key_remove')}
          </button>
        </div>
      )}
      <p role="status" className="soft">
        {isCopied ? say('holder_key_copied') : ''}
      </p>
      <NewKey onMake={onMake} onImport={onImport} />
      {removing && did !== undefined ? (
        <Dialog
          id="holder-key-remove"
          title={say('holder_key_remove_ask')}
          confirm={say('holder_key_remove_do')}
          onConfirm={() => {
            setRemoving(false);
            onRemove(did);
          }}
          onCancel={() => setRemoving(false)}
        >
          <p>{say('holder_key_remove_explain')}</p>
          <p className="did">
            <bdi dir="ltr">{did}</bdi>
          </p>
        </Dialog>
      ) : null}
    </fieldset>
  );
}

/** Whether it is kept is said before it is there; nobody keeps one by oversight. */
function NewKey({ onMake, onImport }: Pick<Props, 'onMake' | 'onImport'>) {
  const [keep, setKeep] = useState(false);
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const bring = (jwk: string) =>
    void onImport(jwk, keep).then((isKey) => {
      if (isKey) setText('');
    });
  return (
    <div className="new-key">
      <label className="switch">
        <input
          type="checkbox"
          checked={keep}
          onChange={({ target }) => setKeep(target.checked)}
          aria-describedby="holder-key-keep"
        />
        <span>
          {say('holder_key_keep')}{' '}
          <small id="holder-key-keep">{say('holder_key_keep_explain')}</small>
        </span>
      </label>
      <div className="actions">
        <button type="button" className="button quiet" onClick={() => void onMake(keep)}>
          {say('holder_key_make')}
        </button>
      </div>
      <label className="stacked">
        {say('holder_key_jwk')}
        <textarea
          className="field line"
          dir="ltr"
          rows={2}
          autoComplete="off"
          spellCheck={false}
          maxLength={4_000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <div className="actions">
        <button
          type="button"
          className="button quiet"
          disabled={text.trim() === ''}
          onClick={() => bring(text)}
        >
          {say('holder_key_import')}
        </button>
        <button type="button" className="button quiet" onClick={() => input.current?.click()}>
          {say('ask_proof_file')}
        </button>
        <FileField
          field={input}
          accept=".json,.jwk"
          onFiles={([file]) => void file.text().then(bring)}
        />
      </div>
    </div>
  );
}
