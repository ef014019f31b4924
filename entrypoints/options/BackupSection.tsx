import { useRef, useState } from 'react';
import { browser } from 'wxt/browser';

import { Backup, type BackupStep } from '@/components/Backup';
import type { Store } from '@/utils/model/store';

import {
  bringsTrust,
  cameTo,
  makeBackup,
  type OpenedBackup,
  openBackup,
  writeBackup,
} from './backups';

/** Makes a backup of what this computer keeps, and takes one up. */
export function BackupSection({ store }: { store: Store }) {
  const [told, setTold] = useState<BackupStep>({ step: 'idle' });
  const [passphrase, setPassphrase] = useState('');
  const opened = useRef<OpenedBackup>(undefined);

  async function tell(step: () => Promise<BackupStep>): Promise<void> {
    setTold({ step: 'working' });
    const next = await cameTo(step);
    setTold(next);
    if (next.step === 'made') setPassphrase('');
  }

  async function open(file: File): Promise<BackupStep> {
    const backup = await openBackup(store, file, passphrase);
    if (!backup.ok) return { step: 'failed', problem: backup.problem };
    if (!bringsTrust(backup.value.brings)) return writeBackup(store, backup.value, 'without');
    opened.current = backup.value;
    return { step: 'asking', brings: backup.value.brings };
  }

  async function decide(answer: 'with' | 'without' | 'cancel'): Promise<BackupStep> {
    const backup = opened.current;
    opened.current = undefined;
    return backup && answer !== 'cancel' ? writeBackup(store, backup, answer) : { step: 'idle' };
  }

  const { version } = browser.runtime.getManifest();
  return (
    <Backup
      told={told}
      passphrase={passphrase}
      onPassphrase={setPassphrase}
      onMake={() => void tell(() => makeBackup(store, passphrase, version))}
      onRestore={(file) => void tell(() => open(file))}
      onDecide={(answer) => void tell(() => decide(answer))}
    />
  );
}
