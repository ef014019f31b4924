import { useRef, useState } from 'react';

import type { Opening } from '@/components/wallet/AddBadges';
import { offering } from '@/utils/browser/file-channel';

import type { Tell } from '../sidepanel/use-tell';
import { scanPicture } from './scan-picture';

const LONGEST_NAME = 255;

/** Hands over what the user brings, file by file; what each came to stands in the database under the intake's id. */
export function useIntake(tell: Tell) {
  const [opening, setOpening] = useState<Opening>();
  const [done, setDone] = useState<string>();
  const stopped = useRef(false);

  async function addFiles(files: readonly File[]): Promise<void> {
    if (opening || files.length === 0) return;
    const intakeId = `intake:${crypto.randomUUID()}`;
    stopped.current = false;
    for (const [at, file] of files.entries()) {
      if (stopped.current) break;
      setOpening({ at: at + 1, of: files.length });
      const { name, size } = file;
      const scanned = await scanPicture(file);
      if (scanned) {
        await tell('wallet/add-text', { intakeId, text: scanned, scanned: true });
        continue;
      }
      await offering(file, (fileId) =>
        tell('wallet/add-file', { intakeId, fileId, name: name.slice(-LONGEST_NAME), size }),
      );
    }
    setOpening(undefined);
    setDone(intakeId);
  }

  async function addText(text: string): Promise<void> {
    const intakeId = `intake:${crypto.randomUUID()}`;
    if (await tell('wallet/add-text', { intakeId, text })) setDone(intakeId);
  }

  return {
    opening,
    /** The intake that ended last on this screen. */
    done,
    addFiles,
    addText,
    stop() {
      stopped.current = true;
    },
  };
}
