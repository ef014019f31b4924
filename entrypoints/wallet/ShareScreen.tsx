import '@/components/wallet/share.css';

import { useState } from 'react';

import type { Seen } from '@/components/seen';
import { Export } from '@/components/wallet/Export';
import { download } from '@/utils/browser/download';
import type { Problem } from '@/utils/lib/problem';
import type { ShareChoice } from '@/utils/model/share';
import type { Shelves } from '@/utils/model/store';

import { previewOf, sharedFile, textOf } from './share';

interface Props {
  readonly store: Shelves;
  readonly seen: readonly Seen[];
  readonly version: string;
}

/** What the user takes out of their own credentials: saved as a file, or copied. */
export function ShareScreen({ store, seen, version }: Props) {
  const [isWriting, setWriting] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [now] = useState(() => new Date());
  const told = { seen, version, now };

  async function save(choice: ShareChoice): Promise<void> {
    setWriting(true);
    setCopied(false);
    setProblem(undefined);
    try {
      const file = await sharedFile(choice, told, store);
      if (file.ok) download(file.value.name, file.value.type, file.value.content);
      else setProblem(file.problem);
    } finally {
      setWriting(false);
    }
  }

  return (
    <Export
      seen={seen}
      now={now}
      preview={(choice) => previewOf(choice, told)}
      problem={problem}
      isWriting={isWriting}
      isCopied={isCopied}
      onSave={(choice) => void save(choice)}
      onCopy={(choice) =>
        void navigator.clipboard.writeText(textOf(choice, told)).then(() => setCopied(true))
      }
    />
  );
}
