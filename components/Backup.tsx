import { useRef, useState } from 'react';

import type { Problem } from '@/utils/lib/problem';

import { BackupTrust, type Brings } from './BackupTrust';
import { FileField } from './FileField';
import { Notice } from './Notice';
import { say, sayNumber, sayProblem, saySentences } from './words';

/** Shorter ones are found by trying. */
const LEAST_CHARACTERS = 12;

/** How far a backup or its restoring is. */
export type BackupStep =
  | { readonly step: 'idle' | 'working' }
  | { readonly step: 'made'; readonly name: string }
  | { readonly step: 'asking'; readonly brings: Brings }
  | {
      readonly step: 'restored';
      readonly added: number;
      readonly of: number;
      /** Rows that do not belong to the others. */
      readonly leftOut: number;
    }
  | { readonly step: 'failed'; readonly problem: Problem };

interface Props {
  readonly told: BackupStep;
  readonly passphrase: string;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onMake: () => void;
  readonly onRestore: (file: File) => void;
  readonly onDecide: (answer: 'with' | 'without' | 'cancel') => void;
}

/** Everything that is kept on purpose, in one file under a passphrase, and back again. */
export function Backup({ told, passphrase, onPassphrase, onMake, onRestore, onDecide }: Props) {
  const [isShown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isWorking = told.step === 'working' || told.step === 'asking';
  const isLong = passphrase.length >= LEAST_CHARACTERS;
  return (
    <div className="box backup">
      <p className="soft">{say('backup_explain')}</p>
      <label>
        {say('backup_passphrase')}
        <input
          className="field"
          type={isShown ? 'text' : 'password'}
          autoComplete="new-password"
          spellCheck={false}
          dir="auto"
          aria-describedby="backup-passphrase-explain"
          value={passphrase}
          onChange={({ target }) => onPassphrase(target.value)}
        />
      </label>
      <small id="backup-passphrase-explain">
        {say('backup_passphrase_explain', sayNumber(LEAST_CHARACTERS))}
      </small>
      <label className="switch">
        <input
          type="checkbox"
          checked={isShown}
          onChange={({ target }) => setShown(target.checked)}
        />
        {say('backup_show')}
      </label>
      <div className="actions">
        <button type="button" className="button" disabled={isWorking || !isLong} onClick={onMake}>
          {say('backup_make')}
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={isWorking || passphrase === ''}
          onClick={() => field.current?.click()}
        >
          {say('backup_restore')}
        </button>
        <FileField field={field} accept=".proofstack" onFiles={([file]) => onRestore(file)} />
      </div>
      {told.step === 'asking' ? (
        <BackupTrust brings={told.brings} onDecide={onDecide} />
      ) : (
        <Told told={told} />
      )}
    </div>
  );
}

function Told({ told }: { told: Exclude<BackupStep, { step: 'asking' }> }) {
  switch (told.step) {
    case 'idle':
      return <p role="status" />;
    case 'working':
      return <p role="status">{say('backup_working')}</p>;
    case 'made':
      return <Notice kind="confirmed">{say('backup_made', told.name)}</Notice>;
    case 'restored':
      return (
        <Notice kind="confirmed">
          {saySentences(
            say('backup_restored', sayNumber(told.added), sayNumber(told.of)),
            told.leftOut > 0 ? say('backup_left_out', sayNumber(told.leftOut)) : '',
          )}
        </Notice>
      );
    case 'failed':
      return <Notice kind="caution">{sayProblem(told.problem)}</Notice>;
  }
}
