import { useRef, useState } from 'react';
import { browser } from 'wxt/browser';

import { Backup, type BackupStep } from '@/components/Backup';
import type { Store } from '@/utils/model/store';

import type { OpenedBackup } from './backups';

/** What shuts away and opens is loaded when a backup is made or taken up. */
const backups = () => import('./backups');

/** Makes a backup of what this computer keeps, and takes one up. */
export function BackupSection({ store }: { store: Store }) {
  const [told, setTold] = useState<BackupStep>({ step: 'idle' });
  const [passphrase, setPassphrase] = useState('');
  const opened = useRef<OpenedBackup>(undefined);

  async function tell(step: () => Promise<BackupStep>): Promise<void> {
    setTold({ step: 'working' });
    const { cameTo } = await backups();
    const next = await cameTo(step);
    setTold(next);
    if (next.step === 'made') setPassphrase('');
  }

  async function open(file: File): Promise<BackupStep> {
    const { bringsTrust, openBackup, writeBackup } = await backups();
    const backup = await openBackup(store, file, passphrase);
    if (!backup.ok) return { step: 'failed', problem: backup.problem };
    if (!bringsTrust(backup.value.brings)) return writeBackup(store, backup.value, 'without');
    opened.current = backup.value;
    return { step: 'asking', brings: backup.value.brings };
  }

  async function decide(answer: 'with' | 'without' | 'cancel'): Promise<BackupStep> {
    const backup = opened.current;
    opened.current = undefined;
    if (!backup || answer === 'cancel') return { step: 'idle' };
    return (await backups()).writeBackup(store, backup, answer);
  }

  const { version } = browser.runtime.getManifest();
  return (
    <Backup
      told={told}
      passphrase={passphrase}
      onPassphrase={setPassphrase}
      onMake={() => void tell(async () => (await backups()).makeBackup(store, passphrase, version))}
      onRestore={(file) => void tell(() => open(file))}
      onDecide={(answer) => void tell(() => decide(answer))}
    />
  );
}
