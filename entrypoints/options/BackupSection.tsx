import { useState } from 'react';
import { browser } from 'wxt/browser';

import { Backup, type BackupStep } from '@/components/Backup';
import type { Store } from '@/utils/model/store';

import { makeBackup, restoreBackup } from './backups';

/** Makes a backup of what this computer keeps, and takes one up. */
export function BackupSection({ store }: { store: Store }) {
  const [told, setTold] = useState<BackupStep>({ step: 'idle' });

  async function tell(step: () => Promise<BackupStep>): Promise<void> {
    setTold({ step: 'working' });
    setTold(await step());
  }

  const { version } = browser.runtime.getManifest();
  return (
    <Backup
      told={told}
      onMake={(passphrase) => void tell(() => makeBackup(store, passphrase, version))}
      onRestore={(file, passphrase) => void tell(() => restoreBackup(store, file, passphrase))}
    />
  );
}
